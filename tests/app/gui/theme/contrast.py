"""Contrast of two colours as WCAG 2 defines it."""

from PySide6.QtGui import QColor

NORMAL_TEXT = 4.5
GRAPHICS = 3.0


def contrast(one: str, other: str) -> float:
    """Give the ratio of two colours, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    parsed = QColor(color)
    red, green, blue = (_linear(part) for part in (parsed.redF(), parsed.greenF(), parsed.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
