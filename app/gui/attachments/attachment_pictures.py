"""The pictures that notes refer to as attachments: from this computer, or else fetched."""

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from app.gui.attachments.loading import load_picture
from app.gui.editor.off_thread import OffThread
from app.gui.language import tr, translated
from app.gui.tasks import Tasks
from core.errors import BusProblem, FileAway, Problem
from core.ids import FileHash, NoteId
from core.markdown import attached_file
from sync.peer import SharedAttachments

_MOST_BYTES = 96_000_000
"""Of pixels in memory; what goes is read again when it is seen again."""
_MOST_PROBLEMS = 8
_FIRST_PAUSE, _LONGEST_PAUSE = 2_000, 16_000
"""Milliseconds until a picture that was away is asked for again."""


class AttachmentPictures(QObject):
    """A source of pictures for the editor; pictures of the web are not loaded: nobody asked for that.

    `note` says which note is on screen, for what has to be fetched.
    """

    arrived = Signal(str)

    def __init__(
        self,
        attachments: SharedAttachments,
        tasks: Tasks,
        note: Callable[[], NoteId | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._attachments, self._tasks, self._note = attachments, tasks, note
        self._ready: OrderedDict[tuple[str, int], QImage] = OrderedDict()
        self._loading: set[tuple[str, int]] = set()
        self._fetching: set[FileHash] = set()
        self._problems: dict[FileHash, list[Problem]] = {}
        """What kept files away, one after the other since they were asked for first."""
        self._resting: set[FileHash] = set()
        """Files that are not asked for before their pause is over."""
        self._broken: set[FileHash] = set()
        self._off_thread = OffThread(self)

    def takes(self, address: str) -> bool:
        """Say whether an address is that of an attachment."""
        return attached_file(address) is not None

    def picture(self, address: str, width: int) -> QImage | None:
        """Give a picture that is ready, or begin to get it ready."""
        key, file = (address, width), attached_file(address)
        if key in self._ready:
            self._ready.move_to_end(key)
            return self._ready[key]
        if file is not None and key not in self._loading and file not in self._broken:
            self._get(file, address, width)
        return None

    def words(self, address: str) -> str:
        """Say why a picture is not shown."""
        file = attached_file(address)
        if file in self._broken:
            return tr("This file cannot be shown as a picture. Ctrl+click opens it.")
        if file in self._problems:
            return _words(self._problems[file][-1])
        return tr("Loading…")

    def ask_again(self, address: str) -> None:
        """Ask for a picture whose pause is not over."""
        file = attached_file(address)
        if file is not None:
            self._broken.discard(file)
            self._end_rest(file, address)

    def _get(self, file: FileHash, address: str, width: int) -> None:
        path = self._attachments.find(file)
        if path is not None:
            self._loading.add((address, width))
            self._load(file, address, width, path)
        elif not {file} & (self._fetching | self._resting) and (note := self._note()) is not None:
            self._fetching.add(file)
            self._tasks.start("fetch picture", self._fetch(note, file, address))

    def _load(self, file: FileHash, address: str, width: int, path: Path) -> None:
        def keep(image: object) -> None:
            self._loading.discard((address, width))
            if isinstance(image, QImage) and not image.isNull():
                self._keep((address, width), image)
            else:
                self._broken.add(file)
            self.arrived.emit(address)

        self._off_thread.run(lambda: load_picture(path, width), keep)

    def _keep(self, key: tuple[str, int], image: QImage) -> None:
        self._ready[key] = image
        while len(self._ready) > 1 and sum(each.sizeInBytes() for each in self._ready.values()) > _MOST_BYTES:
            self._ready.popitem(last=False)

    async def _fetch(self, note: NoteId, file: FileHash, address: str) -> None:
        try:
            await self._attachments.fetch(note, file)
        except Problem as problem:  # where the picture would be it is told
            self._rest(file, address, problem)
        else:
            self._problems.pop(file, None)
        finally:
            self._fetching.discard(file)
        self.arrived.emit(address)

    def _rest(self, file: FileHash, address: str, problem: Problem) -> None:
        problems = self._problems.setdefault(file, [])
        problems.append(problem)
        del problems[:-_MOST_PROBLEMS]
        self._resting.add(file)
        pause = min(_FIRST_PAUSE * 2 ** (len(problems) - 1), _LONGEST_PAUSE)
        QTimer.singleShot(pause, self, lambda: self._end_rest(file, address))

    def _end_rest(self, file: FileHash, address: str) -> None:
        if file in self._resting or file not in self._fetching:
            self._resting.discard(file)
            self.arrived.emit(address)


def _words(problem: Problem) -> str:
    if isinstance(problem, FileAway | BusProblem):
        return tr("This picture has not arrived yet. Click to try again.")
    return f"{translated(problem).title} {tr('Click to try again.')}"
