"""Where the notes of a graph stand: links pull, notes push (Fruchterman and Reingold, 1991)."""

import math
from collections.abc import Collection

Point = tuple[float, float]
_ROUNDS = 120
_DISTANCE = 90.0
"""Pixels at a scale of 1 that linked notes are apart when nothing else is near."""


class ForceLayout:
    """Starts from a spiral and comes to rest, always alike; the first note stays in the middle."""

    def __init__(self, count: int, links: Collection[tuple[int, int]]) -> None:
        self.points: list[Point] = [_on_spiral(number) for number in range(count)]
        self._links = links
        self._round = 0

    @property
    def is_at_rest(self) -> bool:
        """Tell whether another step would change nothing."""
        return self._round >= _ROUNDS or len(self.points) < 2

    def step(self) -> None:
        """Move every note once; a few milliseconds for a hundred."""
        pushes = self._pushes()
        for one, other in self._links:
            self._pull(pushes, one, other)
        reach = _DISTANCE * (1 - self._round / _ROUNDS)
        self._round += 1
        moved = [_moved(point, push, reach) for point, push in zip(self.points, pushes, strict=True)]
        self.points = [self.points[0], *moved[1:]]

    def _pushes(self) -> list[list[float]]:
        pushes = [[0.0, 0.0] for _ in self.points]
        for one, (x, y) in enumerate(self.points):
            for other in range(one):
                across, down = x - self.points[other][0], y - self.points[other][1]
                force = _DISTANCE**2 / max(across * across + down * down, 1.0)
                pushes[one][0] += across * force
                pushes[one][1] += down * force
                pushes[other][0] -= across * force
                pushes[other][1] -= down * force
        return pushes

    def _pull(self, pushes: list[list[float]], one: int, other: int) -> None:
        across = self.points[one][0] - self.points[other][0]
        down = self.points[one][1] - self.points[other][1]
        force = math.hypot(across, down) / _DISTANCE
        for number, sign in ((one, -1), (other, 1)):
            pushes[number][0] += sign * across * force
            pushes[number][1] += sign * down * force


def _on_spiral(number: int) -> Point:
    radius, angle = _DISTANCE * math.sqrt(number) / 2, number * 2.4
    return radius * math.cos(angle), radius * math.sin(angle)


def _moved(point: Point, push: list[float], reach: float) -> Point:
    length = math.hypot(*push)
    share = min(length, reach) / length if length else 0.0
    return point[0] + push[0] * share, point[1] + push[1] * share
