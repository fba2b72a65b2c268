"""The search field above the list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.gui.language import tr
from app.gui.theme import Theme


class SearchField(QLineEdit):
    """A line with a lens and a cross; Escape empties it, Down goes to the list."""

    left_downwards = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "field")
        self.setPlaceholderText(tr("Search"))
        self.setAccessibleName(tr("Search notes"))
        self._lens = QAction(self)
        # Nobody can press it, so nobody is told of a button either.
        self._lens.setEnabled(False)
        self._cross = QAction(tr("Clear search"), self)
        self.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._cross, QLineEdit.ActionPosition.TrailingPosition)
        self._cross.triggered.connect(self.clear)
        self.textChanged.connect(lambda text: self._cross.setVisible(bool(text)))
        self._cross.setVisible(False)
        theme.changed.connect(self._dress)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        icons, color = self._theme.icons, self._theme.colors.faint
        self._lens.setIcon(icons.icon("search", color, size=16, faded=color))
        self._cross.setIcon(icons.icon("close", color, size=16))
