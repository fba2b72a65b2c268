"""What is known of a job: what is to be done, how far it has come, and why it failed."""

from collections.abc import Callable
from enum import Enum
from typing import NewType

import msgspec

from core.errors import Problem
from core.ids import DeviceId

JobId = NewType("JobId", str)
"""Names a job in subjects; the same work of the same moment has the same one, whoever asks for it."""
ANY_HUB = DeviceId("any")
"""The place of a job that every hub can do."""
Sentence = Callable[[str], str]
"""Gives what may be written down of a sentence of a problem; "" for nothing."""


def nothing_of(_text: str) -> str:
    """Write nothing down of a sentence, as somebody's words may be in it."""
    return ""


class Priority(Enum):
    """What is done first; within one, what was asked for first."""

    HIGH = "high"
    """Somebody waits for it."""
    NORMAL = "normal"
    LOW = "low"
    """It is done from time to time, and nobody waits for it."""


class Job(msgspec.Struct, frozen=True):
    """What is to be done, by a hub that knows the `kind`; `place` is the device of the one that has to.

    `about` is the id of what it is done with, "" for everything. Each time that somebody has it tried again
    it gets another `round`.
    """

    id: JobId
    kind: str
    priority: Priority
    place: DeviceId = ANY_HUB
    about: str = ""
    asked_at: float = 0.0
    round: int = 0


class JobState(Enum):
    """How a job stands."""

    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    DEAD = "dead"
    """It failed too often; a dead letter says why, and nobody tries again by himself."""
    DISCARDED = "discarded"
    """Somebody said that it need not be done, or the hub that had to is out of the cluster."""

    @property
    def is_over(self) -> bool:
        """Whether no hub will touch it."""
        return self not in {JobState.WAITING, JobState.WORKING}


class Failure(msgspec.Struct, frozen=True):
    """Why a job did not get done, with nobody's words: the kind of the error, and sentences of the code."""

    kind: str
    title: str = ""
    safe: str = ""
    cure: str = ""

    @classmethod
    def of(cls, error: BaseException, sentence: Sentence) -> "Failure":
        """Write down what may be of an error."""
        kind = type(error).__qualname__
        if not isinstance(error, Problem):
            return cls(kind, "Tandem met a bug.", cure="`tandem logs` on that hub shows where.")
        return cls(kind, sentence(error.title), sentence(error.safe), sentence(error.cure))


class Record(msgspec.Struct, frozen=True):
    """How a job stands: at the `attempt` of this number, by a `hub`, since `at` (seconds since 1970)."""

    job: Job
    state: JobState
    at: float
    attempt: int = 0
    hub: DeviceId = DeviceId("")
    failure: Failure | None = None
    """Why the last attempt failed."""
    again_at: float = 0.0
    """When it is tried again at the earliest, in seconds since 1970."""


class DeadLetter(msgspec.Struct, frozen=True):
    """A job that nobody tries any more, why, and since when (seconds since 1970)."""

    job: Job
    attempts: int
    failure: Failure
    at: float
    hub: DeviceId
