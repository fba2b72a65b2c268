"""When a link sends: while its hub is reached and this device may write, by a pass that says so."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager

from core.facts import Update
from core.ids import SpaceId
from core.notes import Library
from sync.bus import Connection
from sync.log import LogWriter
from sync.peer.hub import Identity
from sync.peer.key_times import KeyTimes
from sync.peer.rights import Rights
from sync.peer.sender import Key, Sender
from sync.peer.status import SpaceStatus


class LinkSending:
    """Lets a sender run over the link's connection whenever it may; between times, updates wait.

    `expect` is told of each update before it is sent, and `doubt` called when the log did not take one.
    """

    def __init__(
        self,
        space: SpaceId,
        library: Library,
        identity: Identity,
        rights: Rights,
        status: SpaceStatus,
        expect: Callable[[Update], None],
        doubt: Callable[[], None],
    ) -> None:
        self.is_pass_outdated = False
        """The hub was entered when this device might not write, so by a pass that does not allow it."""
        self.on_damaged: Callable[[], None] = lambda: None
        """Called when something that was stored here, and may be elsewhere, was put aside."""
        self._space = space
        self._library = library
        self._identity = identity
        self._rights = rights
        self._status = status
        self._times = KeyTimes(library.measures)
        status.stored_elsewhere = self._times.stored_elsewhere
        status.log_forgotten = self._times.forget_log
        self._expect = expect
        self._doubt = doubt
        self._sender: Sender | None = None
        self._unsure: set[Key] = set()
        self._news = asyncio.Event()
        """The line, or what this device may do, is not what it was."""

    @property
    def is_drained(self) -> bool:
        """True when every change made here is in the log; for who may not write, when none waits for it."""
        if not self._rights.may_write:
            return not self._status.waiting
        return self._sender is not None and self._sender.is_drained

    @property
    def queued(self) -> int:
        """How many updates are in line to be published."""
        return self._sender.queued if self._sender else 0

    @property
    def in_flight(self) -> int:
        """How many were published and are not acknowledged."""
        return self._sender.in_flight if self._sender else 0

    @property
    def oldest_wait(self) -> float:
        """For how many seconds the oldest update that waits has waited in this run."""
        return self._times.age(self._status.waiting)

    def hand(self, update: Update) -> None:
        """Send an update that this device has just made, or count it as waiting."""
        self._times.made(update.key)
        if self._sender is not None:
            self._sender.hand(update)
        else:
            self._status.add_waiting(update.note)

    def note_handed(self, keys: Iterable[Key]) -> None:
        """Others have these as they are, so they are to reach the log as they are, and not merged."""
        self._unsure.update(keys)

    def begin(self, connection: Connection) -> None:
        """Make a sender for this connection, be it up or not."""
        self._sender = Sender(
            self._space,
            self._library,
            LogWriter(connection, self._identity.key),
            self._status,
            self._expect,
            self._identity.verifier,
            self._doubt,
            self._unsure,
            self._times,
        )
        self._sender.on_damaged = self.on_damaged

    def end(self) -> None:
        """Give the sender up with its connection."""
        self._sender = None

    def look_again(self) -> None:
        """Take note that the line, or what this device may do, has changed."""
        self._news.set()

    async def until_connected(self, connection: Connection) -> None:
        """Wait until the hub is reached."""
        while not connection.is_connected:
            self._news.clear()
            await self._news.wait()

    @asynccontextmanager
    async def going_on(self, connection: Connection) -> AsyncIterator[asyncio.Task[None]]:
        """Send until the end of the block; the task that is yielded ends with the connection."""
        sending = asyncio.create_task(self._send_until_lost(connection), name="sending")
        try:
            yield sending
        finally:
            sending.cancel()
            await asyncio.gather(sending, return_exceptions=True)

    async def _send_until_lost(self, connection: Connection) -> None:
        """Send whenever this device may: without the right the hub does not even answer."""
        while connection.is_connected:
            if self._sender is None or not self._rights.may_write:
                self._news.clear()
                await self._news.wait()
            elif self.is_pass_outdated:
                self.is_pass_outdated = False
                await connection.renew()
            else:
                await self._send(connection, self._sender)

    async def _send(self, connection: Connection, sender: Sender) -> None:
        sending = asyncio.create_task(sender.run(), name="sender")
        try:
            while connection.is_connected and self._rights.may_write and not sending.done():
                self._news.clear()
                news = asyncio.create_task(self._news.wait(), name="news for the sender")
                await asyncio.wait({news, sending}, return_when=asyncio.FIRST_COMPLETED)
                news.cancel()
        finally:
            sending.cancel()
            await asyncio.wait({sending})
        if not sending.cancelled() and (error := sending.exception()) is not None:
            raise error
