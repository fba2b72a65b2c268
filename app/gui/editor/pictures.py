"""Pictures of a note, shown below the lines that name them; the room they take is never text."""

from collections import OrderedDict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, QRectF, QSizeF, Signal, SignalInstance
from PySide6.QtGui import QImage, QTextBlock, QTextCursor

from app.gui.editor.markdown_links import Target, links_in

_GAP = 8.0
"""Pixels above and below each picture."""
_PLACEHOLDER = 72.0
"""Pixels; how high what stands in for a missing picture is."""
_HIGHEST = 560.0
_MOST_KEPT = 48
"""Pictures in memory; one that is seen again is asked for again."""


class PictureSource(Protocol):
    """Where pictures come from. It answers at once, and loads beside the thread of the window."""

    @property
    def arrived(self) -> SignalInstance:
        """Emitted with an address (str) whose picture can be had from now on, or has changed."""

    def takes(self, address: str) -> bool:
        """Say whether it answers for an address; what it does not is shown as text alone."""

    def picture(self, address: str, width: int) -> QImage | None:
        """Return a picture scaled down to `width` device pixels if it is wider; None until it has arrived."""

    def words(self, address: str) -> str:
        """Say what is to be said of a picture that has not arrived."""

    def ask_again(self, address: str) -> None:
        """Try now to get a picture that has not arrived."""


class Placed(NamedTuple):
    """A picture, if it is here, and where it lies in the viewport or, from `room` on, in its column."""

    address: str
    image: QImage | None
    place: QRectF
    words: str
    """What stands in the place of a picture that is not here."""


class Pictures(QObject):
    """The pictures of one text; `source` may be missing, and is then never asked."""

    changed = Signal(QTextBlock)
    """The pictures below a block take another room than before."""

    def __init__(self, source: PictureSource | None, scale: float, parent: QObject) -> None:
        super().__init__(parent)
        self._source, self._scale = source, scale
        self._images: OrderedDict[tuple[str, int], QImage] = OrderedDict()
        self._sizes: dict[tuple[str, int], QSizeF] = {}
        self._awaited: dict[str, list[QTextCursor]] = {}
        if source is not None:
            source.arrived.connect(self._take)

    def room(self, block: QTextBlock, width: float) -> float:
        """Return how many pixels the pictures named in a block take below it, in a column of this width."""
        addresses = self._shown_in(block)
        for address in addresses:
            self._await(address, block, width)
        return sum(self._size(address, width).height() + _GAP for address in addresses) + (
            _GAP if addresses else 0.0
        )

    def placed(self, block: QTextBlock, rectangle: QRectF, left: float, width: float) -> Iterator[Placed]:
        """Go through the pictures below a block, whose rectangle ends with them."""
        y = rectangle.bottom() - _GAP
        for address in reversed(self._shown_in(block)):
            size = self._size(address, width)
            y -= size.height()
            image, place = self._image(address, width), QRectF(left, y, size.width(), size.height())
            yield Placed(address, image, place, self._words(address) if image is None else "")
            y -= _GAP

    def ask_again(self, address: str) -> None:
        """Try now to get a picture that is not here."""
        if self._source is not None:
            self._source.ask_again(address)

    def _shown_in(self, block: QTextBlock) -> list[str]:
        source = self._source
        if source is None:
            return []
        return [address for address in addresses_in(block.text()) if source.takes(address)]

    def _words(self, address: str) -> str:
        return self._source.words(address) if self._source is not None else ""

    def _await(self, address: str, block: QTextBlock, width: float) -> None:
        if self._image(address, width) is None:
            waiting = self._awaited.setdefault(address, [])
            if not any(cursor.block() == block for cursor in waiting):
                waiting.append(QTextCursor(block))

    def _image(self, address: str, width: float) -> QImage | None:
        key = (address, round(width * self._scale))
        if key in self._images:
            self._images.move_to_end(key)
            return self._images[key]
        image = self._source.picture(*key) if self._source is not None else None
        if image is None or image.isNull():
            return None
        self._images[key] = image
        self._sizes[key] = _size_of(image, width, key[1])
        while len(self._images) > _MOST_KEPT:
            self._images.popitem(last=False)
        return image

    def _size(self, address: str, width: float) -> QSizeF:
        placeholder = QSizeF(min(width, 4 * _PLACEHOLDER), _PLACEHOLDER)
        return self._sizes.get((address, round(width * self._scale)), placeholder)

    def _take(self, address: str) -> None:
        for key in [key for key in self._images if key[0] == address]:
            del self._images[key]
        for cursor in self._awaited.pop(address, []):
            if address in addresses_in(cursor.block().text()):
                self.changed.emit(cursor.block())


@lru_cache(maxsize=500)
def addresses_in(text: str) -> tuple[str, ...]:
    """Return the addresses of the pictures that a line names."""
    if "![" not in text:
        return ()
    return tuple(link.address for link in links_in(text) if link.target is Target.PICTURE)


def _size_of(image: QImage, width: float, asked: int) -> QSizeF:
    """Return how large a picture is shown: as large as it is, or as the column and a screen have room."""
    wide = width if image.width() >= asked else min(float(image.width()), width)
    high = wide * image.height() / max(1, image.width())
    shrunk = min(1.0, _HIGHEST / max(1.0, high))
    return QSizeF(round(wide * shrunk), round(high * shrunk))
