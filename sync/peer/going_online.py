"""How a peer goes on the bus and off it: of several wishes the last one counts."""

import asyncio
import logging
from dataclasses import replace
from enum import Enum

from core.errors import Problem
from core.facts import Space, SpaceRole
from core.notes import Library
from core.pauses import growing_pauses
from sync.control import HubPlace
from sync.peer.entrance import OwnHub
from sync.peer.hub import Identity, lets_in
from sync.peer.note_status import LinkState
from sync.peer.own_key import OwnKey
from sync.peer.remote_hub import signed_out
from sync.peer.space_link import SpaceLink
from sync.peer.space_links import SpaceLinks

_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0
"""Seconds until a hub that did not start is started again."""
_log = logging.getLogger(__name__)


class SyncMode(Enum):
    """What a peer does about shared spaces."""

    FOLLOW = "follow"
    """Host the spaces shared from here and follow the joined ones: window, daemon, share."""
    VISIT = "visit"
    """Only visit the hubs of joined spaces: a short command."""
    OFFLINE = "offline"
    """Stay off the bus; changes wait in the outbox."""


class GoingOnline:
    """Hosts and follows the shared spaces as the mode says, and stops."""

    def __init__(
        self,
        library: Library,
        links: SpaceLinks,
        hub: OwnHub,
        identity: Identity,
        own_key: OwnKey,
        mode: SyncMode,
    ) -> None:
        self.moving = asyncio.Lock()
        """Held by what goes online or offline or changes the links: one after the other."""
        self._library = library
        self._links = links
        self._hub = hub
        self._identity = identity
        self._own_key = own_key
        self._mode = mode
        self._going_online: asyncio.Task[None] | None = None
        self._hosting_later: asyncio.Task[None] | None = None
        self._wants_online = False

    async def start(self) -> None:
        """Prepare every shared space, and follow those that the mode asks for."""
        spaces = await self._library.spaces()
        for space in spaces:
            if space.role is not SpaceRole.LOCAL:
                await self._links.link(space)
        if self._mode is SyncMode.VISIT:
            await self.go_online()
        elif self._mode is SyncMode.FOLLOW:
            # Typing waits for no bus, and for no keyring.
            self._going_online = asyncio.create_task(self._try_to_go_online(), name="going online")

    async def go_online(self) -> None:
        """Host and follow the shared spaces; of several calls to go on- and offline the last one counts."""
        self._wants_online = True
        async with self.moving:
            if self._wants_online and not await self._go_online():
                self._host_later()

    async def go_offline(self) -> None:
        """Leave the bus; changes wait in the outbox until `go_online`."""
        self._wants_online = False
        await self._own_key.stop_waiting()
        begun = {task for task in (self._going_online, self._hosting_later) if task is not None}
        self._going_online = self._hosting_later = None
        for task in begun:
            task.cancel()
        if begun:
            await asyncio.wait(begun)
        async with self.moving:
            if not self._wants_online:
                await asyncio.gather(*(link.stop() for link in self._links.values()))
                await self._hub.close()

    async def begin_anew(self) -> None:
        """Be on every bus as another device than before; a hub that does not know it says what to do."""
        async with self.moving:
            for space in await self._shared():
                await self._links.unlink(space.id)
                link = await self._links.link(space)
                if self._wants_online and await self._is_worth_following(space):
                    link.start()

    def want_online(self) -> None:
        """Count as a call to go online: whoever calls it is about to start a link."""
        self._wants_online = True

    async def until_begun(self, timeout: float) -> None:
        """Wait until the going online that `start` began is over, at most so many seconds."""
        if self._going_online is not None:
            await asyncio.wait({self._going_online}, timeout=timeout)

    async def reopen_hub(self, *, port: int | None) -> None:
        """Run the hub anew, as it is set now, on `port` or the one it has; raises the Problem in the way.

        Then it is tried again later, where something is shared from here.
        """
        async with self.moving:
            try:
                await self.move_hosted(await self._hub.reopen(port=port))
            except Problem:
                self._host_later()
                raise

    async def move_hosted(self, hub: str) -> None:
        """Let the spaces shared from here follow the hub to a new place (host:port), under `moving`."""
        for space in await self._shared():
            if space.role is not SpaceRole.HOST:
                continue
            moved = replace(space, hub=hub, authority=self._hub.authority)
            try:
                if space != moved:
                    await self._library.keep_space(moved)
            finally:
                # The hub has moved, whether or not that could be written down.
                if self._links[space.id].space.hub != hub:
                    await self._links.unlink(space.id)
                    (await self._links.link(moved)).start()

    async def _go_online(self) -> bool:
        """Host and follow what can be; False when the hub of this profile is to be started again later."""
        spaces = await self._shared()
        if spaces and not await self._own_key.try_to_open(self._try_to_go_online):
            return True
        is_hosted = self._mode is SyncMode.VISIT or await self._host(spaces)
        for space in spaces:
            if await self._is_worth_following(space):
                self._links[space.id].start()
        return is_hosted

    async def _shared(self) -> list[Space]:
        """Give what has a link; the store may not know of it yet, or still, where the disk is full."""
        stored = {
            space.id: space for space in await self._library.spaces() if space.role is not SpaceRole.LOCAL
        }
        return [stored.get(space, link.space) for space, link in self._links.items()]

    async def _is_worth_following(self, space: Space) -> bool:
        if space.role is SpaceRole.HOST:
            return self._hub.server_pid is not None
        if self._identity.doors.is_out(space):
            show_signed_out(self._links[space.id])
            return False
        # A short command does not wait for a hub that is away.
        entrance = self._links.entrance(space)
        return self._mode is not SyncMode.VISIT or await lets_in(entrance, self._identity.network)

    async def _try_to_go_online(self) -> None:
        try:
            await self.go_online()
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("going online ended by an error")

    async def _host(self, spaces: list[Space]) -> bool:
        """Run the hub for what is shared from here, if anything is; False when it is to be tried again."""
        hosted = [space for space in spaces if space.role is SpaceRole.HOST]
        if not hosted:
            return True
        # The port that invitations name; what the hub's own files say may be damaged.
        known = HubPlace.parse(hosted[0].hub).port if hosted[0].authority else None
        try:
            hub = await self._hub.serve([space.id for space in hosted], port=known)
            for space in hosted:
                await self._hub.found(space, await self._library.store.control_entries(space.id))
            # A crash may have come between the hub's move and the note of it.
            await self.move_hosted(hub)
        except Problem as problem:
            _log.warning("the hub does not run: %s", problem.title)
            for space in hosted:
                self._links[space.id].status.set_link(LinkState.OFFLINE, problem)
            return False
        return True

    def _host_later(self) -> None:
        if self._hosting_later is None or self._hosting_later.done():
            self._hosting_later = asyncio.create_task(self._keep_trying_to_host(), name="hosting later")

    async def _keep_trying_to_host(self) -> None:
        """Start the hub until it runs: its port may be free by now, or its server was killed at its start."""
        try:
            for pause in growing_pauses(_FIRST_PAUSE, _LONGEST_PAUSE):
                await asyncio.sleep(pause)
                async with self.moving:
                    if await self._go_online():
                        return
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("hosting later ended by an error")


def show_signed_out(link: SpaceLink) -> None:
    """Let a space's status say that one is signed out of its hub."""
    link.status.set_link(LinkState.OFFLINE, signed_out(link.space.hub.partition(",")[0]))
