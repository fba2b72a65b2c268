"""Sharing a space: one button hosts it on this computer, then invitations let others in."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.gui.card import Attempt, Card, begin_change, troubles_told
from app.gui.language import tr
from app.gui.shared_peer import SharedPeer
from app.gui.sharing.holders import Holders
from app.gui.sharing.invite_form import InviteForm
from app.gui.sharing.link_view import FreshLink, LinkView, draw_link
from app.gui.sharing.open_invites import OpenInvites
from app.gui.sharing.page_section import PageSection
from app.gui.sharing.wording import A_WEEK, SPANS, describe_end, open_invites
from app.gui.tasks import Refresher, Tasks
from app.gui.theme import Theme
from core.facts import Role, Space, SpaceRole
from core.notes import OpenNote
from sync.control import InviteId
from sync.peer import MembersChanged

_WIDTH = 560
_OFFER = (
    "Write in this space together. Tandem serves it from this computer: people on the same network can "
    "reach it while this computer is on and Tandem is open."
)
_HOSTED = "Served from this computer while this computer is on and Tandem is open."
_ELSEWHERE = "Served from {hub}: whoever reaches that computer can join while it is on."
_NO_OWNER = "Only an owner of this space can invite others. Members shows who that is."


class ShareDialog(Card):
    """Offers to host; a space that is shared already shows its open invitations and makes new ones."""

    hosted = Signal()
    """It is served now, and the name in the field is how others see this person."""
    members_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        peer: SharedPeer,
        space: Space,
        tasks: Tasks,
        now: Callable[[], float],
        parent: QWidget,
        note: OpenNote | None = None,
    ) -> None:
        super().__init__(theme, tr("Share “{name}”", name=space.name), tr(_OFFER), parent, width=_WIDTH)
        self._peer, self._space, self._tasks, self._now = peer, space, tasks, now
        self.name = QLineEdit(peer.display_name)
        self.form, self.link, self.invites = InviteForm(theme), LinkView(), OpenInvites()
        self.holders, self.page = Holders(peer, space.id, tasks, self), PageSection(peer, note, tasks, self)
        self._reading = Refresher(tasks, "read invitations", self._read)
        self._fill()
        self._hosting = Attempt(self, self.share_button, tasks, busy=tr("Starting…"))
        self._inviting = Attempt(self, self.form.make_button, tasks, busy=tr("Making…"))
        self._connect()
        if space.role is not SpaceRole.LOCAL:
            self._show_shared()

    def share(self) -> None:
        """Host the space on this computer under the name in the field, and show a first link."""
        sharing = draw_link(self._peer.share(self._space.id, name=self.name.text().strip()))
        self._hosting.start("share space", sharing, self._hosted)

    def _hosted(self, link: FreshLink) -> None:
        self.hosted.emit()
        self._space = replace(self._space, role=SpaceRole.HOST)
        self._show_shared()
        self._show_link(link, Role.EDITOR, 1, SPANS[A_WEEK][0])

    def _invite(self, role: Role, uses: int, lasts: float) -> None:
        inviting = draw_link(self._peer.invite(self._space.id, role, uses=uses, lasts=lasts))
        self._inviting.start("invite", inviting, lambda link: self._show_link(link, role, uses, lasts))

    def _show_link(self, link: FreshLink, role: Role, uses: int, lasts: float) -> None:
        self.link.show_link(link, _use(role, uses, describe_end(self._now() + lasts)))
        self._reading.ask()
        self.fit()

    def _show_shared(self) -> None:
        is_owner = self._peer.role_in(self._space.id) is Role.OWNER
        self.sentence.setText(_where(self._space) if is_owner else tr(_NO_OWNER))
        for part in (self._name_box, self.share_button):
            part.hide()
        self.form.setVisible(is_owner)
        self.members_button.show()
        self.done_button.setText(tr("Done"))
        if self.focusWidget() in (None, self.name, self.share_button):
            (self.form.make_button if is_owner else self.done_button).setFocus()
        if is_owner:
            self._reading.ask()
        self.holders.refresh()
        self.page.refresh()
        self.fit()

    def _revoke(self, invite: InviteId) -> None:
        revoking = self._peer.revoke_invite(self._space.id, invite)
        begin_change(self, self._tasks, "revoke invitation", revoking, then=self._reading.ask)

    async def _read(self) -> None:
        with troubles_told(self):
            invites = open_invites(await self._peer.invites(self._space.id), self._now())
            if self.is_open:
                self.invites.show_invites(invites)
                self.link.forget_unless({invite.id for invite in invites})
                self.fit()

    def _members_changed(self, event: MembersChanged) -> None:
        if event.space == self._space.id and self._space.role is not SpaceRole.LOCAL:
            self._show_shared()

    def _go_to_members(self) -> None:
        self.accept()
        self.members_asked.emit()

    def _fill(self) -> None:
        self._name_box = self.add_field(tr("Others see you as"), self.name)
        self.name.setProperty("role", "field")
        for part in (self.holders, self.form, self.link, self.invites, self.page):
            self.fields.addWidget(part)
        self.form.hide()
        self.members_button = self.add_button(tr("Members…"))
        self.members_button.hide()
        self.done_button = self.add_button(tr("Cancel"))
        self.share_button = self.add_button(tr("Host on this computer"), is_primary=True)
        self.share_button.setFocus()

    def _connect(self) -> None:
        self.members_button.clicked.connect(self._go_to_members)
        self.holders.members_asked.connect(self._go_to_members)
        self.done_button.clicked.connect(self.accept)
        self.share_button.clicked.connect(self.share)
        self.form.asked.connect(self._invite)
        self.invites.revoke_asked.connect(self._revoke)
        self.finished.connect(self._peer.events.subscribe(MembersChanged, self._members_changed))


def _where(space: Space) -> str:
    return (
        tr(_HOSTED)
        if space.role is SpaceRole.HOST
        else tr(_ELSEWHERE, hub=space.hub or tr("another computer"))
    )


def _use(role: Role, uses: int, until: str) -> str:
    if role.may_write:
        return tr("Lets {count} people write {until}.", uses, until=until)
    return tr("Lets {count} people read {until}.", uses, until=until)
