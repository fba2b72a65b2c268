"""Moments in the words of the window: local time, in the user's language."""

import time
from datetime import date

from PySide6.QtCore import QDateTime, QLocale

from app.gui.language import tr

_WEEK = 7
_CLOCK_SKEW = 60
"""Seconds by which another computer's clock may be ahead without a word."""


def short_date(moment: float, now: float) -> str:
    """Tell a time as "now", "5 min", "14:32", "Yesterday", "Tuesday", "12 Mar" or "12 Mar 2023", local time.

    Both are seconds since 1970, UTC.
    """
    minutes = minutes_ago(moment, now)
    if minutes is not None:
        return tr("{minutes} min", minutes=minutes) if minutes else tr("now")
    return tr("Yesterday") if days_ago(moment, now) == 1 else _by_day(moment, now)


def date_words(moment: float, now: float) -> str:
    """Tell a time within a sentence: "14:32", "yesterday", "Tuesday", "12 Mar", local time.

    Both are seconds since 1970, UTC.
    """
    return tr("yesterday") if days_ago(moment, now) == 1 else _by_day(moment, now)


def time_passed(moment: float, now: float) -> str:
    """Tell the same, and near to now how long ago that is: "just now", "5 min ago"."""
    minutes = minutes_ago(moment, now)
    if minutes is not None:
        return tr("{minutes} min ago", minutes=minutes) if minutes else tr("just now")
    return date_words(moment, now)


def day_of(moment: float) -> str:
    """Give the day of a moment, in seconds since 1970, whenever it is read."""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(moment)), tr("d MMM yyyy"))


def minutes_ago(moment: float, now: float) -> int | None:
    """Count the minutes of the last hour; None for what is longer ago, or to come."""
    seconds = now - moment
    if -_CLOCK_SKEW < seconds < 60:
        return 0
    return int(seconds // 60) if 0 <= seconds < 3600 else None


def days_ago(moment: float, now: float) -> int:
    """Count the midnights since then."""
    return _day(now).toordinal() - _day(moment).toordinal()


def _by_day(moment: float, now: float) -> str:
    days, then = days_ago(moment, now), QDateTime.fromSecsSinceEpoch(int(moment))
    if days == 0:
        return QLocale().toString(then, "HH:mm")
    if 0 < days < _WEEK:
        return QLocale().dayName(then.date().dayOfWeek())
    is_of_this_year = _day(moment).year == _day(now).year
    return QLocale().toString(then, tr("d MMM") if is_of_this_year else tr("d MMM yyyy"))


def _day(moment: float) -> date:
    # By this way a row of a list has its date in a tenth of the time that `astimezone` takes.
    return date(*time.localtime(moment)[:3])
