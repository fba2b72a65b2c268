"""Times are said as people say them."""

from datetime import UTC, datetime, timedelta

import pytest

from app.cli.moments import ago

NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("past", "words"),
    [
        (timedelta(seconds=-30), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(minutes=1), "1 min ago"),
        (timedelta(minutes=59, seconds=59), "59 min ago"),
        (timedelta(hours=23), "23 h ago"),
        (timedelta(days=6), "6 d ago"),
        (timedelta(days=30), "16 May"),
        (timedelta(days=400), "11 May 2025"),
    ],
)
def test_a_moment_is_named_by_its_distance(past: timedelta, words: str) -> None:
    assert ago(NOW - past, NOW) == words
