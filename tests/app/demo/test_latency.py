"""How long a key took is told of the keys that were seen, and of no others."""

import pytest

from app.demo.latency import Crossing, match, percentile
from app.demo.messages import Arrival


def test_each_key_is_paired_with_the_moment_its_character_was_seen() -> None:
    crossing = match(
        "abc", [1_000_000, 2_000_000, 3_000_000], [Arrival("a", 5_000_000), Arrival("bc", 7_000_000)]
    )
    assert crossing is not None
    assert crossing.milliseconds() == [4.0, 5.0, 4.0]


def test_arrivals_that_are_not_what_was_typed_are_not_measured() -> None:
    assert match("abc", [1, 2, 3], [Arrival("acb", 5)]) is None
    assert match("abc", [1, 2, 3], [Arrival("ab", 5)]) is None


def test_after_an_interruption_the_first_moment_without_a_backlog_counts() -> None:
    second = 1_000_000_000
    crossing = Crossing(
        pressed=(1 * second, 2 * second, 3 * second, 5 * second),
        seen=(1 * second, 4 * second, 4 * second, 6 * second),
    )
    assert crossing.seconds_until_level(since=int(1.5 * second)) == 2.5


def test_when_nothing_was_typed_after_the_interruption_the_last_arrival_counts() -> None:
    assert Crossing((1, 2), (1, 3_000_000_000)).seconds_until_level(since=2_000_000_000) == 1.0


@pytest.mark.parametrize(("share", "value"), [(0.5, 50), (0.99, 99), (1.0, 100), (0.0, 1)])
def test_a_percentile_is_one_of_the_values(share: float, value: int) -> None:
    assert percentile(list(range(100, 0, -1)), share) == value


def test_nothing_has_no_percentile() -> None:
    assert percentile([], 0.5) is None
