"""The book of jobs: how each stands, in the log JOB_RECORDS in the hubs' own account of the bus.

It is the truth of what was asked for and what became of it. It is mirrored as all logs of the hubs are; the
queue is not, as it is filled again from here. Whoever changes how a job stands does so on the condition that
nobody else did: this is what makes an effect count once.
"""

import asyncio
from dataclasses import dataclass

import msgspec

from core.unreadable import UNREADABLE
from core.world import World
from sync.bus import Connection
from sync.hub.hub_log import Conflict, HubLog, LogShape
from sync.hub.jobs.facts import JobId, Record
from sync.hub.jobs.settings import JobSettings
from sync.log import LoggedMessage

_NANOSECONDS = 1_000_000_000
_SUBJECTS, _SUBJECT = "job.*", "job.{id}"
_encoder = msgspec.msgpack.Encoder()
_records = msgspec.msgpack.Decoder(Record)


@dataclass(frozen=True, slots=True)
class Entry:
    """The last that was written of a job, and its sequence in the log."""

    record: Record
    sequence: int


class JobBook:
    """Reads and writes the log; everything raises BusProblem."""

    def __init__(self, connection: Connection, world: World, settings: JobSettings) -> None:
        self._log = HubLog(connection, world, _shape(settings))
        self._world = world
        self._kept = settings.kept
        self._epoch = ""
        self._last = 0
        self._known: dict[JobId, Record] = {}
        self._reading = asyncio.Lock()

    async def find(self) -> None:
        """Make the log where there is none."""
        await self._log.find()

    async def read(self, job: JobId) -> Entry | None:
        """Say how a job stands, as the log's leader knows; None for one that nobody asked for."""
        found = await self._log.read_last(_SUBJECT.format(id=job))
        record = _read(found.data) if found else None
        return Entry(record, found.seq) if found and record else None

    async def write(self, record: Record, expected: int) -> Entry | None:
        """Write how a job stands, if its last entry is the one of this sequence (0: it has none).

        Returns None when somebody else wrote. One that is sent again after a silence is found as written.
        """
        subject = _SUBJECT.format(id=record.job.id)
        try:
            return Entry(record, await self._log.write(subject, _encoder.encode(record), expected))
        except Conflict:
            now = await self.read(record.job.id)
            return now if now is not None and now.record == record else None

    async def all(self) -> list[Record]:
        """List the jobs that are known, as this hub has heard; those that are old are not."""
        async with self._reading:
            info = await self._log.read_info()
            if info.epoch != self._epoch or info.last < self._last:
                self._epoch, self._last = info.epoch, 0
                self._known.clear()
            while messages := await self._log.read(self._last + 1):
                self._take(messages)
        oldest = self._world.now() - self._kept
        for old in [job for job, record in self._known.items() if record.at < oldest]:
            del self._known[old]
        return list(self._known.values())

    def _take(self, messages: list[LoggedMessage]) -> None:
        for message in messages:
            record = _read(message.wire)
            if record is not None:
                self._known[record.job.id] = record
        self._last = messages[-1].sequence


def _read(wire: bytes) -> Record | None:
    """Read an entry; None for one of a newer Tandem, whose jobs are for newer hubs."""
    try:
        return _records.decode(wire)
    except UNREADABLE:
        return None


def _shape(settings: JobSettings) -> LogShape:
    more = {"max_msgs_per_subject": 1, "max_age": int(settings.kept * _NANOSECONDS)}
    return LogShape("JOB_RECORDS", (_SUBJECTS,), more)
