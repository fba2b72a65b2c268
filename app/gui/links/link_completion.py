"""What a link can lead to, offered at the caret while [[ and the first letters of a title are typed."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout

from app.gui.announcement import announce
from app.gui.editor.blocks import is_code, text_before
from app.gui.editor.editor_view import EditorView
from app.gui.finder.choice import Choice
from app.gui.finder.choice_list import CHOICE_ROLE, ROW_HEIGHT, ChoiceDelegate, ChoiceModel
from app.gui.language import tr
from app.gui.links.link_choices import LinkChoices
from app.gui.tasks import Refresher, Tasks
from app.gui.theme import SPACE, Theme
from core.documents import TextChange, utf16_length
from core.notes import Library

_BEGUN = re.compile(r"(?<!!)\[\[(?P<letters>[^\[\]|#]{0,100})$")
_WIDTH = 320
_MOST_ROWS = 6
_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_IN_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class LinkCompletion(QFrame):
    """Lies over the editor, which keeps the focus; Enter, Tab or a click chooses, Escape types on without."""

    def __init__(self, theme: Theme, library: Library, tasks: Tasks, editor: EditorView) -> None:
        super().__init__(editor)
        self.list, self.model = QListView(), ChoiceModel(self)
        self._library, self._editor, self._body = library, editor, editor.body
        self._choices = LinkChoices(library.store, self._complete)
        self._refresher = Refresher(tasks, "find what to link to", self._find)
        self.is_on = self._is_read = False
        # Where the caret is, is known once the key has done all it does.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        self._build(theme)
        editor.bodyChanged.connect(self._follow_text)
        editor.noteShown.connect(self._end)
        self._body.cursorPositionChanged.connect(self._follow_caret)
        self._body.verticalScrollBar().valueChanged.connect(self._follow_caret)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.FocusOut:
            self._end()
        elif isinstance(event, QKeyEvent) and self.isVisible() and _is_known(event):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().eventFilter(watched, event)

    def _follow_text(self, changes: Sequence[TextChange]) -> None:
        if self.is_on:
            self._soon.start()
        elif any("[" in change.inserted for change in changes) and self._body.hasFocus():
            self.is_on, self._is_read = True, False
            self._body.installEventFilter(self)
            self._soon.start()

    def _follow_caret(self) -> None:
        if self.is_on:
            self._soon.start()

    def _look(self) -> None:
        if self._letters() is None:
            self._end()
        else:
            self._refresher.ask()

    def _letters(self) -> str | None:
        """Return what is typed of a title, None when no link is begun before the caret."""
        cursor = self._body.textCursor()
        if not self.is_on or cursor.hasSelection() or self._body.isReadOnly() or is_code(cursor):
            return None
        begun = _BEGUN.search(text_before(cursor))
        return begun["letters"] if begun else None

    async def _find(self) -> None:
        note = self._editor.note
        space = self._library.space_of_open(note.id) if note else None
        if note is None or space is None:
            return
        if not self._is_read:
            await self._choices.begin(space, note.id)
            self._is_read = True
        letters = self._letters()
        found = await self._choices.find(letters) if letters is not None else []
        if letters is not None and letters == self._letters():
            self._show(found)

    def _show(self, found: Sequence[Choice]) -> None:
        self.model.show_choices(found)
        self.setVisible(bool(found))
        if found:
            self._place()
            self._go_to(self.model.index(0, 0))

    def _go_to(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        announce(self.list, str(index.data()))

    def _take(self, event: QKeyEvent) -> None:
        if event.key() in _CHOOSING:
            self._choose(self.list.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self._end()
        else:
            self.list.keyPressEvent(event)
            announce(self.list, str(self.list.currentIndex().data()))

    def _choose(self, index: QModelIndex) -> None:
        choice: Choice | None = index.data(CHOICE_ROLE)
        if choice is not None:
            choice.choose()

    def _complete(self, title: str) -> None:
        """Put a title in the place of its first letters, and the caret behind the link."""
        letters, cursor, binding = self._letters(), self._body.textCursor(), self._body.binding
        self._end()
        if letters is None or binding is None:
            return
        begun = utf16_length(letters)
        start = cursor.position() - begun
        behind = cursor.block().text()[len(text_before(cursor)) :]
        closed = next(n for n in (2, 1, 0) if behind.startswith("]" * n))
        # A step of its own: to undo it brings the letters back.
        binding.replace_each([TextChange(start, begun + closed, f"{title}]]")])
        cursor.setPosition(start + utf16_length(title) + len("]]"))
        self._body.setTextCursor(cursor)
        self._body.ensureCursorVisible()

    def _end(self) -> None:
        self.is_on = False
        self._body.removeEventFilter(self)
        self.hide()

    def _place(self) -> None:
        """Lie below the line that is written, or above it where there is no room below."""
        rows = min(self.model.rowCount(), _MOST_ROWS)
        width = min(_WIDTH, self._editor.width() - 2 * SPACE.wide)
        self.list.setFixedSize(width, rows * ROW_HEIGHT)
        self.adjustSize()
        caret = self._body.cursorRect()
        corner = self._body.viewport().mapTo(self._editor, QPoint(caret.left(), caret.bottom() + SPACE.hair))
        if self.isRightToLeft():
            corner.setX(corner.x() - self.width())
        rightmost = self._editor.width() - self.width() - SPACE.medium
        top = corner.y()
        if top + self.height() > self._editor.height():
            top -= caret.height() + 2 * SPACE.hair + self.height()
        self.move(max(SPACE.medium, min(corner.x(), rightmost)), max(0, top))
        self.raise_()

    def _build(self, theme: Theme) -> None:
        self.hide()
        self.setProperty("role", "popover")
        self.list.setModel(self.model)
        self.list.setItemDelegate(ChoiceDelegate(theme, self))
        self.list.setObjectName("finderList")
        self.list.setAccessibleName(tr("Notes to link to"))
        # The text goes through the list by the arrow keys.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFocusProxy(self._body)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.small, SPACE.small, SPACE.small, SPACE.small)
        column.addWidget(self.list)
        theme.dress(self)


def _is_known(event: QKeyEvent) -> bool:
    is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return is_plain and event.key() in (*_CHOOSING, *_IN_LIST, Qt.Key.Key_Escape)
