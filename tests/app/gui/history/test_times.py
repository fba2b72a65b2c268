"""Times are told as far as the eye needs them, in local time."""

from datetime import datetime, timedelta

import pytest

from app.gui.history.times import day_name, full_time, time_of_day

NOW = datetime(2026, 11, 28, 15, 30).astimezone()


def ago(**time: float) -> float:
    return (NOW - timedelta(**time)).timestamp()


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (ago(hours=1), "Today"),
        (ago(hours=-1), "Today"),
        (ago(hours=16), "Yesterday"),
        (ago(days=2), "Thursday, 26 November"),
        (ago(days=400), "24 October 2025"),
    ],
)
def test_a_day_has_its_name(moment: float, day: str) -> None:
    assert day_name(moment, NOW.timestamp()) == day


@pytest.mark.parametrize(
    ("moment", "time"),
    [
        (ago(seconds=59), "just now"),
        (ago(seconds=-30), "just now"),
        (ago(minutes=59, seconds=59), "59 min ago"),
    ],
)
def test_what_is_recent_is_so_long_ago(moment: float, time: str) -> None:
    assert time_of_day(moment, NOW.timestamp()) == time


def test_a_full_time_does_not_grow_old() -> None:
    now = NOW.timestamp()
    clock = time_of_day(ago(days=1), now)
    assert full_time(ago(minutes=0), now) == f"today, {clock}"
    assert full_time(ago(days=1), now) == f"yesterday, {clock}"
    assert full_time(ago(days=2), now) == f"Thursday, 26 November, {clock}"
