"""One shared space's tie to its hub: it connects, sends, follows, and hears what others tell."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import AsyncExitStack, suppress

from core.attachments import Attachments
from core.errors import AccessRefused, BusProblem, Problem
from core.facts import Space, Update
from core.notes import Library
from sync.bus import BusDown, Connection, ConnectionState, Message
from sync.log import seal
from sync.peer.catching_up import CatchingUp, KeepingUp
from sync.peer.device_cursors import DeviceCursors
from sync.peer.direct import DirectSpace
from sync.peer.entrance import Entrance
from sync.peer.hub import Identity, refusal
from sync.peer.leadership import Leadership
from sync.peer.link_following import LinkFollowing
from sync.peer.link_sending import LinkSending
from sync.peer.log_care import LogCare
from sync.peer.look_ups import LookUps
from sync.peer.members import SpaceMembers
from sync.peer.note_status import LinkState, Right
from sync.peer.own_devices import DeviceOutside, letting_in
from sync.peer.place_keeping import PlaceKeeping
from sync.peer.presence import Presence
from sync.peer.receiver import Receiver
from sync.peer.rights import Rights
from sync.peer.shown_times import ShownTimes
from sync.peer.space_files import SpaceFiles
from sync.peer.space_log import SpaceLog
from sync.peer.status import SpaceStatus

_RETRY_SECONDS = 0.5
_PATIENCE_SECONDS = 2.0
_NO_EPOCH = "none"
_PRESENCE = "p"
_log = logging.getLogger(__name__)


class SpaceLink:
    """Keeps one shared space in step with its log between `start` and `stop`."""

    def __init__(
        self,
        space: Space,
        library: Library,
        identity: Identity,
        entrance: Entrance,
        presence: Presence,
        status: SpaceStatus,
        attachments: Attachments,
    ) -> None:
        self.status = status
        self.files = SpaceFiles(space, library, attachments, identity.doors, status)
        self.entrance = entrance
        self.members = SpaceMembers(space.id, library, identity, entrance)
        self._places = PlaceKeeping(space, library, entrance)
        self._library = library
        self._identity = identity
        self._presence = presence
        self._rights = Rights(self.members, identity.key.id)
        self._rights.log_reaches = lambda: self._following.reaches
        self.members.changed = self._members_changed
        self._cursors = DeviceCursors(space.id, identity.key, identity.verifier, library, status)
        self._receiver = Receiver(space.id, library, identity.verifier, self._rights, self._cursors.advance)
        self.care = LogCare(
            space, library, identity, self._rights, status, self._receiver, lambda: entrance.folder
        )
        self._receiver.shown = ShownTimes(library.measures, identity.world.now).note
        self._leadership = Leadership(status)
        self.sending = LinkSending(
            space.id,
            library,
            identity,
            self._rights,
            status,
            self._receiver.expect,
            self._leadership.doubt,
        )
        self.sending.on_damaged = self.care.read_again_soon
        self._following = LinkFollowing(
            space,
            library,
            identity,
            status,
            self._receiver,
            self.care,
            lambda: self.sending.is_drained,
        )
        self._keeping_up = KeepingUp(self._following, status)
        self.direct = DirectSpace(
            space.id,
            library,
            self.members,
            self._rights,
            status,
            self._receiver,
            self.sending,
            presence,
        )
        self._was_connected = False
        self._task: asyncio.Task[None] | None = None
        self._connection: Connection | None = None
        self._look_ups = LookUps(identity.key.id, library.store, status)

    @property
    def space(self) -> Space:
        """The space, with the places at which its hub is known now."""
        return self._places.space

    @property
    def log(self) -> SpaceLog:
        """The space's log, to be looked at and healed."""
        return SpaceLog(
            self.space.id,
            self._library,
            self._identity.verifier,
            self._rights,
            self.status,
            self._following.opened,
        )

    @property
    def is_running(self) -> bool:
        """True between `start` and `stop`."""
        return self._task is not None

    async def prepare(self) -> None:
        """Recall what waits for the log and what other devices told."""
        store = self._library.store
        cursor = await store.cursor(self.space.id)
        self.status.epoch = cursor.epoch if cursor else ""
        self.status.set_link(LinkState.OFFLINE)
        self.status.set_waiting(await store.waiting_by_note(self.space.id))
        await self._cursors.recall(cursor)
        await self.members.recall()
        self._show_right()
        await self.care.recall()

    def seal(self, update: Update) -> Update:
        """Sign an update for this space's log; it stays as it is while the device's key is closed."""
        if not self._identity.key.is_open:
            return update
        now = self._identity.world.now()
        return seal(self._identity.key, update, self.status.epoch or _NO_EPOCH, now)

    def hand(self, update: Update) -> None:
        """Send an update that this device has just made, or count it as waiting."""
        self.sending.hand(update)

    def send_presence(self, payload: bytes) -> None:
        """Tell where this device's caret is; lost without harm while there is no connection."""
        if self._connection is not None:
            with suppress(BusDown):
                self._connection.publish(f"{_PRESENCE}.{self._identity.key.id}", payload)

    def start(self) -> None:
        """Connect, send and follow in the background, for as long as it takes."""
        if self._task is None:
            self.status.set_link(LinkState.CONNECTING)
            self._task = asyncio.create_task(self._run(), name=f"link {self.space.id}")

    async def stop(self) -> None:
        """Leave the hub; what is not acknowledged waits in the outbox."""
        if self._task is None:
            return
        self._task.cancel()
        await asyncio.wait({self._task})
        self._task = None
        self._look_ups.cancel()
        self._cursors.keep()
        self._presence.lose_sight(self.space.id)
        self.status.set_link(LinkState.OFFLINE)

    async def wait_online(self, timeout: float) -> None:
        """Wait until the log is open; raises the BusProblem in the way after `timeout` seconds."""
        if await _holds(lambda: self.status.link is LinkState.ONLINE, timeout):
            return
        raise self.status.problem or BusProblem(
            "The log of this space could not be opened in time.",
            safe="Your notes are saved here.",
            cure="Try again in a moment; `tandem doctor` looks for faults.",
        )

    async def caught_up(self, timeout: float) -> bool:
        """Wait until everything is stored here that the log holds now; False after `timeout` seconds."""
        catching = CatchingUp(self._following, self.status)
        return await _holds(lambda: catching.is_done, timeout)

    def look_whether_it_keeps_up(self) -> bool:
        """Look, as is done now and then, whether everything is stored here that the log held seconds ago."""
        return self._keeping_up.look()

    async def drained(self, timeout: float) -> bool:
        """Wait until every change made here is in the log; False after `timeout` seconds."""
        return await _holds(lambda: self.sending.is_drained and self.files.is_drained, timeout)

    async def _run(self) -> None:
        try:
            async with self._identity.network.open_connection(
                self._leadership.entering(self.entrance.find_address), name=self._identity.key.id[:12]
            ) as connection:
                await self._take_part(connection)
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("the link of a space ended by an error")
            self.status.set_link(LinkState.OFFLINE)
        finally:
            self._connection = None
            self._following.end()
            self.sending.end()

    async def _take_part(self, connection: Connection) -> None:
        self._connection = connection
        connection.observe(self._connection_changed)
        connection.subscribe(f"{_PRESENCE}.>", self._hear_presence)
        self.sending.begin(connection)
        patience = asyncio.get_running_loop().call_later(_PATIENCE_SECONDS, self._give_up_waiting)
        async with AsyncExitStack() as following:
            following.callback(patience.cancel)
            await following.enter_async_context(self._cursors.told(connection))
            await following.enter_async_context(self._presence.repeated())
            await following.enter_async_context(self.members.followed(connection))
            await following.enter_async_context(letting_in(self.members, connection))
            await following.enter_async_context(self.files.sent(connection))
            await following.enter_async_context(self._places.kept())
            await following.enter_async_context(self._leadership.watched(connection))
            while True:
                await self.sending.until_connected(connection)
                try:
                    await self._be_online(connection, following)
                except Problem as problem:
                    self.status.set_link(LinkState.OFFLINE, problem)
                    await asyncio.sleep(_RETRY_SECONDS)

    async def _be_online(self, connection: Connection, following: AsyncExitStack) -> None:
        """Open the log, follow it, and send until the connection is lost."""
        is_new = not self._following.has_begun
        if is_new:
            await self._rights.refresh()
        info = await self._following.open_log(connection)
        self.status.epoch = info.epoch
        if is_new:
            await self._following.begin(connection, following)
        # Before it is known to be the same log, nothing may be said to be in it.
        await self._following.wait_checked()
        # The hubs choose who leads what they know beside the log on its own: updates do not wait for that.
        async with self.sending.going_on(connection) as sending:
            if not is_new:
                await self._rights.refresh()
            await self.files.look(connection)
            await self._places.keep()
            self._show_online(connection)
            await sending

    def _show_online(self, connection: Connection) -> None:
        if connection.is_connected:
            self.status.set_link(LinkState.ONLINE)
            self._presence.greet(self.space.id)

    def _hear_presence(self, message: Message) -> None:
        if self._rights.is_in(message.subject.rpartition(".")[2]):
            self._presence.hear(self.space.id, message)

    def _members_changed(self) -> None:
        self._show_right()
        self.sending.look_again()
        self.files.wake()

    def _show_right(self) -> None:
        if self._rights.may_write:
            self.status.set_right(Right.WRITE)
            return
        self.sending.is_pass_outdated = True
        if self._rights.is_put_out:
            self.status.set_right(Right.NONE)
        else:
            self.status.set_right(Right.READ)

    def _connection_changed(self, state: ConnectionState) -> None:
        self.sending.look_again()
        if state is not ConnectionState.CONNECTED:
            self._presence.lose_sight(self.space.id)
            self._leadership.lose_sight()
        if state is ConnectionState.REFUSED:
            self._show_refusal()
        elif state is ConnectionState.CONNECTING:
            self.status.set_link(LinkState.OFFLINE)
        elif state is ConnectionState.CONNECTED:
            if self._was_connected:
                self._library.measures.reconnects.add()
            self._was_connected = True
            self.sending.is_pass_outdated = False
            self._leadership.doubt()
            self._show_right()

    def _show_refusal(self) -> None:
        """Who is put out is off the bus before he could read it, so the closed door tells."""
        problem = self._connection.problem if self._connection else None
        if not isinstance(problem, AccessRefused) or isinstance(problem, DeviceOutside):
            self.status.set_link(LinkState.OFFLINE, problem)
            return
        if self.members.is_known:
            self.status.set_right(Right.NONE)
        self.status.set_link(LinkState.OFFLINE, refusal(self.space))

    def _give_up_waiting(self) -> None:
        if self.status.link is LinkState.CONNECTING:
            self.status.set_link(LinkState.OFFLINE)


async def _holds(condition: Callable[[], bool], timeout: float) -> bool:
    with suppress(TimeoutError):
        async with asyncio.timeout(timeout):
            while not condition():
                await asyncio.sleep(0.005)
            return True
    return condition()
