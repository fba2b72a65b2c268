"""The panes side by side; sidebar and inspector leave when the window gets narrow."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.gui.theme import Theme

_WIDTHS = (212, 308, 680, 280)
_NARROW = 860
_ROOM_FOR_INSPECTOR = 1000


class Panes(QSplitter):
    """A splitter of sidebar, list, note and inspector, which is hidden until it is asked for."""

    def __init__(
        self, theme: Theme, sidebar: QWidget, notes: QWidget, note: QWidget, inspector: QWidget
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._sidebar = sidebar
        self._inspector = inspector
        self._was_narrow = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for pane in (sidebar, notes, note, inspector):
            self.addWidget(pane)
        self.setStretchFactor(2, 1)
        for number in range(1, self.count()):
            theme.dress(self.handle(number))
        self.setSizes(_WIDTHS)
        inspector.hide()

    def toggle_sidebar(self) -> None:
        """Show or hide the sidebar."""
        self._sidebar.setVisible(self._sidebar.isHidden())

    def toggle_inspector(self) -> None:
        """Show or hide the inspector; where there is no room for both, the sidebar makes room."""
        is_wanted = self._inspector.isHidden()
        self._inspector.setVisible(is_wanted)
        if is_wanted and self.width() < _ROOM_FOR_INSPECTOR:
            self._sidebar.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW
        if is_narrow != self._was_narrow:
            self._was_narrow = is_narrow
            self._sidebar.setVisible(not is_narrow)
            if is_narrow:
                self._inspector.hide()
