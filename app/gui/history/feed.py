"""Reads the history of the open note, and again while it is written."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.gui.history.faces import Faces
from app.gui.history.moments import Moment, read_moments
from app.gui.shared_peer import SharedPeer
from app.gui.tasks import Refresher, Tasks
from core.documents import DocumentChange
from core.notes import NoteHistory, OpenNote
from sync.peer import MembersChanged

_PAUSE = 2_000
"""Milliseconds in which changes are read together."""


class HistoryFeed(QObject):
    """Knows the moments of one note, the oldest first; `changed` comes when there are others."""

    changed = Signal()

    def __init__(self, peer: SharedPeer, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self.moments: tuple[Moment, ...] = ()
        self.history: NoteHistory | None = None
        self.opened: OpenNote | None = None
        self._peer = peer
        self._reading = Refresher(tasks, "read history", self._read)
        self._naming = Refresher(tasks, "ask for names", self._ask_names)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._reading.ask)
        self._stop_following: tuple[Callable[[], None], ...] = ()

    def follow(self, opened: OpenNote | None) -> None:
        """Read this note's history from now on; None for no note's."""
        if opened is self.opened:
            return
        for stop in self._stop_following:
            stop()
        self._pause.stop()
        self.opened, self.history, self.moments, self._stop_following = opened, None, (), ()
        if opened is not None:
            self._stop_following = (
                opened.document.observe(self._wait),
                self._peer.events.subscribe(MembersChanged, lambda _: self._naming.ask()),
            )
            self._reading.ask()
            self._naming.ask()
        self.changed.emit()

    def refresh(self) -> None:
        """Read it again now."""
        self._reading.ask()

    def _wait(self, _change: DocumentChange) -> None:
        if not self._pause.isActive():
            self._pause.start()

    async def _read(self) -> None:
        opened = self.opened
        if opened is None:
            return
        history = await self._peer.library.history(opened.id)
        if opened is self.opened:
            self.history = history
            self._show(opened, history)

    async def _ask_names(self) -> None:
        """Ask the hub how everybody is called; until it answers, the names that it told last will do."""
        opened = self.opened
        if opened is None:
            return
        await self._peer.writers(opened.space)
        if opened is self.opened and self.history is not None:
            self._show(opened, self.history)

    def _show(self, opened: OpenNote, history: NoteHistory) -> None:
        faces = Faces(history.devices, self._peer.writers_known(opened.space))
        moments = read_moments(history.edits, faces)
        if moments != self.moments:
            self.moments = moments
            self.changed.emit()
