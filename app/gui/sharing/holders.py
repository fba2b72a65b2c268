"""Who has a space: how many people, and on how many devices."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.gui.card import troubles_told
from app.gui.card.card import Card
from app.gui.language import tr
from app.gui.shared_peer import SharedPeer
from app.gui.tasks import Refresher, Tasks
from app.gui.theme import SPACE
from core.ids import SpaceId
from sync.peer import Person


class Holders(QWidget):
    """One line in a card, with the way to the members; hidden until it is known."""

    members_asked = Signal()

    def __init__(self, peer: SharedPeer, space: SpaceId, tasks: Tasks, card: Card) -> None:
        super().__init__(card)
        self._peer, self._space, self._card = peer, space, card
        self.words, self.members = QLabel(), QPushButton(tr("Who that is"))
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.members.setProperty("role", "link")
        self.members.setAutoDefault(False)
        self.members.clicked.connect(self.members_asked)
        self._reading = Refresher(tasks, "read holders", self._read)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE.small, 0, 0)
        row.setSpacing(SPACE.small)
        row.addWidget(self.words)
        row.addWidget(self.members)
        row.addStretch(1)
        self.hide()

    def refresh(self) -> None:
        """Count anew."""
        self._reading.ask()

    async def _read(self) -> None:
        with troubles_told(self._card):
            people = await self._peer.people(self._space)
            if self._card.is_open and people:
                self.words.setText(describe_holders(people))
                self.show()
                self._card.fit()


def describe_holders(people: Sequence[Person]) -> str:
    """Say how many people have a space, and on how many devices."""
    devices = sum(len(person.devices) for person in people)
    if len(people) == 1:
        return tr("Only you have this space, on {count} devices.", devices)
    on_devices = tr("on {count} devices", devices)
    return tr("{people} people have this space, {on_devices}.", people=len(people), on_devices=on_devices)
