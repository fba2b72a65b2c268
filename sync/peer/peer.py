"""One running Tandem: its notes, and its part in every space it shares."""

import asyncio
import getpass
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from enum import Enum

from core.accounts.secrets import SecretsProblem
from core.errors import AccessRefused, BadInput, BusProblem, NotFound, Problem
from core.events import Events
from core.facts import Space, SpaceRole, Update
from core.ids import DeviceId, SpaceId
from core.notes import Library, open_library
from core.profile import Profile
from core.store import Store
from sync.control import HubPlace, InviteLink
from sync.peer.device_opening import DeviceOpening
from sync.peer.entrance import Entrance, OwnHub
from sync.peer.hub import Identity, check_hub, lets_in
from sync.peer.hub_account import HubAccount
from sync.peer.people import People
from sync.peer.presence import Presence
from sync.peer.space_link import SpaceLink
from sync.peer.space_log import SpaceLog
from sync.peer.status import LinkState, SpaceStatus, StatusBoard

_NAME_SETTING = "display_name"
_JOIN_SECONDS = 5.0
_MANY = 20
"""How often the invitation can be used that sharing a space gives."""
_log = logging.getLogger(__name__)


class SyncMode(Enum):
    """What a peer does about shared spaces."""

    FOLLOW = "follow"
    """Host the spaces shared from here and follow the joined ones: window, daemon, share."""
    VISIT = "visit"
    """Only visit the hubs of joined spaces: a short command."""
    OFFLINE = "offline"
    """Stay off the bus; changes wait in the outbox."""


class Peer:
    """Holds the library, and for each shared space a link; faces use nothing else."""

    def __init__(
        self,
        profile: Profile,
        library: Library,
        identity: Identity,
        hub: OwnHub,
        name: str,
        mode: SyncMode,
    ) -> None:
        self.profile = profile
        self.library = library
        self.device: DeviceId = identity.key.id
        self.presence = Presence(self.device, name, identity.world, self.events.publish)
        self.presence.send = self._send_presence
        self.status = StatusBoard(
            space_of=library.space_of_open,
            has_unsaved=library.saver.has_unsaved,
            save_problem=lambda: library.saver.problem,
            bus_problem=self._bus_problem,
            is_purged=library.is_purged,
        )
        self.hub = hub
        self.people = People(self._link_of, self.device, identity.world)
        self._identity = identity
        self._mode = mode
        self._links: dict[SpaceId, SpaceLink] = {}
        self._going_online: asyncio.Task[None] | None = None
        self.opening = DeviceOpening(identity, self._show_closed, self._try_to_go_online, self._take_device)
        self._wants_online = False
        self._moving = asyncio.Lock()
        """Going online and going offline, one after the other."""
        library.saver.outgoing = self._hand

    @property
    def events(self) -> Events:
        """Where everything that happens is told."""
        return self.library.events

    @property
    def display_name(self) -> str:
        """How others see this person."""
        return self.presence.name

    async def set_display_name(self, name: str) -> None:
        """Choose how others see this person, from now on."""
        self.presence.name = name.strip() or self.presence.name
        await self.library.store.set_setting(_NAME_SETTING, self.presence.name)
        self.presence.repeat()

    # Sharing

    async def share(self, space_id: SpaceId, *, port: int | None = None) -> InviteLink:
        """Make an invitation for editors, and host the space if nobody does yet.

        Raises `Problem` when the hub cannot run or this device may not invite.
        """
        if (await self.library.space(space_id)).role is not SpaceRole.MEMBER:
            await self.host(space_id, port=port)
        return await self.people.invite(space_id, uses=_MANY)

    def account(self, space: Space) -> HubAccount:
        """Give this device's account at the hub of a shared space."""
        return self._identity.doors.account(space)

    async def host(self, space_id: SpaceId, *, port: int | None = None) -> Space:
        """Share a space from this computer: run the hub on `port` or on any, and offer every note.

        One that is hosted already stays so, or moves to the port. Raises `Problem` when the hub cannot run.
        """
        space = await self.library.space(space_id)
        # A new device could not open what members know this computer's hub by.
        await self.opening.open(may_renew=not self.profile.hub.exists())
        self._wants_online = True
        async with self._moving:
            hub = await self.hub.serve([space.id], port=port)
            shared = Space(space.id, space.name, SpaceRole.HOST, hub, self.hub.authority)
            await self.hub.found(shared, await self.library.store.control_entries(space.id))
            await self._move_hosted(hub)
            link = await self._link(shared)
            link.start()
        try:
            await link.wait_online(_JOIN_SECONDS)
            if space.role is SpaceRole.LOCAL:
                await self.library.resending.offer(space.id)
            await self.library.keep_space(shared)
        except Problem:
            if space.role is SpaceRole.LOCAL:
                await self._unlink(space.id)
            raise
        return shared

    async def _move_hosted(self, hub: str) -> None:
        """Let the spaces shared from here follow the hub to a new port."""
        for space in await self.library.spaces():
            if space.role is not SpaceRole.HOST:
                continue
            moved = replace(space, hub=hub, authority=self.hub.authority)
            try:
                if space != moved:
                    await self.library.keep_space(moved)
            finally:
                # The hub has moved, whether or not that could be written down.
                link = self._links.get(space.id)
                if link is None or link.space.hub != hub:
                    await self._unlink(space.id)
                    (await self._link(moved)).start()

    async def join(self, link: InviteLink, *, name: str = "") -> Space:
        """Join a space by an invitation and begin to follow it; `name` is how others see this person.

        Raises `Problem` when its hub does not let us.
        """
        known = {space.id: space for space in await self.library.spaces()}.get(link.space)
        if known is not None and known.role is SpaceRole.HOST:
            return known
        await self.opening.open(may_renew=True)
        space = await self._identity.doors.join(link, name or self.display_name)
        space = replace(space, name=known.name) if known else space
        await check_hub(self._entrance(space), self._identity, _JOIN_SECONDS)
        await self._begin_to_follow(space, known)
        return space

    async def sign_in(self, link: InviteLink, name: str, password: str) -> list[Space]:
        """Make this device one of an account's, at the hub of an invitation, and follow the account's spaces.

        The invitation may be used up, as it only tells where the hub is and how it is known. A space begins
        when another device of the account, that is in it and online, has let this one in; until then its
        status says so. A space that is here from another hub, or hosted here, stays as it is. Raises
        SignInRefused, DeviceTaken, TooManyTries, or another `Problem` in the way.
        """
        known = {space.id: space for space in await self.library.spaces()}
        await self.opening.open(may_renew=True)
        spaces = await self._identity.doors.sign_in(link, name, password)
        new = [space for space in spaces if _may_become(known.get(space.id), space)]
        if new and not await self.library.store.setting(_NAME_SETTING):
            await self.set_display_name((await self.account(new[0]).read()).display_name)
        for space in new:
            await self._begin_to_follow(space, known.get(space.id))
        return new

    async def _begin_to_follow(self, space: Space, known: Space | None) -> None:
        self._wants_online = True
        async with self._moving:
            await self.library.keep_space(space)
            await self._unlink(space.id)
            joined = await self._link(space)
            if known is not None and known.role is SpaceRole.LOCAL:
                # It was left, and who knows what was written here since.
                await self.library.resending.offer(space.id)
            joined.start()

    async def leave(self, space_id: SpaceId) -> None:
        """Give up the membership in a space; its notes stay here, as a space that is not shared.

        Raises `Problem` when the hub is away, or when nobody else would own or host the space.
        """
        space = await self.library.space(space_id)
        if space.role is SpaceRole.HOST:
            raise BadInput(
                f"This computer is the hub of “{space.name}”, and without it nobody reaches the space.",
                safe="Nothing was changed.",
                cure="Remove its other members instead; `tandem member list` shows them.",
            )
        if not isinstance(self.status.of(None, space_id).problem, AccessRefused):
            await self.people.leave(space_id)
        async with self._moving:
            await self._unlink(space_id)
            self.library.resending.seal_no_more(space_id)
            await self.library.keep_space(Space(space.id, space.name, SpaceRole.LOCAL))

    # Being on the bus

    async def start(self) -> None:
        """Prepare every shared space, and follow those that the mode asks for."""
        spaces = await self.library.spaces()
        for space in spaces:
            if space.role is not SpaceRole.LOCAL:
                await self._link(space)
        if self._mode is SyncMode.VISIT:
            await self.go_online()
        elif self._mode is SyncMode.FOLLOW:
            # Typing waits for no bus, and for no keyring.
            self._going_online = asyncio.create_task(self._try_to_go_online(), name="going online")

    async def go_online(self) -> None:
        """Host and follow the shared spaces; of several calls to go on- and offline the last one counts."""
        self._wants_online = True
        async with self._moving:
            if self._wants_online:
                await self._go_online()

    async def _go_online(self) -> None:
        spaces = [space for space in await self.library.spaces() if space.role is not SpaceRole.LOCAL]
        if spaces and not await self.opening.is_open():
            return
        hosted = [space for space in spaces if space.role is SpaceRole.HOST]
        if hosted and self._mode is not SyncMode.VISIT:
            await self._host(hosted)
        for space in spaces:
            if await self._is_worth_following(space):
                self._links[space.id].start()

    async def go_offline(self) -> None:
        """Leave the bus; changes wait in the outbox until `go_online`."""
        self._wants_online = False
        await self.opening.stop_waiting()
        if self._going_online is not None:
            self._going_online.cancel()
            await asyncio.wait({self._going_online})
            self._going_online = None
        async with self._moving:
            if not self._wants_online:
                await asyncio.gather(*(link.stop() for link in self._links.values()))
                await self.hub.close()

    async def caught_up(self, timeout: float, *, space: SpaceId | None = None) -> bool:
        """Wait until all in the logs (or in one) is stored here; False when a hub is away or time is up."""
        links = await self._links_of(space, timeout)
        running = [link.caught_up(timeout) for link in links if link.is_running]
        return all(await asyncio.gather(*running)) and len(running) == len(links)

    async def drained(self, timeout: float, *, space: SpaceId | None = None) -> bool:
        """Wait until every change of this device is in the logs (or in one); else False, as `caught_up`."""
        links = await self._links_of(space, timeout)
        running = [link.drained(timeout) for link in links if link.is_running]
        are_drained = all(await asyncio.gather(*running)) and len(running) == len(links)
        if are_drained:
            # The acknowledgements themselves are on disk, too.
            await self.library.saver.saved()
        return are_drained

    def log(self, space: SpaceId) -> SpaceLog:
        """Give the log of a shared space, to be looked at and healed; raises NotFound for one not shared."""
        return self._link_of(space).log

    def heal_soon(self, space: SpaceId) -> None:
        """Compare a shared space with its log and the other devices now, not only within the hour."""
        self._links[space].care.heal_soon()

    async def close(self) -> None:
        """Leave the bus."""
        self.presence.leave()
        await self.go_offline()

    async def _links_of(self, space: SpaceId | None, timeout: float) -> list[SpaceLink]:
        if self._going_online is not None:
            await asyncio.wait({self._going_online}, timeout=timeout)
        return [link for id_, link in self._links.items() if space in (None, id_)]

    async def _is_worth_following(self, space: Space) -> bool:
        if space.role is SpaceRole.HOST:
            return self.hub.server_pid is not None
        # A short command does not wait for a hub that is away.
        entrance = self._entrance(space)
        return self._mode is not SyncMode.VISIT or await lets_in(entrance, self._identity.network)

    async def _try_to_go_online(self) -> None:
        try:
            await self.go_online()
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("going online ended by an error")

    async def _host(self, spaces: list[Space]) -> None:
        # The port that invitations name; what the hub's own files say may be damaged.
        known = HubPlace.parse(spaces[0].hub).port if spaces[0].authority else None
        try:
            hub = await self.hub.serve([space.id for space in spaces], port=known)
            for space in spaces:
                await self.hub.found(space, await self.library.store.control_entries(space.id))
            # A crash may have come between the hub's move and the note of it.
            await self._move_hosted(hub)
        except Problem as problem:
            _log.warning("the hub does not run: %s", problem.title)
            for space in spaces:
                self._links[space.id].status.set_link(LinkState.OFFLINE, problem)

    def _entrance(self, space: Space) -> Entrance:
        ways = self.hub if space.role is SpaceRole.HOST else self._identity.doors
        return ways.entrance(space)

    async def _link(self, space: Space) -> SpaceLink:
        """Prepare a space's link: from now on its updates are sealed and wait for its log."""
        if space.id in self._links:
            return self._links[space.id]
        status = SpaceStatus(space.id, self.events.publish)
        entrance = self._entrance(space)
        link = SpaceLink(space, self.library, self._identity, entrance, self.presence, status)
        await link.prepare()
        self._links[space.id] = link
        self.status.add(space.id, status)
        self.library.resending.seal_from_now_on(space.id, link.seal)
        return link

    async def _unlink(self, space: SpaceId) -> None:
        link = self._links.pop(space, None)
        if link is not None:
            await link.stop()

    def _link_of(self, space: SpaceId) -> SpaceLink:
        link = self._links.get(space)
        if link is None:
            raise NotFound(
                "This space is not shared, so it has neither a log nor members.",
                safe="Its notes are saved here.",
                cure="`tandem share` shares it; `tandem space list` shows which spaces are shared.",
            )
        return link

    def _show_closed(self, problem: SecretsProblem) -> None:
        for link in self._links.values():
            link.status.set_link(LinkState.OFFLINE, problem)

    async def _take_device(self) -> None:
        """Be another device from now on, on links that were never started."""
        self.device = self.library.author.device = self._identity.key.id
        self.presence.become(self.device)
        self.people = People(self._link_of, self.device, self._identity.world)
        for space in await self.library.spaces():
            if space.id in self._links:
                await self._unlink(space.id)
                link = await self._link(space)
                if self._wants_online and space.role is SpaceRole.MEMBER:
                    link.start()  # which its hub refuses, and then says what to do

    def _bus_problem(self, space: SpaceId) -> BusProblem | None:
        """Tell why the bus that this peer runs for a space is not well."""
        return self.hub.problem if self.hub.serves(space) else None

    def _hand(self, update: Update) -> None:
        link = self._links.get(update.space)
        if link is not None:
            link.hand(update)

    def _send_presence(self, space: SpaceId, payload: bytes) -> None:
        link = self._links.get(space)
        if link is not None:
            link.send_presence(payload)


OpenHub = Callable[[Library], AbstractAsyncContextManager[OwnHub]]
"""Makes the hub that this profile may run; its services answer from the library."""


@asynccontextmanager
async def run_peer(
    profile: Profile,
    store: Store,
    identity: Identity,
    open_hub: OpenHub,
    *,
    mode: SyncMode,
    name: str | None = None,
) -> AsyncIterator[Peer]:
    """Open a store's notes and take part in its shared spaces as the mode says.

    On leaving everything is saved, or the `Problem` in the way is raised.
    """
    async with open_library(store, identity.key.id, identity.world) as library, open_hub(library) as hub:
        chosen = name or await find_display_name(store)
        peer = Peer(profile, library, identity, hub, chosen, mode)
        try:
            await peer.start()
            yield peer
        finally:
            await peer.close()
            await identity.doors.close()


def _may_become(known: Space | None, space: Space) -> bool:
    """Say whether a space that is here may be followed at the hub that an account's space is at."""
    if known is None or known.role is SpaceRole.LOCAL:
        return True
    return known.role is SpaceRole.MEMBER and known.authority == space.authority


async def find_display_name(store: Store) -> str:
    """Say how others see the person of this profile."""
    return await store.setting(_NAME_SETTING) or _login_name()


def _login_name() -> str:
    try:
        return getpass.getuser().capitalize()
    except (OSError, KeyError):
        return "Someone"
