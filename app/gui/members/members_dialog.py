"""The members of a space: everybody sees them, owners change them, everybody can leave."""

from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.card import Card, QuestionCard, Rows, begin_change, troubles_told
from app.gui.language import tr
from app.gui.members.audit_dialog import AuditDialog
from app.gui.members.person_row import PersonRow
from app.gui.members.questions import Wording, ask_leave, ask_remove, ask_stop, ask_transfer
from app.gui.shared_peer import SharedPeer
from app.gui.tasks import Refresher, Tasks
from app.gui.theme import Theme
from core.facts import Role, Space, SpaceRole
from sync.peer import MembersChanged, Person, Right

_WIDTH = 520
_AS_OWNER = "You decide who belongs to this space and what they may do. A change counts at once."
_AS_MEMBER = "Its owners decide who belongs to this space and what they may do."
_AS_NOBODY = "You are no member of this space any more. These are the members as they were known last."
_ONLY_OWNER = "A space needs an owner: hand it over before you leave"
_HUB = "This computer is the hub of the space: leave it when nobody else is in it any more"


class MembersDialog(Card):
    """Lists the members as they are now; `invite_asked` and `left` tell what the user wants next."""

    invite_asked = Signal()
    left = Signal()

    def __init__(self, theme: Theme, peer: SharedPeer, space: Space, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(
            theme, tr("Members of “{name}”", name=space.name), tr(_AS_MEMBER), parent, width=_WIDTH
        )
        self._theme, self._peer, self._space, self._tasks = theme, peer, space, tasks
        self._people: list[Person] = []
        self._is_hub = space.role is SpaceRole.HOST
        self._is_owner: bool | None = None
        self.people = Rows(tr("Members"))
        self._reading = Refresher(tasks, "read members", self._read)
        self._fill()
        self.finished.connect(peer.events.subscribe(MembersChanged, self._members_changed))
        theme.changed.connect(self._rebuild)
        self._reading.ask()

    def row_of(self, name: str) -> PersonRow | None:
        """Give the row of a member."""
        rows = (row for row in self.people.rows if isinstance(row, PersonRow))
        return next((row for row in rows if row.person.name == name), None)

    def _fill(self) -> None:
        self.fields.addWidget(self.people)
        self.leave_button = self.add_button(tr("Stop sharing…") if self._is_hub else tr("Leave space…"))
        self.leave_button.setProperty("role", "quiet-risk")
        self.buttons.removeWidget(self.leave_button)
        self.buttons.insertWidget(0, self.leave_button)
        self.audit_button = self.add_button(tr("Audit log…"))
        self.invite_button = self.add_button(tr("Invite…"))
        self.done_button = self.add_button(tr("Done"), is_primary=True)
        self.leave_button.clicked.connect(self._ask_leave)
        self.invite_button.clicked.connect(self._go_to_invitations)
        self.done_button.clicked.connect(self.accept)
        self.audit_button.clicked.connect(self._show_audit)
        self.audit_button.hide()
        self.invite_button.hide()
        self.done_button.setFocus()

    async def _read(self) -> None:
        with troubles_told(self):
            self._take(await self._peer.people(self._space.id))

    def _take(self, people: list[Person]) -> None:
        is_owner = self._peer.role_in(self._space.id) is Role.OWNER
        if self.is_open and (people, is_owner) != (self._people, self._is_owner):
            self._people, self._is_owner = people, is_owner
            self._show()

    def _show(self) -> None:
        is_owner = self._is_owner is True
        is_out = self._peer.status.of(None, self._space.id).right is Right.NONE
        self.sentence.setText(tr(_AS_NOBODY) if is_out else tr(_AS_OWNER) if is_owner else tr(_AS_MEMBER))
        self.audit_button.setVisible(is_owner)
        self.invite_button.setVisible(is_owner)
        obstacle = self._obstacle()
        self.leave_button.setEnabled(not obstacle)
        self.leave_button.setToolTip(obstacle)
        self._rebuild()

    def _obstacle(self) -> str:
        """Say what keeps one from leaving, "" for nothing."""
        if self._is_hub:
            return tr(_HUB) if any(not person.is_self for person in self._people) else ""
        return tr(_ONLY_OWNER) if _is_only_owner(self._people) else ""

    def _rebuild(self) -> None:
        if self.is_open:
            self.people.show_rows([self._row(person) for person in self._people])
            self.fit()

    def _row(self, person: Person) -> PersonRow:
        row = PersonRow(self._theme, person, is_changeable=self._is_owner is True and not person.is_self)
        row.role_chosen.connect(partial(self._change_role, person))
        row.remove_asked.connect(partial(self._ask_remove, person))
        row.transfer_asked.connect(partial(self._ask_transfer, person))
        return row

    def _change_role(self, person: Person, role: Role) -> None:
        change = self._peer.change_role(self._space.id, person.user, role)
        begin_change(
            self, self._tasks, "change role", change, then=self._reading.ask, otherwise=self._rebuild
        )

    def _ask_remove(self, person: Person) -> None:
        def remove() -> None:
            self._begin("remove member", self._peer.remove_member(self._space.id, person.user))

        self._ask(ask_remove(person.name, self._space.name), remove)

    def _ask_transfer(self, person: Person) -> None:
        def transfer() -> None:
            self._begin("hand over", self._peer.transfer_ownership(self._space.id, person.user))

        self._ask(ask_transfer(person.name, self._space.name, is_hub=self._is_hub), transfer)

    def _ask_leave(self) -> None:
        ask = ask_stop if self._is_hub else ask_leave
        self._ask(ask(self._space.name), self._leave)

    def _leave(self) -> None:
        leaving = self._peer.leave(self._space.id)
        begin_change(self, self._tasks, "leave space", leaving, then=self._say_left)

    def _say_left(self) -> None:
        self.left.emit()
        self.accept()

    def _show_audit(self) -> None:
        AuditDialog(self._theme, self._peer, self._space, self._tasks, self).open()

    def _ask(self, wording: Wording, act: Callable[[], None]) -> None:
        question = QuestionCard(self._theme, wording.title, wording.sentence, wording.deed, self)
        question.accepted.connect(act)
        question.open()

    def _begin(self, name: str, change: Coroutine[Any, Any, None]) -> None:
        begin_change(self, self._tasks, name, change, then=self._reading.ask)

    def _go_to_invitations(self) -> None:
        self.accept()
        self.invite_asked.emit()

    def _members_changed(self, event: MembersChanged) -> None:
        if event.space == self._space.id:
            self._reading.ask()


def _is_only_owner(people: Sequence[Person]) -> bool:
    owners = [person for person in people if person.role is Role.OWNER]
    return len(owners) == 1 and owners[0].is_self
