"""When a note was changed, in as few words as the eye needs."""

from datetime import datetime, timedelta

_WEEK = 7
_CLOCK_SKEW = 60
"""Seconds by which another computer's clock may be ahead without a word."""


def short_date(moment: float, now: float) -> str:
    """Tell a time as "now", "5 min", "14:32", "Yesterday", "Tuesday", "12 Mar" or "12 Mar 2023", local time.

    Both are seconds since 1970, UTC.
    """
    then, today = datetime.fromtimestamp(moment).astimezone(), datetime.fromtimestamp(now).astimezone()
    seconds = now - moment
    if -_CLOCK_SKEW < seconds < 60:
        return "now"
    if 0 <= seconds < 3600:
        return f"{int(seconds // 60)} min"
    return _by_day(then, today)


def date_words(moment: float, now: float) -> str:
    """Tell a time within a sentence: "14:32", "yesterday", "Tuesday", "12 Mar", local time.

    Both are seconds since 1970, UTC.
    """
    then, today = datetime.fromtimestamp(moment).astimezone(), datetime.fromtimestamp(now).astimezone()
    words = _by_day(then, today)
    return words.lower() if words == "Yesterday" else words


def _by_day(then: datetime, today: datetime) -> str:
    days = (today.date() - then.date()) // timedelta(days=1)
    if days == 0:
        return f"{then:%H:%M}"
    if days == 1:
        return "Yesterday"
    if 0 < days < _WEEK:
        return f"{then:%A}"
    return f"{then.day} {then:%b}" if then.year == today.year else f"{then.day} {then:%b %Y}"
