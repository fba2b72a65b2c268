"""The three panes side by side; the sidebar leaves when the window gets narrow."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.gui.theme import Theme

_WIDTHS = (212, 308, 680)
_NARROW = 860


class Panes(QSplitter):
    """A splitter of sidebar, list and note."""

    def __init__(self, theme: Theme, sidebar: QWidget, notes: QWidget, note: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._sidebar = sidebar
        self._was_narrow = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for pane in (sidebar, notes, note):
            self.addWidget(pane)
        self.setStretchFactor(2, 1)
        for number in range(1, self.count()):
            theme.dress(self.handle(number))
        self.setSizes(_WIDTHS)

    def toggle_sidebar(self) -> None:
        """Show or hide the sidebar."""
        self._sidebar.setVisible(self._sidebar.isHidden())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW
        if is_narrow != self._was_narrow:
            self._was_narrow = is_narrow
            self._sidebar.setVisible(not is_narrow)
