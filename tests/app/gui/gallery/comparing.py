"""Whether two pictures look alike."""

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

_COARSER = 2
"""Pictures are compared at half their size: how letters are smoothed is no difference."""
_SEEN = 40
"""Of 255: from here on somebody may see it."""
_TOLERATED = 0.0005
"""A word is more than this share of a window."""
_UNSEEN = bytes(range(_SEEN))


@dataclass(frozen=True, slots=True)
class Difference:
    """How much of two pictures differs, and where: the brighter, the more."""

    share: float
    image: QImage

    @property
    def is_seen(self) -> bool:
        return self.share > _TOLERATED


def compare(before: QImage, after: QImage) -> Difference:
    """Compare two pictures; of different sizes everything differs."""
    if before.size() != after.size():
        return Difference(1.0, after)
    both = _coarse(before)
    painter = QPainter(both)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, _coarse(after))
    painter.end()
    shades = both.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height = shades.width(), shades.height()
    seen = sum(len(_row(shades, y)[:width].translate(None, _UNSEEN)) for y in range(height))
    return Difference(seen / (width * height), shades)


def _row(image: QImage, y: int) -> bytes:
    return bytes(cast("memoryview", image.constScanLine(y)))


def _coarse(image: QImage) -> QImage:
    return image.convertToFormat(QImage.Format.Format_RGB32).scaled(
        image.width() // _COARSER,
        image.height() // _COARSER,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
