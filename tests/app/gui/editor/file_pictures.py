"""Pictures from plain files, loaded in another thread, as attachments are."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.gui.editor.off_thread import OffThread


class FilePictures(QObject):
    """Answers for the files of one folder; what is asked for is loaded and then kept."""

    arrived = Signal(str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._kept: dict[tuple[str, int], QImage] = {}
        self._off_thread = OffThread(self)

    def takes(self, address: str) -> bool:
        return not address.startswith("https:")

    def words(self, address: str) -> str:
        return address

    def ask_again(self, address: str) -> None:
        self.arrived.emit(address)

    def picture(self, address: str, width: int) -> QImage | None:
        if (address, width) not in self._kept and (self._folder / address).exists():
            path = str(self._folder / address)
            self._off_thread.run(lambda: _load(path, width), lambda image: self._keep(address, width, image))
        return self._kept.get((address, width))

    def _keep(self, address: str, width: int, image: object) -> None:
        if isinstance(image, QImage) and (address, width) not in self._kept:
            self._kept[address, width] = image
            self.arrived.emit(address)


def _load(path: str, width: int) -> QImage:
    image = QImage(path)
    return image.scaledToWidth(width) if image.width() > width else image
