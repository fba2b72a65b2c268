"""Times as people say them."""

from datetime import UTC, datetime

_MINUTE = 60
_HOUR = 60 * _MINUTE
_DAY = 24 * _HOUR
_WEEK = 7 * _DAY


def ago(moment: datetime, now: datetime | None = None) -> str:
    """Say how long ago a moment was; after a week, its date in the local time zone."""
    present = now or datetime.now(UTC)
    seconds = (present - moment).total_seconds()
    if seconds < _MINUTE:
        return "just now"
    if seconds < _HOUR:
        return f"{int(seconds // _MINUTE)} min ago"
    if seconds < _DAY:
        return f"{int(seconds // _HOUR)} h ago"
    if seconds < _WEEK:
        return f"{int(seconds // _DAY)} d ago"
    return date(moment, present)


def date(moment: datetime, now: datetime) -> str:
    """Give the local date, with the year when it is another one."""
    local = moment.astimezone()
    year = "" if local.year == now.astimezone().year else f" {local.year}"
    return f"{local.day} {local:%b}{year}"


def clock(moment: datetime) -> str:
    """Give the local time of day."""
    return f"{moment.astimezone():%H:%M:%S}"


def full(moment: datetime) -> str:
    """Give local date and time."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"
