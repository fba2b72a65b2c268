"""The question whether a device nearby is let in, and where."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from app.gui.card import Attempt, Card, Choice
from app.gui.language import tr
from app.gui.shared_peer import NearbyPeer
from app.gui.tasks import Tasks
from app.gui.theme import Theme
from core.facts import Role, Space
from sync.hub.door import Knock

_ROLES = (Role.EDITOR, Role.VIEWER)


class KnockCard(Card):
    """Asks whoever is at the hub; nobody is let in by a key pressed without looking."""

    def __init__(
        self,
        theme: Theme,
        nearby: NearbyPeer,
        knock: Knock,
        spaces: Sequence[Space],
        tasks: Tasks,
        parent: QWidget,
    ) -> None:
        sentence = tr(
            "A device in this network calls itself “{name}”. Let it in only if you see this code on its "
            "screen:",
            name=knock.name,
        )
        super().__init__(theme, tr("Somebody nearby asks to join"), sentence, parent)
        self.knock = knock
        self._nearby = nearby
        self._spaces = tuple(spaces)
        names = [space.name for space in spaces]
        self.space = Choice(theme, tr("Space"), names, 0, self)
        self.role = Choice(theme, tr("They may"), [tr("Read and write"), tr("Only read")], 0, self)
        self.code = QLabel(knock.code)
        self.code.setProperty("role", "heading")
        self.fields.addWidget(self.code)
        self.add_field(tr("Space"), self.space)
        self.add_field(tr("They may"), self.role)
        self.refuse_button = self.add_button(tr("Turn away"))
        self.let_in_button = self.add_button(tr("Let in"))
        self.let_in_button.setAutoDefault(False)
        self._letting = Attempt(self, self.let_in_button, tasks, busy=tr("Letting in…"))
        self.refuse_button.clicked.connect(self.reject)
        self.let_in_button.clicked.connect(self.let_in)
        self.rejected.connect(self._turn_away)
        self.refuse_button.setFocus()

    def let_in(self) -> None:
        """Let the device into the space that is chosen."""
        space, role = self._spaces[self.space.index], _ROLES[self.role.index]
        self._letting.start(
            "let in", self._nearby.let_in(self.knock.device, space.id, role), lambda _: self.accept()
        )

    def _turn_away(self) -> None:
        if self.knock in self._nearby.waiting:
            self._nearby.turn_away(self.knock.device)
