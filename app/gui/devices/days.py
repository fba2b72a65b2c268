"""Days as the lists of devices and sign-ins say them."""

from datetime import datetime


def day_of(seconds: float) -> str:
    """Give the local day of a time in seconds since 1970."""
    day = datetime.fromtimestamp(seconds).astimezone()
    return f"{day.day} {day:%b %Y}"
