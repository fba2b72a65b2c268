"""The feed: it hears what the hub's services publish, and tells each listener what they may know.

One task takes the events in the order in which the bus told them. An event that changes who belongs to a
space is told after everyone who listens to the space was checked again, so nobody hears of what came after
they were removed.
"""

import asyncio
import logging
from collections import Counter, OrderedDict
from collections.abc import AsyncIterator, Collection
from contextlib import AsyncExitStack, asynccontextmanager

from core.errors import AccessRefused, NotFound, Problem
from core.facts import Role
from core.ids import SpaceId, UserId
from core.tracing import OFF
from core.tracing.hops import TOLD
from core.world import World
from sync.bus import Connection, ConnectionState, Message
from sync.hub.gateway.live.backlog import Backlog, Numbered
from sync.hub.gateway.live.ending import Ending
from sync.hub.gateway.live.events import SUBJECTS, Heard, read_event
from sync.hub.gateway.live.limits import LiveLimits
from sync.hub.gateway.live.listener import Listener
from sync.hub.gateway.services import NoteService

_EPOCH_BYTES = 6
_KNOWN_KEYS = 4096
_log = logging.getLogger(__name__)


class Feed:
    """Get one from `open_feed`."""

    def __init__(self, notes: NoteService, world: World, limits: LiveLimits) -> None:
        self.limits = limits
        self._notes = notes
        self._world = world
        self._listeners: set[Listener] = set()
        self._arrived: asyncio.Queue[Message] = asyncio.Queue(limits.waiting_events)
        self._order = asyncio.Lock()
        self._known: OrderedDict[str, None] = OrderedDict()
        self._was_connected = True
        self._begin()

    @property
    def last_id(self) -> str:
        """The id of the last event that was told."""
        return f"{self._epoch}-{self._number}"

    @property
    def listeners(self) -> int:
        """How many listen."""
        return len(self._listeners)

    def enter(self, listener: Listener) -> bool:
        """Let somebody listen; False when there are too many."""
        users = Counter(other.user for other in self._listeners)
        if len(self._listeners) >= self.limits.listeners or users[listener.user] >= self.limits.of_one_user:
            return False
        self._listeners.add(listener)
        return True

    def leave(self, listener: Listener) -> None:
        """Tell somebody nothing more."""
        self._listeners.discard(listener)

    async def subscribe(
        self, listener: Listener, spaces: Collection[SpaceId] | None, last_id: str | None
    ) -> None:
        """Tell of some spaces, or with None of all that the user is in, from now on or from an event on.

        Raises NotFound or AccessRefused for a space that the user may not read, and then changes nothing.
        """
        async with self._order:
            wanted = await self._readable(listener.user, spaces)
            listener.spaces |= wanted
            listener.follows_all = listener.follows_all or spaces is None
            listener.say("subscribed", spaces=sorted(wanted), id=self.last_id)
            if last_id is not None:
                self._replay(listener, wanted, last_id)

    async def recheck(self, listener: Listener) -> None:
        """End the socket of somebody who may not read all that they listen to any more."""
        for space in tuple(listener.spaces):
            await self._recheck_space(listener, space)

    def hear(self, message: Message) -> None:
        """Take an event from the bus."""
        try:
            self._arrived.put_nowait(message)
        except asyncio.QueueFull:
            self._break()

    def note_state(self, state: ConnectionState) -> None:
        """Take a new state of the connection: while it is lost, events are."""
        if state is ConnectionState.CONNECTED and not self._was_connected:
            self._break()
        self._was_connected = state is ConnectionState.CONNECTED

    async def run(self) -> None:
        """Tell what arrives, until cancelled."""
        while True:
            message = await self._arrived.get()
            try:
                await self._take(message)
            except Exception:  # noqa: BLE001 (one event's outer edge)
                _log.exception("an event could not be told")
                self._break()

    def _begin(self) -> None:
        """Begin to count anew: ids from before lead to a `resync`."""
        self._epoch = self._world.random_bytes(_EPOCH_BYTES).hex()
        self._number = 0
        self._backlog = Backlog(self.limits)

    def _break(self) -> None:
        """Say that events are missing, which nobody can bring back."""
        self._begin()
        for listener in tuple(self._listeners):
            listener.doubted.set()
            listener.say("resync", spaces=sorted(listener.spaces), id=self.last_id)

    async def _take(self, message: Message) -> None:
        heard = read_event(message)
        if heard is None or self._is_known(heard.key):
            return
        async with self._order:
            await self._check_readers(heard)
            if heard.is_told:
                self._tell(heard, await self._channels(heard))
            if heard.name == "space.closed" and heard.space:
                for listener in self._listeners:
                    listener.spaces.discard(heard.space)

    def _is_known(self, key: str) -> bool:
        if not key:
            return False
        is_known = key in self._known
        self._known[key] = None
        if len(self._known) > _KNOWN_KEYS:
            self._known.popitem(last=False)
        return is_known

    async def _check_readers(self, heard: Heard) -> None:
        kind = heard.name.partition(".")[0]
        for listener in tuple(self._listeners):
            if kind == "member" and heard.space in listener.spaces:
                await self._recheck_space(listener, heard.space)
            if heard.name in {"user.deleted", "device.revoked"} and heard.user == listener.user:
                listener.doubted.set()
        if heard.name == "member.added" and heard.space and heard.user:
            await self._let_in(heard.user, heard.space)

    async def _let_in(self, user: UserId, space: SpaceId) -> None:
        for listener in tuple(self._listeners):
            if listener.user == user and listener.follows_all and await self._may_read(user, space):
                listener.spaces.add(space)

    async def _recheck_space(self, listener: Listener, space: SpaceId) -> None:
        try:
            if not await self._may_read(listener.user, space):
                listener.end(Ending.REFUSED)
        except Problem as problem:
            _log.debug("who may listen cannot be checked: %s", problem)
            listener.end(Ending.BUSY)

    async def _may_read(self, user: UserId, space: SpaceId) -> bool:
        try:
            await self._notes.require_role(space, user, Role.VIEWER)
        except (NotFound, AccessRefused):
            return False
        return True

    async def _readable(self, user: UserId, spaces: Collection[SpaceId] | None) -> set[SpaceId]:
        if spaces is None:
            return {known.id for known in await self._notes.spaces_of(user)}
        for space in spaces:
            await self._notes.require_role(space, user, Role.VIEWER)
        return set(spaces)

    async def _channels(self, heard: Heard) -> set[str]:
        """A space's events are told to the space; a user's to the user and to all spaces they are in."""
        if heard.space is not None:
            return {f"space {heard.space}"}
        if heard.user is None:
            return set()
        spaces = await self._notes.spaces_of(heard.user)
        return {f"user {heard.user}"} | {f"space {space.id}" for space in spaces}

    def _tell(self, heard: Heard, channels: set[str]) -> None:
        self._number += 1
        with (self._world.tracing if heard.trace else OFF).begin(TOLD, heard.trace) as step:
            event = Numbered(self._number, heard.spell(self.last_id, step.trace))
        self._backlog.add(channels, event)
        for listener in self._listeners:
            if not channels.isdisjoint(listener.channels):
                listener.tell(event.wire)

    def _replay(self, listener: Listener, spaces: set[SpaceId], last_id: str) -> None:
        epoch, _, number = last_id.partition("-")
        missed = None
        if epoch == self._epoch and number.isdecimal() and int(number) <= self._number:
            channels = [*(f"space {space}" for space in spaces), f"user {listener.user}"]
            missed = self._backlog.since(channels, int(number))
        if missed is None or len(missed) > self.limits.queue_messages // 2:
            listener.say("resync", spaces=sorted(spaces), id=self.last_id)
            return
        for event in missed:
            listener.tell(event.wire)


@asynccontextmanager
async def open_feed(
    connection: Connection, notes: NoteService, world: World, limits: LiveLimits | None = None
) -> AsyncIterator[Feed]:
    """Feed listeners until the end of the block, from a connection to the hubs' own account of the bus."""
    feed = Feed(notes, world, limits or LiveLimits())
    async with AsyncExitStack() as stack:
        stack.callback(connection.observe(feed.note_state))
        for subject in SUBJECTS:
            stack.callback(connection.subscribe(subject, feed.hear))
        task = asyncio.create_task(feed.run(), name="live feed")
        try:
            yield feed
        finally:
            task.cancel()
            await asyncio.wait({task})
