"""The title above the body: one line that follows the note's document."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.gui.editor.colors import EditorColors
from app.gui.editor.differences import trimmed
from app.gui.editor.palettes import text_palette
from app.gui.editor.reading_place import moved
from app.gui.language import tr
from core.documents import TextChange, one_line, utf16_length

_INTO_BODY = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class TitleField(QLineEdit):
    """A large line without a frame. `textEdited` tells of what was typed here."""

    left_downwards = Signal()
    """Enter or Down was pressed: the body is next."""

    def __init__(self, colors: EditorColors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setPlaceholderText(tr("Untitled"))
        self.setAccessibleName(tr("Title"))
        self.set_colors(colors)

    def set_colors(self, colors: EditorColors) -> None:
        self.setFont(colors.title_font())
        self.setPalette(text_palette(colors))

    def follow(self, title: str) -> None:
        """Show a title that came from elsewhere; the caret stays at its place in the words."""
        shown = self.text()
        if one_line(shown) == title:
            # A space at the end that is about to be followed by a word stays.
            return
        change = trimmed(TextChange(0, utf16_length(shown), title), shown)
        caret = moved(self.cursorPosition(), change, follows=False)
        self.setText(title)
        self.setCursorPosition(caret)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in _INTO_BODY:
            self.left_downwards.emit()
            return
        super().keyPressEvent(event)
