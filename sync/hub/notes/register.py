"""The register of spaces: what the stream SPACES says, in memory, kept up with it.

The stream holds two small messages for each space. It is read whole when a hub starts, in one request for
each thousand, so there is no file that could lag behind it or be wrong. What it has acknowledged, and lost
before its mirror saw it, is written once more.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

from core.errors import Problem
from core.events import Unsubscribe
from core.ids import SpaceId
from core.world import World
from sync.bus import Connection, ConnectionState
from sync.hub.hub_log import Conflict, HubLog
from sync.hub.notes.records import (
    SEQUENCED,
    SHAPE,
    Record,
    SpaceRecord,
    SpaceState,
    ToldRecord,
    decode,
    encode,
    subject_of,
)
from sync.hub.notes.refusals import others_quicker
from sync.log import LoggedMessage, LogInfo, LogMissing, LogRefused, LogSilent

_RETRY_PAUSE = 0.25
_PAUSE = 15.0
"""Seconds after which the stream is compared again, news or not."""
_LAG_PAUSE, _LAG_CHANCES = 0.05, 40
"""So often a replica is asked for what the leader says is there."""
_MOST_DECISIONS = 50
_log = logging.getLogger(__name__)


class Register:
    """Knows the spaces; get one from `open_register`. A stream in another's place changes nothing here."""

    def __init__(self, log: HubLog) -> None:
        self.log = log
        self.problem: Problem | None = None
        self._epoch = ""
        self._sequence = 0
        self._spaces: dict[SpaceId, SpaceRecord] = {}
        self._told: dict[SpaceId, ToldRecord] = {}
        self._heads: dict[str, int] = {}
        self._reading = asyncio.Lock()
        self._news = asyncio.Event()
        self._observers: list[Callable[[], None]] = []

    @property
    def spaces(self) -> list[SpaceRecord]:
        """List all records of spaces."""
        return list(self._spaces.values())

    @property
    def kept(self) -> list[SpaceRecord]:
        """List the spaces for which the bus has accounts: all but those that were given up or are closed."""
        return [record for record in self._spaces.values() if self._is_kept(record)]

    def find(self, space: SpaceId) -> SpaceRecord | None:
        """Return what is known of a space."""
        return self._spaces.get(space)

    def told(self, space: SpaceId) -> ToldRecord:
        """Return how far the events of a space were told."""
        return self._told.get(space) or ToldRecord(space=space)

    def observe(self, callback: Callable[[], None]) -> Unsubscribe:
        """Call back when something was read."""
        self._observers.append(callback)
        return lambda: self._observers.remove(callback)

    async def refresh(self) -> None:
        """Read all that the stream holds now; raises BusProblem."""
        async with self._reading:
            info = await self._checked_info()
            before = self._sequence
            await self._read_up_to(info.last)
        if self._sequence != before:
            for observer in tuple(self._observers):
                observer()

    async def change(
        self, space: SpaceId, decide: Callable[[SpaceRecord | None], SpaceRecord]
    ) -> SpaceRecord:
        """Write what `decide` makes of the record of a space, unless that is what it is; returns it.

        It is asked again when somebody else wrote first, and may raise. Raises ServiceBusy or BusProblem;
        after that the outcome is unknown.
        """
        for _ in range(_MOST_DECISIONS):
            record = decide(self._spaces.get(space))
            if record == self._spaces.get(space) or await self._write(record):
                return record
        raise others_quicker()

    async def note_told(self, told: ToldRecord) -> None:
        """Write down how far events were told; another hub that writes the same at once is no harm."""
        await self._write(told)

    async def run(self) -> None:
        """Follow until cancelled."""
        try:
            while True:
                await self._follow()
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("following the register of spaces ended by an error")

    def note_news(self, _news: object) -> None:
        """Take that something may have changed."""
        self._news.set()

    def _is_kept(self, record: SpaceRecord) -> bool:
        if record.state is SpaceState.CLOSED:
            return not self.told(record.space).is_closing_told
        return record.state is not SpaceState.ABANDONED

    async def _follow(self) -> None:
        self._news.clear()
        pause = _PAUSE
        try:
            await self.refresh()
            self.problem = None
        except Problem as problem:
            _log.debug("following the register of spaces pauses: %s", problem)
            self.problem = problem
            pause = _RETRY_PAUSE
        with suppress(TimeoutError):
            async with asyncio.timeout(pause):
                await self._news.wait()

    async def _checked_info(self) -> LogInfo:
        """Say what the stream holds, and make it where a hub never had one."""
        try:
            info = await self.log.read_info()
        except LogMissing:
            if self._epoch:
                raise
            info = await self.log.create()
        self._epoch = self._epoch or info.epoch
        if info.epoch != self._epoch:
            raise LogRefused("the list of spaces is not the one that this hub knew")
        if info.last < self._sequence:
            await self._give_back(info.last)
            info = await self.log.read_info()
        return info

    async def _give_back(self, last: int) -> None:
        """Write again what was read beyond the end of the stream, unless somebody has written since."""
        lost = [each for each in self._records() if self._heads.get(subject_of(each), 0) > last]
        for record in lost:
            found = await self.log.read_last(subject_of(record))
            head = found.seq if found else 0
            if head <= last:
                with suppress(Conflict):
                    await self.log.write(subject_of(record), encode(record), head)
        _log.warning("the list of spaces had lost %d records and was given them back", len(lost))
        self._sequence = last

    def _records(self) -> list[Record]:
        return [*self._spaces.values(), *self._told.values()]

    async def _read_up_to(self, last: int) -> None:
        for _ in range(_LAG_CHANCES):
            while self._sequence < last and (found := await self.log.read(self._sequence + 1)):
                for message in found:
                    self._take(message)
            if self._sequence >= last:
                return
            await asyncio.sleep(_LAG_PAUSE)
        raise LogSilent

    async def _write(self, record: Record) -> bool:
        """Write a record and read it back; False when somebody else was quicker."""
        subject = subject_of(record)
        try:
            await self.log.write(subject, encode(record), self._heads.get(subject, 0))
        except Conflict:
            await self.refresh()
            return False
        await self.refresh()
        return True

    def _take(self, message: LoggedMessage) -> None:
        self._sequence = message.sequence
        record = decode(message.wire)
        if record is None:
            return
        self._heads[subject_of(record)] = message.sequence
        match record:
            case SpaceRecord():
                self._spaces[record.space] = record
            case ToldRecord():
                self._told[record.space] = record


@asynccontextmanager
async def open_register(connection: Connection, world: World) -> AsyncIterator[Register]:
    """Read the register over a connection to the hubs' own account, and follow it; raises BusProblem."""
    register = Register(HubLog(connection, world, SHAPE))

    def note_state(state: ConnectionState) -> None:
        if state is ConnectionState.CONNECTED:
            register.note_news(state)

    stops = [connection.observe(note_state), connection.subscribe(SEQUENCED, register.note_news)]
    try:
        await register.refresh()
        task = asyncio.create_task(register.run(), name="register of spaces")
        try:
            yield register
        finally:
            task.cancel()
            await asyncio.wait({task})
    finally:
        for stop in stops:
            stop()
