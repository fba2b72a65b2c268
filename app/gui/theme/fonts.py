"""The bundled fonts: Inter for the interface and the notes, JetBrains Mono for code."""

from PySide6.QtGui import QFont, QFontDatabase

import resources
from app.gui.theme.tokens import TYPE

INTERFACE_FAMILY = "Inter"


def register_fonts() -> None:
    """Make the bundled fonts known to Qt; needs the QApplication."""
    for name in [*resources.names("fonts", ".otf"), *resources.names("fonts", ".ttf")]:
        QFontDatabase.addApplicationFontFromData(resources.read_bytes("fonts", name))


def interface_font(size: int = TYPE.body, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Give the interface's font; `size` in pixels at a scale of 1."""
    fallback = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    font = QFont([INTERFACE_FAMILY, fallback])
    font.setPixelSize(size)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
