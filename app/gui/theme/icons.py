"""Icons drawn from SVG in any colour, crisp at every screen scale."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

import resources

_SCALES = (1, 2, 3)
_INK = b"currentColor"


class Icons:
    """Draws each icon once for a colour, a size and a scale; Qt keeps it for all themes there are."""

    def pixmap(self, name: str, color: str, size: int = 18, scale: float = 1.0) -> QPixmap:
        """Draw an icon `size` pixels wide for a screen of this scale."""
        key = f"tandem {name} {color} {size} {scale}"
        # PySide's stubs describe another `find`.
        pixmap: QPixmap | None = QPixmapCache.find(key)  # type: ignore[call-overload]
        if pixmap is None:
            pixmap = _draw(name, color, size, scale)
            QPixmapCache.insert(key, pixmap)
        return pixmap

    def icon(self, name: str, color: str, *, faded: str | None = None, size: int = 18) -> QIcon:
        """Make an icon for buttons and menus; `faded` is its colour while disabled."""
        icon = QIcon()
        for scale in _SCALES:
            icon.addPixmap(self.pixmap(name, color, size, scale))
            if faded:
                icon.addPixmap(self.pixmap(name, faded, size, scale), QIcon.Mode.Disabled)
        return icon


def application_icon() -> QIcon:
    """Draw Tandem's own icon in the sizes that desktops ask for."""
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        icon.addPixmap(_draw("tandem", "#000000", size, 1))
    return icon


def _draw(name: str, color: str, size: int, scale: float) -> QPixmap:
    drawing = resources.read_bytes("icons", f"{name}.svg").replace(_INK, color.encode())
    pixmap = QPixmap(round(size * scale), round(size * scale))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
