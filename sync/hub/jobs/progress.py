"""How far jobs have come, as the hubs tell each other while they work; what is not heard is not missed."""

from contextlib import suppress

import msgspec

from core.errors import BusProblem
from core.unreadable import UNREADABLE
from sync.bus import Connection, Message
from sync.hub.jobs.facts import JobId

_SUBJECT = "jobs.progress"
SUBJECTS = f"{_SUBJECT}.*"
_MOST = 1000
"""Jobs of which it is remembered; the oldest go."""


class _Told(msgspec.Struct, frozen=True):
    percent: int


_told = msgspec.json.Decoder(_Told)


class Progress:
    """Tells and hears how far jobs have come."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._percents: dict[JobId, int] = {}

    def tell(self, job: JobId, percent: int) -> None:
        """Tell all hubs, this one with them, how far a job has come."""
        with suppress(BusProblem):
            self._connection.publish(f"{_SUBJECT}.{job}", msgspec.json.encode(_Told(percent)))

    def hear(self, message: Message) -> None:
        """Take what a worker tells."""
        with suppress(*UNREADABLE):
            percent = _told.decode(message.payload).percent
            job = JobId(message.subject.rpartition(".")[2])
            self._percents.pop(job, None)
            self._percents[job] = percent
            if len(self._percents) > _MOST:
                del self._percents[next(iter(self._percents))]

    def of(self, job: JobId) -> int | None:
        """Say how many percent were told last; None for nothing heard."""
        return self._percents.get(job)
