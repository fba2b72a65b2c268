"""Reading pictures from files, as large as they are shown, in any thread."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QImageWriter

from core.attachments.media_types import PICTURES

_FORMATS = frozenset(kind.removeprefix("image/") for kind in PICTURES) | {"jpg"}
"""No SVG: it is a document, and what draws it reads far more than pixels."""
_TURNED = QImageIOHandler.Transformation.TransformationRotate90


def is_picture(path: Path) -> bool:
    """Say whether a file is shown in place, by its first bytes."""
    return _reader(path) is not None


def load_picture(path: Path, width: int) -> QImage:
    """Read a picture, upright, and at most so many pixels wide; a null one for what cannot be read."""
    reader = _reader(path)
    if reader is None:
        return QImage()
    size = reader.size()
    shown = size.transposed() if reader.transformation() & _TURNED else size
    if shown.width() > width > 0:
        smaller = QSize(width, max(1, round(width * shown.height() / shown.width())))
        reader.setScaledSize(smaller.transposed() if shown != size else smaller)
    return reader.read()


def png_of(picture: QImage) -> bytes:
    """Write a picture as a PNG file."""
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(written, QByteArray(b"png")).write(picture)
    return bytes(written.data().data())


def _reader(path: Path) -> QImageReader | None:
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    kind = bytes(reader.format().data()).decode()
    return reader if reader.canRead() and kind in _FORMATS else None
