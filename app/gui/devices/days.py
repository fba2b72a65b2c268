"""Days as the lists of devices and sign-ins say them."""

from PySide6.QtCore import QDateTime, QLocale

from app.gui.language import tr


def day_of(seconds: float) -> str:
    """Give the local day of a time in seconds since 1970."""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(seconds)), tr("d MMM yyyy"))
