"""Dates in as few words as the eye needs."""

import time

import pytest

from app.gui.dates import short_date


def _local(year: int, month: int, day: int, hour: int, minute: int, second: int = 0) -> float:
    return time.mktime((year, month, day, hour, minute, second, 0, 0, -1))


NOW = _local(2026, 3, 12, 15, 0)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (_local(2026, 3, 12, 14, 59, 30), "now"),
        (_local(2026, 3, 12, 15, 0, 20), "now"),
        (_local(2026, 3, 12, 14, 55), "5 min"),
        (_local(2026, 3, 12, 9, 5), "09:05"),
        (_local(2026, 3, 11, 23, 59), "Yesterday"),
        (_local(2026, 3, 8, 12, 0), "Sunday"),
        (_local(2026, 3, 1, 12, 0), "1 Mar"),
        (_local(2025, 12, 24, 18, 0), "24 Dec 2025"),
        (_local(2026, 3, 20, 12, 0), "20 Mar"),
    ],
)
def test_a_date_says_what_the_eye_needs(moment: float, expected: str) -> None:
    assert short_date(moment, NOW) == expected
