"""When something was written, in words: local time, and near to now how long ago."""

from PySide6.QtCore import QDateTime, QLocale

from app.gui.dates import days_ago, minutes_ago
from app.gui.language import tr


def day_name(moment: float, now: float) -> str:
    """Name a day: today, yesterday, or its date. Times are seconds since 1970, UTC."""
    days = days_ago(moment, now)
    if days == 0:
        return tr("Today")
    return tr("Yesterday") if days == 1 else _date(moment, now)


def time_of_day(moment: float, now: float) -> str:
    """Name a time within its day; of the last hour, how long ago it is."""
    minutes = minutes_ago(moment, now)
    if minutes is None:
        return _clock(moment)
    return tr("{minutes} min ago", minutes=minutes) if minutes else tr("just now")


def full_time(moment: float, now: float) -> str:
    """Name a moment so that it stands for itself, and goes on doing so."""
    days = days_ago(moment, now)
    if days == 0:
        return tr("today, {time}", time=_clock(moment))
    if days == 1:
        return tr("yesterday, {time}", time=_clock(moment))
    return tr("{date}, {time}", date=_date(moment, now), time=_clock(moment))


def _clock(moment: float) -> str:
    return QLocale().toString(_local(moment).time(), QLocale.FormatType.ShortFormat)


def _date(moment: float, now: float) -> str:
    then = _local(moment).date()
    words = tr("dddd, d MMMM") if then.year() == _local(now).date().year() else tr("d MMMM yyyy")
    return QLocale().toString(then, words)


def _local(moment: float) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(moment))
