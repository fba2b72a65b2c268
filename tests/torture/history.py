"""What callers asked of the hubs, when, and what they were told: the history that is checked afterwards."""

from dataclasses import dataclass
from enum import StrEnum

FOR_EVER = float("inf")


class Answer(StrEnum):
    """How an operation ended for the one who asked for it."""

    DONE = "done"
    REFUSED = "refused"
    """It was not done, for a reason that says something of the thing."""
    UNKNOWN = "unknown"
    """Nobody said: it may have been done, may be done later, or never."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One call about a `thing`: what was asked, with which value, and what was told.

    `began` and `ended` are monotonic seconds; what nobody told of has not ended (`FOR_EVER`).
    """

    thing: str
    act: str
    given: str
    answer: Answer
    told: str
    began: float
    ended: float

    @property
    def is_certain(self) -> bool:
        """Whether it is known how it ended."""
        return self.answer is not Answer.UNKNOWN
