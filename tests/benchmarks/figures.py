"""What a measurement found, in numbers and in the words of the table."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Aim:
    """What a ratio, or a figure, should stay under, and the words for it."""

    limit: float
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. `measured` is the number that the aim is about; None where there is no aim."""

    what: str
    figure: str
    beside: str = ""
    measured: float | None = None
    aim: Aim | None = None
    is_ratio: bool = True

    @property
    def ratio(self) -> str:
        """The ratio in words, "" where there is nothing to compare with."""
        return times(self.measured) if self.measured is not None and self.is_ratio else ""

    @property
    def outcome(self) -> str:
        """The aim and whether it is met."""
        if self.aim is None or self.measured is None:
            return ""
        return f"{self.aim.words}: {'met' if self.measured <= self.aim.limit else '**missed**'}"


@dataclass(slots=True)
class Pair:
    """Durations in seconds of the same work, by Tandem and by what it is compared with, measured in turn."""

    own: list[float] = field(default_factory=list)
    beside: list[float] = field(default_factory=list)

    @property
    def own_middle(self) -> float:
        return statistics.median(self.own)

    @property
    def beside_middle(self) -> float:
        return statistics.median(self.beside)

    @property
    def ratio(self) -> float:
        """The middle of the ratios of the rounds: each round had the machine in one mood."""
        return statistics.median(own / beside for own, beside in zip(self.own, self.beside, strict=True))


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle and the slow end of many durations, in seconds."""

    p50: float
    p99: float

    @classmethod
    def of(cls, durations: Sequence[float]) -> "Spread":
        """Summarise durations."""
        ordered = sorted(durations)
        return cls(statistics.median(ordered), ordered[min(len(ordered) - 1, int(0.99 * len(ordered)))])

    def __str__(self) -> str:
        return f"{milliseconds(self.p50)} / {milliseconds(self.p99)}"


def at_most(ratio: float) -> Aim:
    """Aim for a ratio."""
    return Aim(ratio, f"{ratio:g}x")


def milliseconds(duration: float) -> str:
    """Write a short duration, given in seconds."""
    return f"{1000 * duration:.2f} ms"


def seconds(duration: float) -> str:
    """Write a long duration, given in seconds."""
    return f"{duration:.2f} s"


def times(ratio: float) -> str:
    """Write a ratio."""
    return f"{ratio:.1f}x"
