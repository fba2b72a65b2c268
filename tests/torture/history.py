"""What callers asked of the hubs, when, and what they were told: the history that is checked afterwards."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

HISTORY = "history.jsonl"
"""The file in a run's folder that says what was asked, in the order of the answers."""
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
    """One call about a `thing`: what was asked of which hub, with which value, and what was told.

    `began` and `ended` are monotonic seconds; what nobody told of has not ended (`FOR_EVER`).
    """

    thing: str
    act: str
    given: str
    answer: Answer
    told: str
    began: float
    ended: float
    hub: str = ""

    @property
    def is_certain(self) -> bool:
        """Whether it is known how it ended."""
        return self.answer is not Answer.UNKNOWN


def write_history(history: Iterable[Operation], path: Path) -> None:
    """Write down what was asked, a line of JSON each."""
    path.write_text("".join(f"{json.dumps(asdict(each))}\n" for each in history), encoding="utf-8")
