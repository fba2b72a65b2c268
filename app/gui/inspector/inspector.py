"""The pane at the right: a row of buttons, and below it the panel that was chosen."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.gui.inspector.panel import InspectorPanel
from app.gui.theme import SPACE, IconButton, Theme
from core.notes import OpenNote

_HEADER_HEIGHT = 52
_NARROWEST = 240


class Inspector(QFrame):
    """Shows one panel at a time; a panel that is not on screen is told of no note and does no work."""

    chosen = Signal(str)
    """The id of the panel that is shown now."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector")
        self.setMinimumWidth(_NARROWEST)
        self._theme = theme
        self._opened: OpenNote | None = None
        self._panels: dict[str, InspectorPanel] = {}
        self._buttons: dict[str, IconButton] = {}
        self._group = QButtonGroup(self)
        self._title = QLabel()
        self._pages = QStackedWidget(self)
        self._row = QHBoxLayout()
        self._lay_out()

    @property
    def panel(self) -> str:
        """The id of the panel that is chosen, "" while there is none."""
        current = self._pages.currentWidget()
        return current.id if isinstance(current, InspectorPanel) else ""

    def add_panel(self, panel: InspectorPanel) -> None:
        """Offer one panel more, after the others."""
        button = IconButton(self._theme, panel.icon, panel.name, parent=self)
        button.setCheckable(True)
        button.clicked.connect(lambda: self.choose(panel.id))
        self._group.addButton(button)
        self._row.addWidget(button)
        self._panels[panel.id], self._buttons[panel.id] = panel, button
        self._pages.addWidget(panel)
        if len(self._panels) == 1:
            self.choose(panel.id)

    def choose(self, panel: str) -> None:
        """Show this panel; an id that no panel has changes nothing."""
        wanted = self._panels.get(panel)
        if wanted is None:
            return
        self._buttons[panel].setChecked(True)
        self._title.setText(wanted.name)
        self._pages.setCurrentWidget(wanted)
        self._tell()
        self.chosen.emit(panel)

    def show_note(self, opened: OpenNote | None) -> None:
        """Let the panel on screen show this note."""
        self._opened = opened
        self._tell()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._tell()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self._tell()

    def _tell(self) -> None:
        for panel in self._panels.values():
            is_on_screen = self.isVisible() and panel is self._pages.currentWidget()
            panel.show_note(self._opened if is_on_screen else None)

    def _lay_out(self) -> None:
        self._title.setProperty("role", "strong")
        header = QWidget(self)
        header.setFixedHeight(_HEADER_HEIGHT)
        self._row.setContentsMargins(SPACE.small, 0, SPACE.small, 0)
        self._row.setSpacing(SPACE.hair)
        line = QHBoxLayout(header)
        line.setContentsMargins(0, 0, 0, 0)
        line.addLayout(self._row)
        line.addStretch(1)
        self._title.setContentsMargins(SPACE.large, SPACE.hair, SPACE.large, SPACE.hair)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._title)
        column.addWidget(self._pages, 1)
        self._theme.dress(self)
