"""How long keystrokes took from one keyboard to the other screen."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from app.demo.messages import Arrival

_MILLISECOND = 1_000_000
_SECOND = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Crossing:
    """One passage on its way: when each key was pressed and when its character stood on the other screen.

    Nanoseconds of CLOCK_MONOTONIC; both lists are in the order of typing and of the same length.
    """

    pressed: tuple[int, ...]
    seen: tuple[int, ...]

    def milliseconds(self) -> list[float]:
        """How long each key took."""
        return [
            (seen - pressed) / _MILLISECOND for pressed, seen in zip(self.pressed, self.seen, strict=True)
        ]

    def seconds_until_level(self, since: int) -> float:
        """Seconds from `since` until a key pressed later was on the other screen and none was on its way."""
        for index, (pressed, seen) in enumerate(zip(self.pressed, self.seen, strict=True)):
            is_last_pressed = index + 1 == len(self.pressed) or self.pressed[index + 1] > seen
            if pressed > since and is_last_pressed:
                return (seen - since) / _SECOND
        return max(0, self.seen[-1] - since) / _SECOND


def match(text: str, pressed: Sequence[int], arrivals: Sequence[Arrival]) -> Crossing | None:
    """Pair key presses with arrivals; None when what arrived is not what was typed, in its order."""
    if "".join(arrival.text for arrival in arrivals) != text:
        return None
    seen = tuple(arrival.moment for arrival in arrivals for _ in arrival.text)
    return Crossing(tuple(pressed), seen)


def percentile(values: Sequence[float], share: float) -> float | None:
    """The smallest value that at least `share` (0 to 1) of all values do not exceed; None without values."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else None
