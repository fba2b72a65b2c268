"""`tandem cluster plan` in a terminal and for programs."""

from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]


def test_a_small_team_is_told_what_each_size_carries(tandem: Run) -> None:
    shown = tandem("cluster", "plan", "--users", "40", "--notes", "20000")
    assert shown.code == 0
    assert "40 people with 20,000 notes in 15 spaces" in shown.out
    assert "writing waits until it is back" in shown.out
    assert "nothing: two may be away" in shown.out
    assert "docs/scaling.md" in shown.err


def test_programs_are_told_the_same(tandem: Run) -> None:
    told = tandem("cluster", "plan", "--users", "40", "--notes", "20000", "--json").json
    assert [(plan["clusters"], plan["hubs"], plan["spare"]) for plan in told["plans"]] == [
        (1, 1, 0),
        (1, 3, 1),
        (1, 5, 2),
    ]


def test_many_people_take_several_clusters(tandem: Run) -> None:
    told = tandem("cluster", "plan", "--users", "100000", "--notes", "50000000", "--json").json
    assert all(plan["clusters"] > 10 for plan in told["plans"])


def test_one_space_may_be_too_much(tandem: Run) -> None:
    shown = tandem("cluster", "plan", "--users", "1", "--notes", "100000000")
    assert shown.code == 0
    assert "No hub like that carries a single one of these spaces" in shown.out


@pytest.mark.parametrize("wrong", [("--users", "0"), ("--notes", "-1"), ("--online", "2")])
def test_what_cannot_be_is_refused(tandem: Run, wrong: tuple[str, str]) -> None:
    given = {"--users": "4", "--notes": "10"} | dict([wrong])
    shown = tandem("cluster", "plan", *(word for pair in given.items() for word in pair))
    assert shown.code == 2
    assert wrong[0] in shown.err
