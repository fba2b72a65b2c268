"""The right pane: header, messages, the editor and the status line."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.gui.banner import Banner
from app.gui.editor.editor_view import EditorView
from app.gui.status_line import StatusLine
from app.gui.theme import Theme
from app.gui.window.header import Header

_NARROWEST = 320


class NotePane(QFrame):
    """Stacks the parts that belong to the open note."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notePane")
        self._theme = theme
        self.header = Header(theme, self)
        self.banner = Banner(theme, self)
        self.editor = EditorView(theme.editor_colors(), self)
        self.status_line = StatusLine(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.banner)
        column.addWidget(self.editor, 1)
        column.addWidget(self.status_line)
        self.setMinimumWidth(_NARROWEST)
        for part in (self.header, self.banner, self.status_line, self.editor.body.verticalScrollBar()):
            theme.dress(part)
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.editor.set_colors(self._theme.editor_colors())
