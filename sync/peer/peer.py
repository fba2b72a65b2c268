"""One running Tandem: its notes, and its part in every space it shares."""

import asyncio
import getpass
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from enum import Enum
from urllib.parse import urlsplit

from core.accounts import DeviceKey, Verifier
from core.errors import BusProblem, NotFound, Problem
from core.events import Events
from core.facts import Space, SpaceRole, Update
from core.ids import DeviceId, SpaceId
from core.notes import Library, open_library
from core.profile import Profile
from core.store import Store, open_store
from core.world import World, real_world
from sync.peer.hosting import Hosting
from sync.peer.hub import Identity, Network, check_hub, lets_in
from sync.peer.join_link import JoinLink
from sync.peer.presence import Presence
from sync.peer.space_link import SpaceLink
from sync.peer.space_log import SpaceLog
from sync.peer.status import LinkState, SpaceStatus, StatusBoard

_HOST = "127.0.0.1"
_TOKEN_BYTES = 20
_NAME_SETTING = "display_name"
_JOIN_SECONDS = 5.0
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
        self, profile: Profile, library: Library, identity: Identity, name: str, mode: SyncMode
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
        self.hosting = Hosting(profile.bus, identity.network)
        self._identity = identity
        self._mode = mode
        self._links: dict[SpaceId, SpaceLink] = {}
        self._going_online: asyncio.Task[None] | None = None
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

    async def share(self, space_id: SpaceId, *, port: int | None = None) -> JoinLink:
        """Share a space from this computer: start the bus, offer every note, give the link to join it.

        A space that is shared already gives its link again. Raises `Problem` when the bus cannot run.
        """
        space = await self.library.space(space_id)
        if space.role is SpaceRole.MEMBER:
            return _link_of(space)
        token = space.token or self._identity.world.random_bytes(_TOKEN_BYTES).hex()
        self._wants_online = True
        async with self._moving:
            hub_port = await self.hosting.serve({space.id: token}, port=port)
            shared = Space(space.id, space.name, SpaceRole.HOST, f"{_HOST}:{hub_port}", token)
            await self._move_hosted(shared.hub)
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
        return _link_of(shared)

    async def _move_hosted(self, hub: str) -> None:
        """Let the spaces shared from here follow the bus to a new port."""
        for space in await self.library.spaces():
            if space.role is not SpaceRole.HOST:
                continue
            moved = replace(space, hub=hub)
            try:
                if space.hub != hub:
                    await self.library.keep_space(moved)
            finally:
                # The server has moved, whether or not that could be written down.
                link = self._links.get(space.id)
                if link is None or link.hub != hub:
                    await self._unlink(space.id)
                    (await self._link(moved)).start()

    async def join(self, link: JoinLink) -> Space:
        """Join a space by its link and begin to follow it; raises `Problem` when its hub does not let us."""
        known = {space.id: space for space in await self.library.spaces()}.get(link.space)
        if known is not None and known.role is SpaceRole.HOST:
            return known
        if known is not None and known.hub == link.hub and known.token == link.token:
            return known
        space = Space(link.space, known.name if known else link.name, SpaceRole.MEMBER, link.hub, link.token)
        await check_hub(space, self._identity, _JOIN_SECONDS)
        self._wants_online = True
        async with self._moving:
            await self.library.keep_space(space)
            await self._unlink(space.id)
            (await self._link(space)).start()
        return space

    def link_of(self, space: Space) -> JoinLink | None:
        """Give the link by which others join a shared space; None while it is not shared."""
        return None if space.role is SpaceRole.LOCAL else _link_of(space)

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
            # Typing waits for no bus.
            self._going_online = asyncio.create_task(self._try_to_go_online(), name="going online")

    async def go_online(self) -> None:
        """Host and follow the shared spaces; of several calls to go on- and offline the last one counts."""
        self._wants_online = True
        async with self._moving:
            if self._wants_online:
                await self._go_online()

    async def _go_online(self) -> None:
        spaces = [space for space in await self.library.spaces() if space.role is not SpaceRole.LOCAL]
        hosted = [space for space in spaces if space.role is SpaceRole.HOST]
        if hosted and self._mode is not SyncMode.VISIT:
            await self._host(hosted)
        for space in spaces:
            if await self._is_worth_following(space):
                self._links[space.id].start()

    async def go_offline(self) -> None:
        """Leave the bus; changes wait in the outbox until `go_online`."""
        self._wants_online = False
        if self._going_online is not None:
            self._going_online.cancel()
            await asyncio.wait({self._going_online})
            self._going_online = None
        async with self._moving:
            if not self._wants_online:
                await asyncio.gather(*(link.stop() for link in self._links.values()))
                await self.hosting.close()

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
        link = self._links.get(space)
        if link is None:
            raise NotFound(
                "This space is not shared, so it has no log.",
                safe="Its notes are saved here.",
                cure="`tandem space list` shows which spaces are shared.",
            )
        return link.log

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
            return self.hosting.server_pid is not None
        # A short command does not wait for a hub that is away.
        return self._mode is not SyncMode.VISIT or await lets_in(space, self._identity.network)

    async def _try_to_go_online(self) -> None:
        try:
            await self.go_online()
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("going online ended by an error")

    async def _host(self, spaces: list[Space]) -> None:
        # The port that the join links name; what the bus' own files say may be damaged.
        known = urlsplit(f"//{spaces[0].hub}").port
        try:
            port = await self.hosting.serve({space.id: space.token for space in spaces}, port=known)
            # A crash may have come between the server's move and the note of it.
            await self._move_hosted(f"{_HOST}:{port}")
        except BusProblem as problem:
            _log.warning("the bus does not run: %s", problem.title)
            for space in spaces:
                self._links[space.id].status.set_link(LinkState.OFFLINE, problem)

    async def _link(self, space: Space) -> SpaceLink:
        """Prepare a space's link: from now on its updates are sealed and wait for its log."""
        if space.id in self._links:
            return self._links[space.id]
        status = SpaceStatus(space.id, self.events.publish)
        link = SpaceLink(space, self.library, self._identity, self.presence, status)
        await link.prepare()
        self._links[space.id] = link
        self.status.add(space.id, status)
        self.library.resending.seal_from_now_on(space.id, link.seal)
        return link

    async def _unlink(self, space: SpaceId) -> None:
        link = self._links.pop(space, None)
        if link is not None:
            await link.stop()

    def _bus_problem(self, space: SpaceId) -> BusProblem | None:
        """Tell why the bus that this peer runs for a space is not well."""
        return self.hosting.problem if self.hosting.serves(space) else None

    def _hand(self, update: Update) -> None:
        link = self._links.get(update.space)
        if link is not None:
            link.hand(update)

    def _send_presence(self, space: SpaceId, payload: bytes) -> None:
        link = self._links.get(space)
        if link is not None:
            link.send_presence(payload)


@asynccontextmanager
async def open_peer(
    profile: Profile, *, mode: SyncMode, world: World | None = None, name: str | None = None
) -> AsyncIterator[Peer]:
    """Open a profile's notes and take part in its shared spaces as the mode says.

    On leaving everything is saved, or the `Problem` in the way is raised. The caller owns the profile.
    """
    world = world or real_world()
    profile.prepare()
    async with open_store(profile.database) as store:
        key = DeviceKey.load_or_create(profile.device_key, world)
        identity = Identity(key, Verifier(), world, Network())
        async with run_peer(profile, store, identity, mode=mode, name=name) as peer:
            yield peer


@asynccontextmanager
async def run_peer(
    profile: Profile, store: Store, identity: Identity, *, mode: SyncMode, name: str | None = None
) -> AsyncIterator[Peer]:
    """Take part as `open_peer` does, with a store that is open and whatever world and network are given."""
    async with open_library(store, identity.key.id, identity.world) as library:
        chosen = name or await store.setting(_NAME_SETTING) or _login_name()
        peer = Peer(profile, library, identity, chosen, mode)
        try:
            await peer.start()
            yield peer
        finally:
            await peer.close()


def _link_of(space: Space) -> JoinLink:
    hub = urlsplit(f"//{space.hub}")
    return JoinLink(space.id, hub.hostname or _HOST, hub.port or 0, space.token, space.name)


def _login_name() -> str:
    try:
        return getpass.getuser().capitalize()
    except (OSError, KeyError):
        return "Someone"
