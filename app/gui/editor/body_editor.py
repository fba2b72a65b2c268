"""The text field for a note's body: keys, mouse, paste, and what is painted around the text."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QKeyCombination, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.gui.editor import list_keys
from app.gui.editor.backdrop import paint_backdrop, paint_fade
from app.gui.editor.binding import BodyBinding
from app.gui.editor.body_menu import MenuEntry, make_menu
from app.gui.editor.carets import CaretLayer
from app.gui.editor.colors import EditorColors
from app.gui.editor.column import Column
from app.gui.editor.differences import qt_text
from app.gui.editor.documents import make_text_document
from app.gui.editor.ornaments import paint_ornaments
from app.gui.editor.own_caret import OwnCaret
from app.gui.editor.palettes import text_palette
from app.gui.editor.scrolling import Scrolling
from app.gui.editor.shown_marks import ShownMarks
from app.gui.editor.typesetter import MARGIN
from app.gui.editor.wrapping import toggle_marks, wrap_link
from core.documents import plain_text

_WRITING = Qt.TextInteractionFlag.TextEditorInteraction
_READING = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
_CONTROL_CLICK = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier)
_UP = QKeyCombination(Qt.Key.Key_Up)
_TAB_CHARACTERS = 4


class BodyEditor(QTextEdit):
    """Plain Markdown text, tied to a note by its binding; undo and redo are the note's own."""

    left_upwards = Signal()
    """The caret was on the first line, and was sent up."""

    def __init__(self, colors: EditorColors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.binding: BodyBinding | None = None
        self.carets: CaretLayer | None = None
        self._colors = colors
        self._commands = self._make_commands()
        self._reading_commands = {_UP: self._leave_upwards}
        self._column = Column(self, MARGIN)
        self._own_caret = OwnCaret(self, colors.caret)
        self._scrolling = Scrolling(self)
        self._shown_marks = ShownMarks(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.set_writable(True)
        self.verticalScrollBar().rangeChanged.connect(self._arrange)
        self.set_colors(colors)
        self.show_document(make_text_document("", colors, self))

    def set_colors(self, colors: EditorColors) -> None:
        """Look different; the text on screen is highlighted anew by its highlighter."""
        self._colors = colors
        self.setFont(colors.body_font())
        self.setPalette(text_palette(colors))
        self._own_caret.set_color(colors.caret)
        self.setTabStopDistance(QFontMetricsF(self.font()).horizontalAdvance(" ") * _TAB_CHARACTERS)
        self.viewport().update()

    def set_writable(self, is_writable: bool) -> None:
        """Let the keys write, or only move, select and copy."""
        self.setTextInteractionFlags(_WRITING if is_writable else _READING)
        self.setPlaceholderText("Start writing …" if is_writable else "Nothing is written here yet")

    def show_document(self, document: QTextDocument) -> None:
        """Show a text that `make_text_document` made."""
        self.setDocument(document)
        self._scrolling.attach()
        self._shown_marks.follow()

    # What Qt asks.

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._arrange()
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and self._command(cast("QKeyEvent", event)) is not None
        ):
            # The window's shortcuts come second while one writes.
            event.accept()
            return True
        if isinstance(event, QMouseEvent | QWheelEvent) and self._column.forward(event):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        command = self._command(event)
        if command is None or not command():
            super().keyPressEvent(event)
        self._scrolling.keep_room_around_caret()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        is_control_click = (event.button(), event.modifiers()) == _CONTROL_CLICK
        wants_toggle = is_control_click and not self.isReadOnly()
        if not (wants_toggle and list_keys.toggle_box(self.cursorForPosition(event.position().toPoint()))):
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        make_menu(self, self._menu_groups()).popup(event.globalPos())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        return source.hasText() and not self.isReadOnly()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste and drop: the text, whatever else comes with it."""
        if self.isReadOnly():
            return
        self.textCursor().insertText(qt_text(plain_text(source.text())))
        self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """Copy and drag: Qt's own text would lose no-break spaces."""
        copied = QMimeData()
        copied.setText(qt_text(self.textCursor().selectedText()))
        return copied

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        self._paint_below()
        super().paintEvent(event)
        self._paint_above()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._follow_view()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        super().scrollContentsBy(dx, dy)
        self._follow_view()

    # Commands; each says whether it took the key.

    def undo_step(self) -> bool:
        if self.binding is not None:
            self.binding.undo()
        return True

    def redo_step(self) -> bool:
        if self.binding is not None:
            self.binding.redo()
        return True

    def toggle_strong(self) -> bool:
        return self._edit(lambda cursor: self.setTextCursor(toggle_marks(cursor, "**")))

    def toggle_emphasis(self) -> bool:
        return self._edit(lambda cursor: self.setTextCursor(toggle_marks(cursor, "*")))

    def make_link(self) -> bool:
        return self._edit(lambda cursor: self.setTextCursor(wrap_link(cursor)))

    def _make_commands(self) -> dict[QKeyCombination, Callable[[], bool]]:
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        return {
            QKeyCombination(control, Qt.Key.Key_Z): self.undo_step,
            QKeyCombination(control | shift, Qt.Key.Key_Z): self.redo_step,
            QKeyCombination(control, Qt.Key.Key_Y): self.redo_step,
            QKeyCombination(control, Qt.Key.Key_B): self.toggle_strong,
            QKeyCombination(control, Qt.Key.Key_I): self.toggle_emphasis,
            QKeyCombination(control, Qt.Key.Key_K): self.make_link,
            QKeyCombination(Qt.Key.Key_Return): lambda: self._edit(list_keys.break_line),
            QKeyCombination(Qt.Key.Key_Enter): lambda: self._edit(list_keys.break_line),
            QKeyCombination(shift, Qt.Key.Key_Return): lambda: self._edit(_break_plainly),
            QKeyCombination(shift, Qt.Key.Key_Enter): lambda: self._edit(_break_plainly),
            QKeyCombination(Qt.Key.Key_Tab): lambda: list_keys.indent(self.textCursor()),
            QKeyCombination(shift, Qt.Key.Key_Backtab): self._outdent,
            _UP: self._leave_upwards,
        }

    def _command(self, event: QKeyEvent) -> Callable[[], bool] | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        commands = self._reading_commands if self.isReadOnly() else self._commands
        return commands.get(QKeyCombination(modifiers, Qt.Key(event.key())))

    def _edit(self, change: Callable[[QTextCursor], None]) -> bool:
        change(self.textCursor())
        self.ensureCursorVisible()
        return True

    def _outdent(self) -> bool:
        list_keys.outdent(self.textCursor())
        # Never on to Qt, which would give the focus away.
        return True

    def _leave_upwards(self) -> bool:
        if QTextCursor(self.textCursor()).movePosition(QTextCursor.MoveOperation.Up):
            return False
        self.left_upwards.emit()
        return True

    def _menu_groups(self) -> list[list[MenuEntry]]:
        has_selection = self.textCursor().hasSelection()
        copy = MenuEntry("Copy", "Ctrl+C", self.copy, has_selection)
        select_all = MenuEntry("Select all", "Ctrl+A", self.selectAll)
        if self.isReadOnly():
            return [[copy, select_all]]
        can_undo = self.binding is not None and self.binding.can_undo
        can_redo = self.binding is not None and self.binding.can_redo
        return [
            [
                MenuEntry("Undo", "Ctrl+Z", self.undo_step, can_undo),
                MenuEntry("Redo", "Ctrl+Shift+Z", self.redo_step, can_redo),
            ],
            [
                MenuEntry("Cut", "Ctrl+X", self.cut, has_selection),
                copy,
                MenuEntry("Paste", "Ctrl+V", self.paste, self.canPaste()),
                select_all,
            ],
            [
                MenuEntry("Bold", "Ctrl+B", self.toggle_strong),
                MenuEntry("Italic", "Ctrl+I", self.toggle_emphasis),
                MenuEntry("Link", "Ctrl+K", self.make_link),
            ],
        ]

    # The view.

    def _arrange(self) -> None:
        left, right = self._column.margins(self.width(), self.verticalScrollBar())
        self.setViewportMargins(left, 0, right, 0)

    def _follow_view(self) -> None:
        self._scrolling.follow()
        if self.carets is not None and self.carets.shown:
            self.carets.refresh()
        # Qt moves the pixels it has; the fade must not move with them.
        self.viewport().update()

    def _paint_below(self) -> None:
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_backdrop(painter, self, self._colors)
            paint_ornaments(painter, self, self._colors)
            if self.carets is not None:
                self.carets.paint_selections(painter)

    def _paint_above(self) -> None:
        with QPainter(self.viewport()) as painter:
            paint_fade(painter, self, self._colors)
            self._own_caret.paint(painter)
            if self.carets is not None:
                self.carets.paint_carets(painter)


def _break_plainly(cursor: QTextCursor) -> None:
    # Qt's own answer to Shift+Enter is U+2028, which is no line end in Markdown.
    cursor.insertText("\n")
