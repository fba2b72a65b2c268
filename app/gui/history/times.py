"""When something was written, in words: local time, and near to now how long ago."""

from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QTime

from app.gui.language import tr

_CLOCK_SKEW = 60
"""Seconds by which another computer's clock may be ahead without a word."""


def day_name(moment: float, now: float) -> str:
    """Name a day: today, yesterday, or its date. Times are seconds since 1970, UTC."""
    then, today = _local(moment), _local(now)
    days = (today.date() - then.date()) // timedelta(days=1)
    if days == 0:
        return tr("Today")
    return tr("Yesterday") if days == 1 else _date(then, today)


def time_of_day(moment: float, now: float) -> str:
    """Name a time within its day; of the last hour, how long ago it is."""
    seconds = now - moment
    if -_CLOCK_SKEW < seconds < 60:
        return tr("just now")
    if 0 <= seconds < 3600:
        return tr("{minutes} min ago", minutes=int(seconds // 60))
    return _clock(moment)


def full_time(moment: float, now: float) -> str:
    """Name a moment so that it stands for itself, and goes on doing so."""
    then, today = _local(moment), _local(now)
    days = (today.date() - then.date()) // timedelta(days=1)
    if days == 0:
        return tr("today, {time}", time=_clock(moment))
    if days == 1:
        return tr("yesterday, {time}", time=_clock(moment))
    return tr("{date}, {time}", date=_date(then, today), time=_clock(moment))


def _clock(moment: float) -> str:
    then = _local(moment)
    return QLocale().toString(QTime(then.hour, then.minute), QLocale.FormatType.ShortFormat)


def _date(then: datetime, today: datetime) -> str:
    words = tr("dddd, d MMMM") if then.year == today.year else tr("d MMMM yyyy")
    return QLocale().toString(QDate(then.year, then.month, then.day), words)


def _local(moment: float) -> datetime:
    return datetime.fromtimestamp(moment).astimezone()
