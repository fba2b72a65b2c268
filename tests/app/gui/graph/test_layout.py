"""Where the notes of a graph come to stand."""

import math
from itertools import combinations

from app.gui.graph.layout import ForceLayout, Point


def laid_out(count: int, links: set[tuple[int, int]]) -> list[Point]:
    layout = ForceLayout(count, links)
    while not layout.is_at_rest:
        layout.step()
    return layout.points


def test_linked_notes_are_nearer_than_others() -> None:
    points = laid_out(4, {(0, 1), (2, 3)})
    linked = max(math.dist(points[0], points[1]), math.dist(points[2], points[3]))
    assert linked < min(math.dist(points[one], points[other]) for one in (0, 1) for other in (2, 3))


def test_no_two_notes_stand_on_each_other() -> None:
    points = laid_out(30, {(0, number) for number in range(1, 30)})
    assert min(math.dist(one, other) for one, other in combinations(points, 2)) > 15


def test_the_first_note_stays_in_the_middle_and_the_same_web_looks_the_same() -> None:
    first, second = laid_out(9, {(0, 4), (4, 8)}), laid_out(9, {(0, 4), (4, 8)})
    assert first[0] == (0, 0)
    assert first == second


def test_one_note_is_at_rest_at_once() -> None:
    assert ForceLayout(1, set()).is_at_rest
    assert ForceLayout(0, set()).is_at_rest
