"""The peer as the window uses it: what concerns people and accounts goes to where that lives."""

from collections.abc import Awaitable, Callable, Iterable

from app.commands.cluster_results import ClusterState
from app.commands.job_results import JobList
from app.gui.doing.traces import NoTraces, Traces
from app.gui.language import tr
from app.gui.shared_peer import NearbyPeer
from core.errors import AccessRefused, BusProblem, HubUnreachable, Problem, SignedOut, SignInRefused
from core.events import Events
from core.facts import Role, Space, SpaceRole
from core.ids import DeviceId, NoteId, SpaceId, UserId
from core.notes import Library
from sync.control import Invite, InviteId, InviteLink
from sync.peer import (
    Account,
    AuditEntry,
    HubAccount,
    MembersChanged,
    NotePage,
    OwnDevice,
    OwnSession,
    Peer,
    Person,
    Presence,
    SharedAttachments,
    StatusBoard,
    Writer,
)
from sync.peer.hub_pages import HubPages
from sync.peer.people import WEEK

ReadJobs = Callable[[], Awaitable[JobList | None]]
ReadCluster = Callable[[], Awaitable[ClusterState | None]]


async def _no_diagnostics() -> str:
    """Tell nothing, as nobody was told how."""
    return ""


async def _no_jobs() -> None:
    """Tell that no hub of this profile does anything in the background."""


async def _no_cluster() -> None:
    """Tell that the hub of this profile belongs to no cluster."""


class WindowPeer:
    """Stands between a window and its peer, and remembers who one is at the hubs that were asked."""

    def __init__(
        self,
        peer: Peer,
        nearby: NearbyPeer,
        read_cluster: ReadCluster = _no_cluster,
        traces: Traces | None = None,
        read_diagnostics: Callable[[], Awaitable[str]] = _no_diagnostics,
        read_jobs: ReadJobs = _no_jobs,
    ) -> None:
        self.nearby = nearby
        self.traces: Traces = traces or NoTraces()
        self._peer = peer
        self._read_cluster = read_cluster
        self._read_diagnostics = read_diagnostics
        self._read_jobs = read_jobs
        self._accounts: dict[SpaceId, Account] = {}

    @property
    def library(self) -> Library:
        return self._peer.library

    @property
    def events(self) -> Events:
        return self._peer.events

    @property
    def device(self) -> DeviceId:
        return self._peer.device

    @property
    def presence(self) -> Presence:
        return self._peer.presence

    @property
    def attachments(self) -> SharedAttachments:
        return self._peer.attachments

    @property
    def status(self) -> StatusBoard:
        return self._peer.status

    @property
    def display_name(self) -> str:
        return self._peer.display_name

    async def set_display_name(self, name: str) -> None:
        """Choose how others see this person, here and at every hub; raises HubUnreachable for one away."""
        await self._peer.set_display_name(name)
        for space in _one_of_each_hub(await self._peer.library.spaces()):
            await self._tell_name(space)

    async def share(self, space: SpaceId, *, name: str = "") -> InviteLink:
        """Host a space on this computer, and invite one editor; `name` is how others see this person."""
        if name not in ("", self.display_name):
            await self.set_display_name(name)
        await self._peer.host(space)
        return await self.invite(space)

    async def invite(
        self, space: SpaceId, role: Role = Role.EDITOR, *, uses: int = 1, lasts: float = WEEK
    ) -> InviteLink:
        """Make an invitation for so many people, good for so many seconds."""
        return await self._peer.people.invite(space, role, uses=uses, lasts=lasts)

    async def invites(self, space: SpaceId) -> list[Invite]:
        """List the invitations that still let somebody in."""
        return await self._peer.people.invites(space)

    async def revoke_invite(self, space: SpaceId, invite: InviteId) -> None:
        """Take an invitation back."""
        await self._peer.people.revoke_invite(space, invite)

    async def join(self, link: InviteLink, *, name: str = "") -> Space:
        """Join a space; `name` is how others see this person from now on."""
        if name:
            await self._peer.set_display_name(name)
        return await self._peer.join(link, name=name)

    async def people(self, space: SpaceId) -> list[Person]:
        """List the members."""
        return await self._peer.people.members(space)

    async def writers(self, space: SpaceId) -> dict[DeviceId, Writer]:
        """Say who had which device, also of those who left; asks the hub for their names."""
        return await self._peer.people.writers(space)

    def writers_known(self, space: SpaceId) -> dict[DeviceId, Writer]:
        """Say the same by the names that were told last; asks nobody."""
        return self._peer.people.writers_known(space)

    async def change_role(self, space: SpaceId, user: UserId, role: Role) -> None:
        """Give a member another role."""
        await self._peer.people.change_role(space, user, role)

    async def remove_member(self, space: SpaceId, user: UserId) -> None:
        """Put a member out."""
        await self._peer.people.remove_member(space, user)

    async def leave(self, space: SpaceId) -> None:
        """Give the membership up."""
        await self._peer.departures.leave(space)
        self._accounts.pop(space, None)

    async def transfer_ownership(self, space: SpaceId, user: UserId) -> None:
        """Make another member the owner."""
        await self._peer.people.transfer_ownership(space, user)

    async def rename_space(self, space: SpaceId, name: str) -> None:
        """Give a shared space another name."""
        await self._peer.people.rename(space, name)
        await self._peer.library.rename_space(space, name)

    def role_in(self, space: SpaceId) -> Role:
        """Say what one may do."""
        return self._peer.people.role_in(space)

    async def audit(self, space: SpaceId) -> list[AuditEntry]:
        """Tell what was done in a space, oldest first; only its owners may."""
        return await (await self._account(space)).space_audit(space)

    async def diagnostics(self) -> str:
        """Write what helps to find a fault and holds nobody's words."""
        return await self._read_diagnostics()

    async def jobs(self) -> JobList | None:
        """List what the hub of this profile does in the background; None while it does not run."""
        return await self._read_jobs()

    async def cluster(self) -> ClusterState | None:
        """Tell of the cluster of this profile's hub; None where it belongs to none."""
        return await self._read_cluster()

    async def page_of(self, space: SpaceId, note: NoteId) -> NotePage | None:
        """Say where a note is published; None while it is no page."""
        return await (await self._pages(space)).page_of(note)

    async def publish(self, space: SpaceId, note: NoteId) -> NotePage:
        """Make a note a page."""
        return await (await self._pages(space)).publish(note)

    async def take_page_back(self, space: SpaceId, note: NoteId) -> None:
        """Make a note a page no longer."""
        await (await self._pages(space)).take_back(note)

    async def devices(self, space: SpaceId) -> list[OwnDevice]:
        """List the devices of one's account at a space's hub, and learn who one is there.

        While the hub is away, that is known as it was told last.
        """
        if self.is_signed_out(space):
            return []
        account = await self._account(space)
        shared, known = await self._peer.library.space(space), self._peer.known_accounts
        try:
            told = await account.read()
        except Problem as problem:
            if (last := await known.recall(shared, problem)) is not None:
                self._accounts[space] = last
            raise
        self._accounts[space] = told
        await known.remember(shared, told)
        return await account.devices()

    async def revoke_device(self, space: SpaceId, device: DeviceId) -> None:
        """Remove a device for good."""
        await (await self._account(space)).revoke_device(device)
        self._tell(space)

    def account(self, space: SpaceId) -> Account | None:
        """Say who one is at a space's hub, as far as it was asked; None when signed out."""
        return self._accounts.get(space)

    def is_signed_out(self, space: SpaceId) -> bool:
        """Say whether one signed out of a space's hub on this device."""
        return isinstance(self._peer.status.of(None, space).problem, SignedOut)

    async def choose_name(self, space: SpaceId, name: str, password: str) -> None:
        """Take a user name and a password."""
        await (await self._account(space)).choose_name(name, password)
        self._tell(space)

    async def change_password(self, space: SpaceId, password: str, new_password: str) -> None:
        """Set another password in the place of the present one."""
        await (await self._account(space)).change_password(password, new_password)

    async def export_account(self, space: SpaceId) -> str:
        """Tell everything that a space's hub knows of one, as JSON."""
        return await (await self._account(space)).export()

    async def delete_account(self, space: SpaceId, password: str) -> None:
        """End the account at a space's hub for good."""
        await self._peer.departures.delete_account(await self._peer.library.space(space), password)
        self._accounts.pop(space, None)

    async def sessions(self, space: SpaceId) -> list[OwnSession]:
        """List one's sign-ins that last at a space's hub."""
        return [] if self.is_signed_out(space) else await (await self._account(space)).sessions()

    async def end_session(self, space: SpaceId, session: str) -> None:
        """End one of one's sign-ins."""
        await (await self._account(space)).end_session(session)

    async def sign_in(self, link: InviteLink, name: str, password: str) -> None:
        """Make this device one of an account's, at the hub that an invitation leads to."""
        await self._peer.sign_in(link, name, password)

    async def sign_in_again(self, space: SpaceId, name: str, password: str) -> None:
        """Sign in at the hub of a space that one signed out of."""
        await self._peer.sign_in_again(await self._peer.library.space(space), name, password)

    async def sign_out(self, space: SpaceId) -> None:
        """Let nothing new come to this device from a space's hub until one signs in again."""
        await self._peer.departures.sign_out(await self._peer.library.space(space))
        self._accounts.pop(space, None)

    async def _tell_name(self, space: Space) -> None:
        try:
            await self._peer.account(space).change_display_name(self._peer.display_name)
        except (AccessRefused, SignInRefused):
            return  # whoever was removed there has no name any more
        except BusProblem as problem:
            raise HubUnreachable(
                tr("The hub of “{name}” was not told your new name.", name=space.name),
                safe=tr("Nothing else was changed. The members of its spaces see the old one."),
                cure=tr("Save the name again when the hub can be reached."),
            ) from problem
        self._tell(space.id)

    async def _account(self, space: SpaceId) -> HubAccount:
        return self._peer.account(await self._peer.library.space(space))

    async def _pages(self, space: SpaceId) -> HubPages:
        return self._peer.pages(await self._peer.library.space(space))

    def _tell(self, space: SpaceId) -> None:
        self._peer.events.publish(MembersChanged(space))


def _one_of_each_hub(spaces: Iterable[Space]) -> list[Space]:
    shared = [space for space in spaces if space.role is not SpaceRole.LOCAL]
    return list({space.authority: space for space in shared}.values())
