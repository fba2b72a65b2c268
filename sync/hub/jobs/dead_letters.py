"""The log DEAD_JOBS in the hubs' own account: jobs that nobody tries any more, and why.

A letter lies there until its age ends it. It counts while the job's entry in the book says that it is dead in
this very round; so one that was tried again or discarded needs no deleting.
"""

import msgspec

from core.unreadable import UNREADABLE
from core.world import World
from sync.bus import Connection
from sync.hub.hub_log import Conflict, HubLog, LogShape
from sync.hub.jobs.facts import DeadLetter, JobId
from sync.hub.jobs.settings import JobSettings

_NANOSECONDS = 1_000_000_000
_SUBJECTS, _SUBJECT = "dead.*", "dead.{id}"
_encoder = msgspec.msgpack.Encoder()
_letters = msgspec.msgpack.Decoder(DeadLetter)


class DeadLetters:
    """Reads and writes the log; everything raises BusProblem."""

    def __init__(self, connection: Connection, world: World, settings: JobSettings) -> None:
        more = {"max_msgs_per_subject": 1, "max_age": int(settings.dead_kept * _NANOSECONDS)}
        self._log = HubLog(connection, world, LogShape("DEAD_JOBS", (_SUBJECTS,), more))

    async def find(self) -> None:
        """Make the log where there is none."""
        await self._log.find()

    async def put(self, letter: DeadLetter) -> None:
        """Lay a letter down, once for each round of its job."""
        found = await self._log.read_last(_SUBJECT.format(id=letter.job.id))
        before = _read(found.data) if found else None
        if before is not None and before.job.round >= letter.job.round:
            return
        subject, name = _SUBJECT.format(id=letter.job.id), f"{letter.job.id}-{letter.job.round}"
        try:
            await self._log.write(subject, _encoder.encode(letter), found.seq if found else 0, name=name)
        except Conflict:
            await self.put(letter)  # another hub was quicker, or this one without hearing of it

    async def read(self, job: JobId) -> DeadLetter | None:
        """Read the last letter about a job."""
        found = await self._log.read_last(_SUBJECT.format(id=job))
        return _read(found.data) if found else None

    async def all(self) -> list[DeadLetter]:
        """List all letters, the oldest first."""
        letters: list[DeadLetter] = []
        start = 1
        while messages := await self._log.read(start):
            letters += filter(None, (_read(message.wire) for message in messages))
            start = messages[-1].sequence + 1
        return letters


def _read(wire: bytes) -> DeadLetter | None:
    try:
        return _letters.decode(wire)
    except UNREADABLE:
        return None  # of a newer Tandem
