"""Dates as front matter writes them, and moments in seconds since 1970."""

import math
import re
from datetime import UTC, datetime

_SPACE_BEFORE_OFFSET = re.compile(r"\s+(?=[+-]\d|Z$)")
_SHORT_PARTS = re.compile(r"(?<=[-T :])(\d)(?=[-T :]|$)")


def read_moment(text: str) -> float | None:
    """Read an ISO date, or date and time with "T" or a space between; None when it is something else.

    A time without an offset is meant where this machine is, a date alone means its first moment.
    """
    text = _SHORT_PARTS.sub(r"0\1", _SPACE_BEFORE_OFFSET.sub("", text.strip()))
    try:
        return datetime.fromisoformat(text).timestamp()
    except (ValueError, OverflowError, OSError):
        return None


def write_moment(moment: float) -> str | None:
    """Write a moment to the second, in local time with its offset; None when no calendar reaches it."""
    try:
        return datetime.fromtimestamp(math.floor(moment), UTC).astimezone().isoformat(timespec="seconds")
    except (ValueError, OverflowError, OSError):
        return None
