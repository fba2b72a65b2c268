"""Makes Tandem's icon in the sizes and containers that systems want, from the drawing in resources/icons.

`python packaging/desktop/icons.py DEST` writes DEST/hicolor (Linux), tandem.ico (Windows)
and tandem.icns (macOS).
"""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from releases import HOME

DRAWING = HOME / "resources" / "icons" / "tandem.svg"
HICOLOR = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_ICO = (16, 24, 32, 48, 64, 128, 256)
_ICNS = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024, b"ic11": 32}
_ICNS |= {b"ic12": 64, b"ic13": 256, b"ic14": 512}
"""Apple's names of pictures in points, and of those for screens with twice as many pixels."""


def write_icons(place: Path) -> None:
    """Write all of them below a folder."""
    write_hicolor(place / "hicolor")
    (place / "tandem.ico").write_bytes(ico({size: png(size) for size in _ICO}))
    (place / "tandem.icns").write_bytes(icns({name: png(size) for name, size in _ICNS.items()}))


def write_hicolor(theme: Path) -> None:
    """Write what lies in the folder of the theme that all desktops fall back to."""
    drawn = theme / "scalable" / "apps" / "tandem.svg"
    drawn.parent.mkdir(parents=True, exist_ok=True)
    drawn.write_bytes(DRAWING.read_bytes())
    for size in HICOLOR:
        file = theme / f"{size}x{size}" / "apps" / "tandem.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(png(size))


def png(size: int) -> bytes:
    """Draw the icon, `size` pixels wide."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(DRAWING.read_bytes())).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Put PNGs into one .ico; a width of 256 is written as 0 there."""
    offset, head, body = 6 + 16 * len(pictures), struct.pack("<3H", 0, 1, len(pictures)), b""
    for size, picture in pictures.items():
        side = size % 256
        head += struct.pack("<4B2H2I", side, side, 0, 0, 1, 32, len(picture), offset + len(body))
        body += picture
    return head + body


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """Put PNGs into one .icns."""
    body = b"".join(
        struct.pack(">4sI", name, 8 + len(picture)) + picture for name, picture in pictures.items()
    )
    return struct.pack(">4sI", b"icns", 8 + len(body)) + body


if __name__ == "__main__":
    write_icons(Path(sys.argv[1]))
