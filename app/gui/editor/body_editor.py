"""The text field for a note's body: keys, mouse, paste, and what is painted around the text."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
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
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit, QWidget

from app.gui.editor.backdrop import paint_backdrop, paint_fade
from app.gui.editor.binding import BodyBinding
from app.gui.editor.body_menu import link_group, make_menu, menu_groups
from app.gui.editor.carets import CaretLayer
from app.gui.editor.colors import EditorColors
from app.gui.editor.column import Column
from app.gui.editor.differences import qt_text
from app.gui.editor.documents import make_text_document, page_of
from app.gui.editor.editing import Editing
from app.gui.editor.layers import Layer
from app.gui.editor.mode import Mode
from app.gui.editor.new_marks import NewMarks
from app.gui.editor.ornaments import paint_ornaments
from app.gui.editor.own_caret import OwnCaret
from app.gui.editor.palettes import text_palette
from app.gui.editor.pasting import Pasting, can_insert
from app.gui.editor.picture_painting import paint_pictures
from app.gui.editor.pointing import Pointing
from app.gui.editor.scrolling import Scrolling
from app.gui.editor.shown_marks import ShownMarks
from app.gui.editor.typesetter import MARGIN
from app.gui.editor.visible_lines import visible_blocks
from app.gui.editor.writing_keys import WritingKeys
from app.gui.language import tr
from core.right_of_way import right_of_way

_TAB_CHARACTERS = 4


MenuPart = Callable[[QMenu, QTextCursor], object]
"""Adds to the menu what goes with the place in the text that it was opened at."""
_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.InputMethod)
"""What comes first of a key, and of what an input method writes."""


class BodyEditor(QTextEdit):
    """Plain Markdown text, tied to a note by its binding; undo and redo are the note's own."""

    left_upwards = Signal()
    """The caret was on the first line, and was sent up."""
    link_followed = Signal(object)
    """A `Link` that whoever writes or reads wants to see the other end of."""
    copy_wanted = Signal(object)
    """A `Link` to an attachment that is to be saved somewhere."""
    file_wanted = Signal()
    """The user wants to attach a file where the caret is."""
    files_given = Signal(list)
    """Paths of files, or a QImage, that were pasted or dropped; the caret is where they belong."""

    def __init__(self, colors: EditorColors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.binding: BodyBinding | None = None
        self.carets: CaretLayer | None = None
        self.layers: list[Layer] = []
        self.menu_parts: list[MenuPart] = []
        self.keys_of: Callable[[str], str] = lambda _action: ""
        self._colors = colors
        self.editing = Editing(self)
        self._keys = WritingKeys(self)
        self._pasting = Pasting(self, self.files_given.emit)
        self._mode = Mode()
        self._pointing = Pointing(self, self.editing, self._mode, self.link_followed.emit, self._words_at)
        self._column = Column(self, MARGIN)
        self._own_caret = OwnCaret(self, colors.caret)
        self._scrolling = Scrolling(self)
        self._shown_marks = ShownMarks(self)
        self.setAccessibleName(tr("Text of the note"))
        self.new_marks = NewMarks(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.show_document(make_text_document("", colors, self))
        self._follow_mode()
        self.verticalScrollBar().rangeChanged.connect(self._arrange)
        self.set_colors(colors)

    def set_colors(self, colors: EditorColors) -> None:
        """Look different; the text on screen is highlighted anew by its highlighter."""
        self._colors = colors
        self.setFont(colors.body_font())
        self.setPalette(text_palette(colors))
        self._own_caret.set_color(colors.caret)
        self.setTabStopDistance(QFontMetricsF(self.font()).horizontalAdvance(" ") * _TAB_CHARACTERS)
        self.viewport().update()

    @property
    def colors(self) -> EditorColors:
        """How the text looks now."""
        return self._colors

    def set_writable(self, is_writable: bool) -> None:
        """Let the keys write, or only move, select and copy."""
        self._mode.may_write = is_writable
        self._follow_mode()

    def set_reading(self, is_reading: bool) -> None:
        """Show the text without marks and caret, or as it is written."""
        if self._mode.is_reading != is_reading:
            self._mode.is_reading = is_reading
            self._follow_mode()
            page_of(self.document()).show_bare(is_reading)
            self.follow_view()

    def _follow_mode(self) -> None:
        self.setTextInteractionFlags(self._mode.flags)
        is_writing = self._mode.is_writing
        self.setPlaceholderText(tr("Start writing …") if is_writing else tr("Nothing is written here yet"))
        self._shown_marks.follow()

    def show_marks_unfocused(self, is_shown: bool) -> None:
        """Show the marks at the caret also while the focus is elsewhere, as in a field that finds text."""
        self._shown_marks.show_unfocused(is_shown)

    def show_document(self, document: QTextDocument) -> None:
        """Show a text that `make_text_document` made."""
        self.new_marks.show(())
        page_of(document).show_bare(self._mode.is_reading)
        self.setDocument(document)
        self._scrolling.attach()
        self._shown_marks.follow()

    # What Qt asks.

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._arrange()
        if event.type() in _KEYS:
            right_of_way.take()
        is_own = event.type() is QEvent.Type.ShortcutOverride and not self._mode.is_reading
        if is_own and self._keys.knows(cast("QKeyEvent", event)):
            # The window's shortcuts come second while one writes.
            event.accept()
            return True
        if isinstance(event, QMouseEvent | QWheelEvent) and self._column.forward(event):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if self._mode.is_reading:
            super().keyPressEvent(event)
            return
        if not self._keys.take(event):
            super().keyPressEvent(event)
        self._scrolling.keep_room_around_caret()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        link = self._pointing.link_under(event.pos())
        menu = make_menu(self, [*link_group(self, link), *menu_groups(self)])
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        place = self.textCursor() if is_by_key else self.cursorForPosition(event.pos())
        for add in self.menu_parts:
            add(menu, place)
        menu.popup(event.globalPos())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802
        return can_insert(source) and not self.isReadOnly()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        """Paste and drop."""
        if not self.isReadOnly():
            self._pasting.insert(source)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """Copy and drag: Qt's own text would lose no-break spaces."""
        copied = QMimeData()
        copied.setText(qt_text(self.textCursor().selectedText()))
        return copied

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        self._paint_below()
        super().paintEvent(event)
        self._paint_above()
        right_of_way.give_back()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.follow_view()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        super().scrollContentsBy(dx, dy)
        self.follow_view()

    # Commands.

    def undo_step(self) -> None:
        """Take back the last step that was made here."""
        if self.binding is not None and not self.isReadOnly():
            self.binding.undo()

    def redo_step(self) -> None:
        if self.binding is not None and not self.isReadOnly():
            self.binding.redo()

    def follow(self) -> None:
        """Open the link at the caret, or tick the tasks of the selected lines."""
        link = self.editing.link_at(self.textCursor())
        if link is not None:
            self.link_followed.emit(link)
        else:
            self.editing.toggle_task()

    def bring_into_view(self, position: int) -> None:
        """Scroll until a UTF-16 offset is seen with room around it; the caret stays where it is."""
        self._scrolling.bring_into_view(position)

    def select(self, start: int, end: int) -> None:
        """Select the text between two UTF-16 offsets and bring it on screen, with some lines around it."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self._scrolling.keep_room_around_caret()

    def leave_upwards(self) -> None:
        self.left_upwards.emit()

    # The view.

    def _arrange(self) -> None:
        left, right = self._column.margins(self.width(), self.verticalScrollBar())
        self.setViewportMargins(left, 0, right, 0)

    def follow_view(self) -> None:
        """Lay out what is in view, and paint it."""
        self._scrolling.follow()
        if self.carets is not None and self.carets.shown:
            self.carets.refresh()
        # Qt moves the pixels it has; the fade must not move with them.
        self.viewport().update()

    def _words_at(self, place: QPoint) -> str:
        return next((words for layer in self.layers if (words := layer.words_at(place))), "")

    def _paint_below(self) -> None:
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            blocks = list(visible_blocks(self))
            for paint in (paint_backdrop, paint_ornaments, paint_pictures):
                paint(painter, self, blocks, self._colors)
            self.new_marks.paint(painter, blocks, self._colors)
            for layer in self.layers:
                layer.paint_below(painter)
            if self.carets is not None:
                self.carets.paint_selections(painter)

    def _paint_above(self) -> None:
        with QPainter(self.viewport()) as painter:
            for layer in self.layers:
                layer.paint_above(painter)
            paint_fade(painter, self, self._colors)
            self._own_caret.paint(painter)
            if self.carets is not None:
                self.carets.paint_carets(painter)
