"""Following a log without a consumer: live messages as they come, gaps read by sequence, all in order."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from types import TracebackType
from typing import Self

from core.errors import Problem
from core.events import Unsubscribe
from core.facts import Cursor
from core.tracing import Trace
from sync.bus import Connection, ConnectionState, Message
from sync.log.reading import LoggedMessage, ReadAhead, is_end, read_message, sequence_of
from sync.log.settling import Settling
from sync.log.streams import SEQUENCED, UPDATES, LogInfo
from sync.log.window import Window
from sync.log.writer import MESSAGE_ID

_RETRY_PAUSE = 0.5
_LAG_PAUSE = 0.05
"""Seconds until a server that lags behind the others is asked once more."""
_MOST_HANDED_OVER = 250
"""Messages that are judged and looked through in one turn of the event loop: three milliseconds."""
_LONGEST_TRUST = 15.0
"""Seconds after which the log is asked again whether it still is the one that is followed, news or not."""
_log = logging.getLogger(__name__)

OnLive = Callable[[bytes, Trace], None]
OnLogged = Callable[[list[LoggedMessage]], Awaitable[None]]
OnLost = Callable[[LogInfo], Awaitable[LogInfo]]
OnHole = Callable[[], Awaitable[None]]
IsWhole = Callable[[LogInfo], Awaitable[bool]]
ReadInfo = Callable[[], Awaitable[LogInfo]]


@dataclass(frozen=True, slots=True)
class LogEnd:
    """Up to which sequence the log of an epoch reached at some moment."""

    epoch: str
    sequence: int


class _Agreement(Enum):
    """How the log compares with the cursor."""

    SAME = "same"
    OTHER = "other"
    UNSURE = "unsure"
    """The message at the cursor is gone: folded away, most likely."""


class Follower:
    """Follows the log of one connection's space from a cursor on, for as long as the block lasts.

    `on_live` gets each wire the moment it is published, before the log has it, in no promised order and
    perhaps twice, with the trace that it brings. `on_logged` gets every message after the cursor, in the
    order of the log; sequences that were purged are left out. It is awaited before the next list is handed
    over, while one more at most is read. A Problem it raises is kept in `problem`, and the same messages are
    handed over again later.

    The cursor is compared with the log on every new connection and every fifteen seconds. When the log is
    another one, lost or replaced what stood at the cursor, or `is_whole` says that it lost something else,
    and that lasts where several hubs keep it, `on_lost` is awaited, and the log it returns is followed from
    its beginning. Before anything behind a hole in the sequences is handed over, `on_hole` is awaited: what
    was there has been folded or lost.
    `read_info` asks the log what it holds; a host makes it anew when it is not there.
    """

    def __init__(
        self,
        connection: Connection,
        cursor: Cursor | None,
        *,
        on_live: OnLive,
        on_logged: OnLogged,
        on_lost: OnLost,
        on_hole: OnHole,
        is_whole: IsWhole,
        read_info: ReadInfo,
    ) -> None:
        self.epoch = cursor.epoch if cursor else ""
        self.last = cursor.sequence if cursor else 0
        self.problem: Problem | None = None
        self._digest = cursor.digest if cursor else b""
        self._connection = connection
        self._on_live, self._on_logged = on_live, on_logged
        self._on_lost, self._on_hole, self._is_whole = on_lost, on_hole, is_whole
        self._read_info = read_info
        self._slices = ReadAhead(connection)
        self._settling = Settling()
        self._window = Window()
        self._is_checked = self._is_end_known = False
        self._trusted_until = 0.0
        self._must_start_over = False
        self._head = 0
        self._confirmed_head = 0
        self._news = asyncio.Event()
        self._caught_up = asyncio.Event()
        self._moved = asyncio.Event()
        """Set for a moment when more was handed over, or when it was learned how far the log reaches."""
        self._compared = asyncio.Event()
        self._stops: list[Unsubscribe] = []
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._stops = [
            self._connection.observe(self._note_state),
            self._connection.subscribe(UPDATES, self._note_body),
            self._connection.subscribe(SEQUENCED, self._note_sequence),
        ]
        self._task = asyncio.create_task(self._run(), name="follower")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for stop in self._stops:
            stop()
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait({self._task})
        self._slices.drop()

    @property
    def is_caught_up(self) -> bool:
        """True while connected with all that the log is known to hold handed over."""
        return self._caught_up.is_set()

    @property
    def known_end(self) -> LogEnd | None:
        """Up to where the log is known to reach; None while that is doubted."""
        return LogEnd(self.epoch, self._head) if self._is_end_known else None

    def has_handed_over(self, end: LogEnd) -> bool:
        """Say whether all up to there was handed over."""
        return self.epoch == end.epoch and self.last >= end.sequence

    @property
    def confirmed_head(self) -> int:
        """Up to which sequence the log reached when it was last asked."""
        return self._confirmed_head

    async def wait_checked(self) -> None:
        """Wait until the cursor has been compared with the log; returns also when the line is lost."""
        await self._compared.wait()

    async def wait_caught_up(self, timeout: float) -> bool:
        """Wait until all is handed over that the log is known to hold now; False after `timeout` seconds.

        More may have come meanwhile.
        """
        end: LogEnd | None = None
        with suppress(TimeoutError):
            async with asyncio.timeout(timeout):
                while not self.is_caught_up:
                    if end is None or end.epoch != self.epoch:
                        end = self.known_end
                    if end is not None and self.has_handed_over(end):
                        return True
                    await self._moved.wait()
                return True
        return False

    def start_over(self) -> None:
        """Follow the log from its beginning once more: what was stored of it here is damaged."""
        self._must_start_over = True
        self._doubt()

    def check_soon(self) -> None:
        """Compare the cursor with the log now: somebody says that it is another one."""
        self._doubt()

    def _note_state(self, state: ConnectionState) -> None:
        if state is ConnectionState.CONNECTED:
            self._compared.clear()
        else:
            self._compared.set()
        self._doubt()

    def _note_body(self, message: Message) -> None:
        self._on_live(message.payload, message.trace)
        self._window.add_body(message.header(MESSAGE_ID), message.payload)

    def _note_sequence(self, message: Message) -> None:
        sequence = sequence_of(message)
        if sequence is None:
            return
        if sequence <= self.last:
            self._doubt()
            return
        self._window.add_sequence(sequence, message.header(MESSAGE_ID), message.trace)
        self._head = max(self._head, sequence)
        self._caught_up.clear()
        self._news.set()

    def _doubt(self) -> None:
        """Compare with the log before anything more is handed over."""
        self._is_checked = self._is_end_known = False
        self._caught_up.clear()
        self._news.set()

    async def _run(self) -> None:
        try:
            while True:
                await self._try_to_follow()
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("following a log ended by an error")

    async def _try_to_follow(self) -> None:
        try:
            await self._follow()
        except Problem as problem:
            _log.debug("following pauses: %s", problem)
            self._doubt()
            self.problem = problem
            await asyncio.sleep(_RETRY_PAUSE)

    async def _follow(self) -> None:
        """Do the next thing that is due, for ever; raises the Problem that stands in the way."""
        while True:
            self._news.clear()
            if not self._connection.is_connected:
                await self._news.wait()
            elif not self._is_trusted:
                await self._check()
            elif run := self._window.take_after(self.last):
                await self._hand_over(run)
            elif self._head > self.last:
                await self._fetch()
            else:
                await self._wait_for_news()

    async def _wait_for_news(self) -> None:
        self.problem = None
        self._caught_up.set()
        self._tell_moved()
        with suppress(TimeoutError):
            async with asyncio.timeout_at(self._trusted_until):
                await self._news.wait()

    @property
    def _is_trusted(self) -> bool:
        return self._is_checked and asyncio.get_running_loop().time() < self._trusted_until

    def _tell_moved(self) -> None:
        self._moved.set()
        self._moved.clear()

    async def _check(self) -> None:
        self._is_checked, self._is_end_known = True, False
        self._trusted_until = asyncio.get_running_loop().time() + _LONGEST_TRUST
        self._head = 0
        self._slices.drop()
        info = await self._read_info()
        agreement = await self._compare(info)
        if agreement is _Agreement.OTHER or not await self._is_whole(info):
            self._settling.require_lasting(info, self.epoch, is_shared=self._connection.is_of_cluster)
            info = await self._on_lost(info)
            self._rewind()
        elif agreement is _Agreement.UNSURE:
            await self._on_hole()
        if self._must_start_over:
            self._rewind()
        self._settling.settle()
        self.epoch = info.epoch
        self._confirmed_head = info.last
        self._head = max(self._head, info.last)
        self._is_end_known = self._is_checked  # or something was doubted again meanwhile
        self._compared.set()
        self._tell_moved()

    def _rewind(self) -> None:
        self._window.clear()
        self.last, self._digest = 0, b""
        self._must_start_over = False

    async def _compare(self, info: LogInfo) -> _Agreement:
        """Say whether the log still is the one in which the cursor was set."""
        if not self.epoch:
            return _Agreement.SAME
        if info.epoch != self.epoch or info.last < self.last:
            _log.info(
                "the log of epoch %s ends at %d; epoch %s was followed to %d",
                *(info.epoch, info.last, self.epoch, self.last),
            )
            return _Agreement.OTHER
        if not self._digest:
            return _Agreement.SAME
        found = await read_message(self._connection, self.last)
        if found is None:
            return _Agreement.UNSURE
        if found.digest == self._digest:
            return _Agreement.SAME
        _log.info("the log has another message at %d than was followed", self.last)
        return _Agreement.OTHER

    async def _fetch(self) -> None:
        confirmed = self._confirmed_head
        messages = await self._slices.read(self.last + 1)
        if messages:
            if self._head > messages[-1].sequence:
                self._slices.begin(messages[-1].sequence + 1)
            await self._hand_over(messages)
        elif confirmed > self.last and await is_end(self._connection, self.last + 1):
            await self._on_hole()
            self.last, self._digest = confirmed, b""  # the rest was folded away
        else:
            # Somebody told of a sequence that the log does not have, or this server does not have it yet.
            self._is_checked = self._is_end_known = False
            self._connection.note_lag(lags=confirmed > self.last)
            await asyncio.sleep(_LAG_PAUSE)

    async def _hand_over(self, messages: list[LoggedMessage]) -> None:
        self._connection.note_lag(lags=False)
        for start in range(0, len(messages), _MOST_HANDED_OVER):
            await self._hand_over_some(messages[start : start + _MOST_HANDED_OVER])

    async def _hand_over_some(self, messages: list[LoggedMessage]) -> None:
        if messages[-1].sequence - self.last > len(messages):
            await self._on_hole()
        await self._on_logged(messages)
        self.last, self._digest = messages[-1].sequence, messages[-1].digest
        self._tell_moved()
