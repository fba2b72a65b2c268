"""The arithmetic of agreeing."""

import pytest

from sync.bus.cluster import quorum_of, spare_of, would_lose_quorum


@pytest.mark.parametrize(
    ("size", "quorum", "spare"), [(1, 1, 0), (2, 2, 0), (3, 2, 1), (4, 3, 1), (5, 3, 2), (7, 4, 3)]
)
def test_more_than_half_must_agree(size: int, quorum: int, spare: int) -> None:
    assert (quorum_of(size), spare_of(size)) == (quorum, spare)


@pytest.mark.parametrize(
    ("size", "reachable", "removes_reachable", "is_lost"),
    [
        (5, 5, True, False),
        (5, 3, False, False),  # two are away, one of them goes
        (5, 3, True, True),  # two are away, and those that are left would be two of four
        (5, 2, False, True),  # too few to agree on anything
        (4, 3, True, False),
        (3, 2, False, False),
        (3, 2, True, True),
        (3, 1, False, True),
    ],
)
def test_what_is_left_must_be_able_to_agree(
    size: int, reachable: int, *, removes_reachable: bool, is_lost: bool
) -> None:
    assert would_lose_quorum(size, reachable, removes_reachable=removes_reachable) is is_lost
