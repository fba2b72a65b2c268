"""Puts the pictures of both windows into one."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QColor, QImage, QPainter

_GAP = 24
"""Pixels between and around the windows."""
_GROUND = QColor("#cfd6d4")


@dataclass(frozen=True, slots=True)
class PicturePair:
    """The files of one stage: either window, and `both` in one."""

    left: Path
    right: Path
    both: Path


def join_pictures(pair: PicturePair) -> None:
    """Write the file that shows one window beside the other."""
    windows = [QImage(str(file)) for file in (pair.left, pair.right)]
    width = sum(window.width() for window in windows) + 3 * _GAP
    height = max(window.height() for window in windows) + 2 * _GAP
    canvas = QImage(width, height, QImage.Format.Format_RGB32)
    canvas.fill(_GROUND)
    with QPainter(canvas) as painter:
        painter.drawImage(_GAP, _GAP, windows[0])
        painter.drawImage(windows[0].width() + 2 * _GAP, _GAP, windows[1])
    canvas.save(str(pair.both))
