"""Dates are read as people write them and never guessed."""

import math
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.transfer.moments import read_moment, write_moment


def local(*parts: int) -> float:
    return datetime(*parts).timestamp()  # type: ignore[arg-type]  # noqa: DTZ001


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-01-05", local(2024, 1, 5)),
        ("2024-01-05 10:00", local(2024, 1, 5, 10)),
        ("2024-01-05T10:00:30", local(2024, 1, 5, 10, 0, 30)),
        ("2024-1-5 9:05", local(2024, 1, 5, 9, 5)),
        ("2024-01-05T10:00:00Z", datetime(2024, 1, 5, 10, tzinfo=UTC).timestamp()),
        ("2024-01-05T10:00:00.250+02:00", datetime(2024, 1, 5, 8, 0, 0, 250_000, tzinfo=UTC).timestamp()),
        ("2024-01-05 10:00:00 +0200", datetime(2024, 1, 5, 8, tzinfo=UTC).timestamp()),
        ("1969-07-20T20:17:00Z", datetime(1969, 7, 20, 20, 17, tzinfo=UTC).timestamp()),
    ],
)
def test_dates_are_read_as_people_write_them(text: str, moment: float) -> None:
    assert read_moment(text) == moment


@pytest.mark.parametrize("text", ["", "yesterday", "05/01/2024", "2024", "2024-13-01", "2024-01-05T25:00"])
def test_what_is_no_date_is_not_guessed_at(text: str) -> None:
    assert read_moment(text) is None


@given(st.floats(min_value=-1e10, max_value=1e11))
def test_a_written_moment_is_read_back_to_the_second(moment: float) -> None:
    written = write_moment(moment)
    assert written is not None
    assert read_moment(written) == math.floor(moment)


def test_a_moment_beyond_every_calendar_is_not_written() -> None:
    assert write_moment(1e18) is None
