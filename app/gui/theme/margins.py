"""Margins that begin where lines begin: unlike layouts, they do not change sides by themselves."""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QGuiApplication


def margins_along(start: int, top: int, end: int, bottom: int) -> QMargins:
    """Give margins in pixels; `start` is at the left, or at the right where lines run from right to left."""
    if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        return QMargins(end, top, start, bottom)
    return QMargins(start, top, end, bottom)
