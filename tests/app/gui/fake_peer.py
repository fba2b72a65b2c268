"""A peer without a bus: a real library, real presence and status, and a hub that answers as it is told."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from app.commands.cluster_results import ClusterState
from app.commands.job_results import JobList
from app.gui.doing import NoTraces, Traces
from core.accounts import DeviceKey
from core.accounts.display_name import read_display_name
from core.attachments import AttachmentFiles, Attachments
from core.errors import AccessRefused, BadInput, Problem, SignInRefused
from core.events import Events
from core.facts import Role, Space, SpaceRole
from core.ids import DeviceId, NoteId, SpaceId, UserId
from core.notes import Library, open_library
from core.store import open_store
from core.world import World, real_world
from sync.control import (
    ChangeRefused,
    HubPlace,
    Invite,
    InviteEnd,
    InviteId,
    InviteLink,
    InviteSecret,
    Refusal,
)
from sync.peer import (
    Account,
    AuditEntry,
    MembersChanged,
    NotePage,
    OwnDevice,
    OwnSession,
    Person,
    Presence,
    SharedAttachments,
    StatusBoard,
    Writer,
)
from sync.peer.presence import color_of, colors_of
from sync.peer.status import SpaceStatus
from tests.app.gui.fake_nearby import FakeNearby

DEVICE = DeviceId("a" * 52)
PHONE = DeviceId("b" * 52)
SELF = UserId("mara")
AUTHORITY = "c" * 52
PLACE = HubPlace("192.168.1.20", 4222)
DIAGNOSTICS = """Diagnostics of Tandem.

Versions
  Tandem 0.1.0
  Python 3.11.7, SQLite 3.40.1

Spaces
  1: member, online, 0 waiting

Last lines of the log
  2026-11-29 14:06:14 4711 INFO app.daily_backups: backup written: ….db"""


class FakePeer:
    """Has what the window uses of a Peer; `trouble` is raised by the next thing that asks the hub."""

    def __init__(self, library: Library, world: World) -> None:
        self.library = library
        self.traces: Traces = NoTraces()
        self.job_list: JobList | None = None
        self.device = DEVICE
        self.trouble: Problem | None = None
        self.sent: list[tuple[SpaceId, bytes]] = []
        self.members: dict[SpaceId, list[Person]] = {}
        self.former: dict[DeviceId, Writer] = {}
        self.made: dict[SpaceId, list[Invite]] = {}
        self.own_devices = [
            OwnDevice(DEVICE, "Mara’s laptop", world.now() - 9e6, is_this=True, is_revoked=False),
            OwnDevice(PHONE, "Mara’s old laptop", world.now() - 3e7, is_this=False, is_revoked=False),
        ]
        self.accounts: dict[SpaceId, Account] = {}
        self.left: dict[SpaceId, Account] = {}
        self.password = ""
        self.own_sessions: list[OwnSession] = []
        self.done: list[AuditEntry] = []
        self.known_cluster: ClusterState | None = None
        self.pages: dict[NoteId, NotePage] = {}
        self.signed_in: list[tuple[InviteLink, str, str]] = []
        self.chosen: list[tuple[str, str]] = []
        self.presence = Presence(DeviceKey.closed(DEVICE), "Mara Lind", world, library.events.publish)
        self.presence.color_in = self.color_in
        self.presence.send = lambda space, payload: self.sent.append((space, payload))
        self.status = StatusBoard(
            space_of=library.space_of_open,
            has_unsaved=library.saver.has_unsaved,
            save_problem=lambda: library.saver.problem,
        )
        directory = library.store.path.parent / "attachments"
        directory.mkdir(exist_ok=True)
        local = Attachments(AttachmentFiles(directory), library.store, world)
        self.attachments = SharedAttachments(local, library, {})
        self.nearby = FakeNearby(library.events.publish)
        self._world = world

    @property
    def events(self) -> Events:
        return self.library.events

    @property
    def display_name(self) -> str:
        return self.presence.name

    async def diagnostics(self) -> str:
        self._fail_if_told()
        return DIAGNOSTICS

    async def jobs(self) -> JobList | None:
        return self.job_list

    async def cluster(self) -> ClusterState | None:
        self._fail_if_told()
        return self.known_cluster

    async def set_display_name(self, name: str) -> None:
        self.presence.name = read_display_name(name)
        for space, people in self.members.items():
            self.members[space] = [
                replace(person, name=self.display_name) if person.is_self else person for person in people
            ]

    # Sharing

    async def share(self, space: SpaceId, *, name: str = "") -> InviteLink:
        self._fail_if_told()
        self.presence.name = name or self.presence.name
        known = await self.library.space(space)
        if known.role is SpaceRole.LOCAL:
            await self._enter(Space(known.id, known.name, SpaceRole.HOST, "127.0.0.1:4222"))
            self.members[space] = [Person(SELF, self.display_name, Role.OWNER, (DEVICE,), is_self=True)]
        return await self.invite(space)

    async def invite(
        self, space: SpaceId, role: Role = Role.EDITOR, *, uses: int = 1, lasts: float = 7 * 86400.0
    ) -> InviteLink:
        self._insist_on_owner(space)
        known, secret = await self.library.space(space), InviteSecret.draw(self._world)
        invite = Invite(secret.id, role, SELF, int(self._world.now() + lasts), uses)
        self.made.setdefault(space, []).append(invite)
        self.tell(space)
        return InviteLink(space, (PLACE,), AUTHORITY, secret, known.name)

    async def invites(self, space: SpaceId) -> list[Invite]:
        self._insist_on_owner(space)
        return list(self.made.get(space, ()))

    async def revoke_invite(self, space: SpaceId, invite: InviteId) -> None:
        self._insist_on_owner(space)
        made = self.made[space]
        self.made[space] = [
            replace(each, end=InviteEnd.REVOKED) if each.id == invite else each for each in made
        ]
        self.tell(space)

    async def join(self, link: InviteLink, *, name: str = "") -> Space:
        self._fail_if_told()
        self.presence.name = name or self.presence.name
        space = Space(link.space, link.name, SpaceRole.MEMBER, str(link.hubs[0]))
        self.members[space.id] = [
            Person(UserId("aiko"), "Aiko Mori", Role.OWNER, (DeviceId("d" * 52),), is_self=False),
            Person(SELF, self.display_name, Role.EDITOR, (DEVICE,), is_self=True),
        ]
        await self._enter(space)
        return space

    # Members

    async def people(self, space: SpaceId) -> list[Person]:
        found = self.members.get(space, ())
        return [replace(person, color=self.color_in(space, person.devices[0])) for person in found]

    def color_in(self, space: SpaceId, device: DeviceId) -> int:
        members = self.members.get(space, ())
        colors = colors_of(person.user for person in members)
        users = {each: person.user for person in members for each in person.devices}
        return colors[users[device]] if device in users else color_of(device)

    async def writers(self, space: SpaceId) -> dict[DeviceId, Writer]:
        return self.writers_known(space)

    def writers_known(self, space: SpaceId) -> dict[DeviceId, Writer]:
        own = Writer(SELF if space in self.members else UserId(""), "", is_self=True)
        told = {
            device: Writer(person.user, person.name, person.is_self)
            for person in self.members.get(space, ())
            for device in person.devices
        }
        return {DEVICE: own} | told | self.former

    async def change_role(self, space: SpaceId, user: UserId, role: Role) -> None:
        self._insist_on_owner(space)
        self._put(space, user, role)

    async def remove_member(self, space: SpaceId, user: UserId) -> None:
        self._insist_on_owner(space)
        self.members[space] = [person for person in self.members[space] if person.user != user]
        self.tell(space)

    async def leave(self, space: SpaceId) -> None:
        self._fail_if_told()
        known = await self.library.space(space)
        if known.role is SpaceRole.HOST and len(self.members[space]) > 1:
            raise BadInput("This computer is the hub of others.")
        del self.members[space], self.accounts[space]
        await self.library.keep_space(Space(known.id, known.name, SpaceRole.LOCAL))
        self.tell(space)

    async def transfer_ownership(self, space: SpaceId, user: UserId) -> None:
        self._insist_on_owner(space)
        self._put(space, SELF, Role.EDITOR)
        self._put(space, user, Role.OWNER)

    async def rename_space(self, space: SpaceId, name: str) -> None:
        self._insist_on_owner(space)
        await self.library.rename_space(space, name)

    def role_in(self, space: SpaceId) -> Role:
        own = (person.role for person in self.members.get(space, ()) if person.is_self)
        return next(own, Role.OWNER)

    # Pages

    async def page_of(self, space: SpaceId, note: NoteId) -> NotePage | None:
        self._fail_if_told()
        return self.pages.get(note)

    async def publish(self, space: SpaceId, note: NoteId) -> NotePage:
        self._fail_if_told()
        if not self.role_in(space).may_write:
            raise AccessRefused("You can read this space, not write in it.")
        return self.pages.setdefault(note, NotePage(f"https://{PLACE}/p/{note}", is_elsewhere_readable=True))

    async def take_page_back(self, space: SpaceId, note: NoteId) -> None:
        self._fail_if_told()
        self.pages.pop(note, None)

    # Devices and the account

    async def devices(self, space: SpaceId) -> list[OwnDevice]:
        self._fail_if_told()
        return list(self.own_devices) if space in self.accounts else []

    async def revoke_device(self, space: SpaceId, device: DeviceId) -> None:
        self._fail_if_told()
        self.own_devices = [
            replace(each, is_revoked=each.is_revoked or each.id == device) for each in self.own_devices
        ]
        self.tell(space)

    def account(self, space: SpaceId) -> Account | None:
        return self.accounts.get(space)

    async def choose_name(self, space: SpaceId, name: str, password: str) -> None:
        self._fail_if_told()
        self.chosen.append((name, password))
        self.password = password
        self.accounts[space] = replace(self.accounts[space], user_name=name, has_password=True)

    async def sign_in(self, link: InviteLink, name: str, password: str) -> None:
        self._fail_if_told()
        self.signed_in.append((link, name, password))

    async def change_password(self, space: SpaceId, password: str, new_password: str) -> None:
        self._fail_if_told()
        self._insist_on_password(password)
        self.password = new_password
        self.own_sessions = [session for session in self.own_sessions if session.device]

    async def export_account(self, space: SpaceId) -> str:
        self._fail_if_told()
        return json.dumps({"user": {"name": self.accounts[space].user_name}})

    async def delete_account(self, space: SpaceId, password: str) -> None:
        await self._insist_on_a_hub_elsewhere(space)
        self._insist_on_password(password)
        await self.leave(space)

    async def sessions(self, space: SpaceId) -> list[OwnSession]:
        return list(self.own_sessions) if space in self.accounts else []

    async def end_session(self, space: SpaceId, session: str) -> None:
        self._fail_if_told()
        self.own_sessions = [each for each in self.own_sessions if each.id != session]

    def is_signed_out(self, space: SpaceId) -> bool:
        return space in self.left

    async def sign_in_again(self, space: SpaceId, name: str, password: str) -> None:
        self._fail_if_told()
        self._insist_on_password(password)
        self.accounts[space] = self.left.pop(space)

    async def sign_out(self, space: SpaceId) -> None:
        self._fail_if_told()
        await self._insist_on_a_hub_elsewhere(space)
        if not self.accounts[space].has_password:
            raise BadInput("There would be no way back in.")
        self.left[space] = self.accounts.pop(space)
        self.tell(space)

    async def audit(self, space: SpaceId) -> list[AuditEntry]:
        self._insist_on_owner(space)
        return list(self.done)

    # What only tests do

    async def join_as(self, role: Role, name: str = "Team") -> Space:
        """Become a member of somebody else's space."""
        secret = InviteSecret.draw(self._world)
        link = InviteLink(SpaceId("s" * 28), (PLACE,), AUTHORITY, secret, name)
        space = await self.join(link)
        self._put(space.id, SELF, role)
        return space

    def let_in(self, space: SpaceId, name: str, role: Role = Role.EDITOR, devices: int = 1) -> Person:
        """Let somebody come to a space."""
        ids = tuple(DeviceId(f"{name[:1].lower()}{number}") for number in range(devices))
        person = Person(UserId(name), name, role, ids, is_self=False)
        self.members[space].append(person)
        self.tell(space)
        return person

    def be(self, space: SpaceId, role: Role) -> None:
        """Let an owner change one's own role."""
        self._put(space, SELF, role)

    def tell(self, space: SpaceId) -> None:
        self.events.publish(MembersChanged(space))

    def follow(self, space: SpaceId) -> SpaceStatus:
        """Pretend that a space is shared, and give its status to play with."""
        status = SpaceStatus(space, self.events.publish)
        self.status.add(space, status)
        return status

    async def _enter(self, space: Space) -> None:
        self.accounts[space.id] = Account(SELF, self.display_name, "")
        await self.library.keep_space(space)

    def _put(self, space: SpaceId, user: UserId, role: Role) -> None:
        self.members[space] = [
            replace(person, role=role) if person.user == user else person for person in self.members[space]
        ]
        self.tell(space)

    def _insist_on_owner(self, space: SpaceId) -> None:
        self._fail_if_told()
        if self.role_in(space) is not Role.OWNER:
            raise ChangeRefused(Refusal.NO_OWNER)

    async def _insist_on_a_hub_elsewhere(self, space: SpaceId) -> None:
        if (await self.library.space(space)).role is SpaceRole.HOST:
            raise BadInput("The account is the hub's own.")

    def _insist_on_password(self, password: str) -> None:
        if password != self.password:
            raise SignInRefused("The name or the password is not right.")

    def _fail_if_told(self) -> None:
        trouble, self.trouble = self.trouble, None
        if trouble is not None:
            raise trouble


@asynccontextmanager
async def open_fake_peer(directory: Path, world: World | None = None) -> AsyncIterator[FakePeer]:
    world = world or real_world()
    await asyncio.to_thread(directory.mkdir, exist_ok=True)
    async with (
        open_store(directory / "tandem.db") as store,
        open_library(store, DEVICE, world) as library,
    ):
        yield FakePeer(library, world)
