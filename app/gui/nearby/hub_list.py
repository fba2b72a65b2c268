"""The hubs that were found in the network, each by its code and its name if it tells one."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.card import ItemRow, Rows
from app.gui.language import in_one_line, tr, translated
from app.gui.shared_peer import NearbyPeer
from app.gui.theme import SPACE, Theme
from core.errors import Problem
from sync.nearby import NearbyHub

_HIGHEST = 160


class HubList(QWidget):
    """Tells by `chosen` which hub the user wants to ask; `changed` when it takes another height.

    Nothing is asked of the network before the user wants to look around (`look_asked`), or Nearby is on.
    """

    look_asked = Signal()
    chosen = Signal(object)
    changed = Signal()

    def __init__(self, theme: Theme, nearby: NearbyPeer) -> None:
        super().__init__()
        self._theme = theme
        self._nearby = nearby
        self._shown: tuple[tuple[NearbyHub, ...], Problem | None] | None = None
        self._is_looking = False
        self.offers: tuple[ItemRow, ...] = ()
        self.word, self.told = QLabel(tr("Nearby")), QLabel()
        self.rows = Rows(tr("Nearby"), highest=_HIGHEST)
        self.look_button = QPushButton(tr("Look for hubs nearby"))
        self.look_button.setProperty("role", "link")
        self.look_button.setAutoDefault(False)
        self.look_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.look_button.clicked.connect(self.look_asked)
        for label in (self.word, self.told):
            label.setProperty("role", "faint")
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE.small, 0, 0)
        column.setSpacing(SPACE.hair)
        for widget in (self.word, self.rows, self.told):
            column.addWidget(widget)
        column.addWidget(self.look_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.hide()
        self.told.hide()

    def begin(self) -> None:
        """Show what is found from now on."""
        self._is_looking = True
        self.look_button.hide()
        self.refresh()

    def refresh(self) -> None:
        """Show what was found by now."""
        hubs, problem = self._nearby.hubs, self._nearby.problem
        if not self._is_looking or (hubs, problem) == self._shown:
            return
        self._shown = (hubs, problem)
        self.offers = tuple(map(self._row, hubs))
        self.rows.show_rows(self.offers)
        self.rows.setVisible(bool(hubs))
        self.show_waiting(None)

    def show_waiting(self, hub: NearbyHub | None) -> None:
        """Say for whose answer one waits, and what the other screen shows meanwhile."""
        self.setEnabled(hub is None)
        self.told.setText(self._words(hub))
        self.told.setVisible(bool(self.told.text()))
        self.changed.emit()

    def _words(self, hub: NearbyHub | None) -> str:
        if hub is not None:
            return tr(
                "Waiting for an answer at the other computer. It shows the code {code} for this one.",
                code=self._nearby.own_code,
            )
        if self._nearby.problem is not None:
            told = translated(self._nearby.problem)
            return in_one_line(told.title, told.safe, told.cure)
        if self._nearby.hubs:
            return tr("Choose the one whose own screen shows the same code.")
        return tr("No hub was found yet. Nearby has to be switched on at the other computer.")

    def _row(self, hub: NearbyHub) -> ItemRow:
        name = hub.name or tr("A hub that keeps its name to itself")
        row = ItemRow(self._theme, "devices", name, tr("Code {code}", code=hub.code), tr("Ask to join"))
        row.deed_asked.connect(partial(self.chosen.emit, hub))
        return row
