"""A person as a coloured circle with initials."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from app.gui.theme.fonts import interface_font


def initials(name: str) -> str:
    """Give the first letters of the first and last word of a name; "?" for no name."""
    words = name.split()
    if not words:
        return "?"
    chosen = words[:1] if len(words) == 1 else [words[0], words[-1]]
    return "".join(word[0] for word in chosen).upper()


def avatar_pixmap(name: str, ground: str, ink: str, size: int, scale: float) -> QPixmap:
    """Draw a person's circle, `size` pixels wide, for a screen of this scale."""
    pixmap = QPixmap(round(size * scale), round(size * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawEllipse(QRectF(0, 0, size, size))
    painter.setPen(QColor(ink))
    painter.setFont(interface_font(round(size * 0.42), QFont.Weight.DemiBold))
    painter.drawText(QRectF(0, 0, size, size), int(Qt.AlignmentFlag.AlignCenter), initials(name))
    painter.end()
    return pixmap
