"""What is due from time to time, and is asked for once by whichever hub comes first."""

from dataclasses import dataclass
from typing import Protocol

from sync.hub.jobs.facts import JobId, Priority


class Ask(Protocol):
    """Has a job done, once for each name; raises BusProblem."""

    async def __call__(self, kind: str, *, name: JobId, priority: Priority) -> JobId: ...


@dataclass(frozen=True, slots=True)
class Periodic:
    """A kind of job that is done about everything, every so many seconds."""

    kind: str
    every: float
    priority: Priority = Priority.LOW

    def due(self, now: float) -> JobId:
        """Name the job of this time, the same at every hub; `now` is in seconds since 1970."""
        return JobId(f"{self.kind}-{int(now // self.every)}")
