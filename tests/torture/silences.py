"""How long nothing was acknowledged, from a fault to the next: by the log, and to the slowest device."""

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

Acknowledgement = tuple[float, str]
"""When a status showed something new as in the log (monotonic seconds), and to which device."""


@dataclass(frozen=True, slots=True)
class Span:
    """One fault: from its beginning (monotonic seconds) until the next one may begin."""

    began: float
    ended: float


def longest_silence(moments: Iterable[float], span: Span) -> float:
    """Return the longest time in the span without a moment; one that begins before it counts in full."""
    within = sorted(moment for moment in moments if span.began <= moment <= span.ended)
    marks = [span.began, *within, span.ended]
    return max(later - earlier for earlier, later in pairwise(marks))


@dataclass(slots=True)
class Silences:
    """What was measured of one kind of fault, in seconds."""

    of_log: list[float] = field(default_factory=list)
    of_device: list[float] = field(default_factory=list)
    """Of the device that waited longest, each time."""
    slowest: str = ""
    """Which one that was the last time."""

    def add(self, acknowledgements: Sequence[Acknowledgement], span: Span, devices: Collection[str]) -> None:
        """Measure one span; `devices` are those that wrote all the time."""
        self.of_log.append(longest_silence((moment for moment, _ in acknowledgements), span))
        each = [
            (longest_silence((moment for moment, device in acknowledgements if device == name), span), name)
            for name in devices
        ]
        if each:
            waited, self.slowest = max(each)
            self.of_device.append(waited)


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that so large a share of them does not pass; nan for none."""
    ordered = sorted(values)
    return ordered[max(math.ceil(share * len(ordered)) - 1, 0)] if ordered else math.nan
