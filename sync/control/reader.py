"""Following a space's control log: the members as they are, kept up to date while the block lasts."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Self

from core.accounts import Verifier
from core.errors import Problem
from core.events import Unsubscribe
from core.ids import SpaceId
from sync.bus import Connection, ConnectionState
from sync.control.chain import Chain
from sync.control.entry import NO_ENTRY, Head
from sync.control.errors import ControlForked, ControlRewound
from sync.control.membership import Membership
from sync.control.stream import STORED, STREAM, count_entries, open_control
from sync.log import LoggedMessage, LogSilent, read_slice

_RETRY_PAUSE = 0.5
_PAUSE = 15.0
"""Seconds after which the control log is compared again, news or not."""
_LAG_PAUSE = 0.05
_LAG_CHANCES = 40
"""So often a replica is asked for what the leader says is there."""
_MOST_AT_ONCE = 16
"""Entries that are checked in the event loop."""
_log = logging.getLogger(__name__)

Observe = Callable[[Membership], None]


class ControlReader:
    """Reads the control log of a connection's space from its first entry on, and every new one.

    `wires` are the entries that this device knows from before, `root` is an entry that the chain must lead
    through (of an invitation, say). What is known is never given up: when the hub's log ends before it or
    tells something else, `membership` stays, and `problem` is ControlRewound or ControlForked until that is
    over. `observe` tells of every other membership.
    """

    def __init__(
        self,
        connection: Connection,
        space: SpaceId,
        verifier: Verifier,
        *,
        wires: Sequence[bytes] = (),
        root: Head = NO_ENTRY,
    ) -> None:
        self.problem: Problem | None = None
        self.last = 0
        """The sequence in the stream up to which it was read."""
        self._connection = connection
        self._space = space
        self._verifier = verifier
        self._root = root
        self._wires = wires
        self._chain = Chain(space, verifier)
        self._digest: bytes | None = None
        self._reading = asyncio.Lock()
        self._news = asyncio.Event()
        self._observers: list[Observe] = []
        self._stops: list[Unsubscribe] = []
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._chain = await self._chain_of(self._wires)
        self._stops = [
            self._connection.observe(self._note_state),
            self._connection.subscribe(STORED, lambda _message: self._news.set()),
        ]
        self._task = asyncio.create_task(self._run(), name="control reader")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for stop in self._stops:
            stop()
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait({self._task})

    @property
    def membership(self) -> Membership:
        """Who belongs to the space, as far as it is known."""
        return self._chain.membership

    @property
    def chain(self) -> Chain:
        """The entries; their wires are to be kept on this device, and given to a hub that lost them."""
        return self._chain

    def observe(self, callback: Observe) -> Unsubscribe:
        """Call back with every new membership, in the task that read it."""
        self._observers.append(callback)
        return lambda: self._observers.remove(callback)

    async def catch_up(self) -> Membership:
        """Read all that the control log holds now, and return who the members are.

        Before a stretch of the log is judged, call this after its last sequence is known: then every entry
        that was written before that message is known, too. Raises ControlMissing, ControlRewound,
        ControlForked, or the BusProblem that stands in the way.
        """
        async with self._reading:
            before = self.membership
            try:
                await self._read()
            except Problem as problem:
                self.problem = problem
                raise
            finally:
                self._tell(before)
            self.problem = None
            return self.membership

    async def _read(self) -> None:
        last = await open_control(self._connection, create=False)
        fresh = await self._fresh(last)
        if fresh is None or len(fresh) > _MOST_AT_ONCE:
            await self._read_anew(last)
        elif fresh:
            await self._extend(fresh, last)

    async def read_stream(self) -> Chain:
        """Read what of the stream can be read, be it what is known here or not; raises what `catch_up` does.

        An end that the server says is there, and cannot give, is left out.
        """
        last = await open_control(self._connection, create=False)
        messages = await self._messages(1, last, is_whole=False)
        return await self._chain_of([message.wire for message in messages])

    async def _chain_of(self, wires: Sequence[bytes]) -> Chain:
        """Check a chain from its beginning in a worker thread, as a thousand entries take half a second."""
        return await asyncio.to_thread(Chain, self._space, self._verifier, wires)

    async def _fresh(self, last: int) -> list[LoggedMessage] | None:
        """Read what follows; None when the stream does not hold any more what was read last, at its place."""
        if self._digest is None or last < self.last:
            return None
        try:
            messages = await self._messages(self.last, last)
        except LogSilent:
            return None
        if not messages or (messages[0].sequence, messages[0].digest) != (self.last, self._digest):
            return None
        return messages[1:]

    async def _read_anew(self, last: int) -> None:
        """Read the stream from its beginning; it replaces what is known only if it continues that."""
        messages = await self._messages(1, last)
        chain = await self._chain_of([message.wire for message in messages])
        _require(chain, self._chain.head)
        _require(chain, self._root)
        self._chain = chain
        self._note_last(messages, last)

    async def _extend(self, messages: Sequence[LoggedMessage], last: int) -> None:
        refusals = [self._chain.extend(message.wire).refusal for message in messages]
        if any(refusal is not None and refusal.is_outside for refusal in refusals):
            # Noise, or the continuation of another chain than the one that was read so far.
            await self._read_anew(last)
        else:
            self._note_last(messages, last)

    async def _messages(self, start: int, last: int, *, is_whole: bool = True) -> list[LoggedMessage]:
        """Read from a sequence up to one that the leader says is there; the replica that answers may lag."""
        messages: list[LoggedMessage] = []
        for _ in range(_LAG_CHANCES):
            while start <= last and (found := await read_slice(self._connection, start, stream=STREAM)):
                messages += found
                start = found[-1].sequence + 1
            if start > last or await self._is_all(messages):
                return messages
            await asyncio.sleep(_LAG_PAUSE)
        if is_whole:
            raise LogSilent
        return messages

    async def _is_all(self, messages: Sequence[LoggedMessage]) -> bool:
        """Say whether the stream holds no more than was read: what it says is its end was lost or damaged."""
        return len(messages) == await count_entries(self._connection)

    def _note_last(self, messages: Sequence[LoggedMessage], last: int) -> None:
        """Remember where the stream ends; an end that was lost is read anew, until something is written."""
        is_there = bool(messages) and messages[-1].sequence >= last
        self.last = messages[-1].sequence if is_there else last
        self._digest = messages[-1].digest if is_there else None

    def _tell(self, before: Membership) -> None:
        if self.membership.head == before.head:
            return
        for observer in tuple(self._observers):
            observer(self.membership)

    def _note_state(self, _state: ConnectionState) -> None:
        self._news.set()

    async def _run(self) -> None:
        try:
            while True:
                await self._follow()
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("following a control log ended by an error")

    async def _follow(self) -> None:
        self._news.clear()
        pause = _PAUSE
        if self._connection.is_connected:
            try:
                await self.catch_up()
            except Problem as problem:
                _log.debug("following the control log pauses: %s", problem)
                pause = _RETRY_PAUSE
        with suppress(TimeoutError):
            async with asyncio.timeout(pause):
                await self._news.wait()


def _require(chain: Chain, head: Head) -> None:
    """Insist that a chain leads through an entry."""
    leads = chain.leads_through(head)
    if leads is None:
        raise ControlRewound
    if not leads:
        raise ControlForked
