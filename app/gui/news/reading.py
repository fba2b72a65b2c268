"""Follows what its reader has seen of the note on screen, and what merging did to it."""

from collections.abc import Callable, Collection
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer

from app.gui.actions import Action, Section
from app.gui.editor.editor_view import EditorView
from app.gui.language import tr
from app.gui.news.merges import KIND as MERGE
from app.gui.news.merges import MergeReceipts
from app.gui.news.since_last import KIND as NEWS
from app.gui.news.since_last import SinceLast
from app.gui.news.strip import Strip
from app.gui.shared_peer import SharedPeer
from app.gui.tasks import Refresher, Tasks
from app.gui.theme import Theme
from core.documents import DocumentChange
from core.errors import Problem
from core.events import Unsubscribe
from core.ids import DeviceId
from core.notes import Merge, OpenNote, Visit

PAUSE = 700
"""Milliseconds after a change in which further ones are looked at together."""


class Reading(QObject):
    """Looks at one note at a time, from coming on screen to leaving it."""

    def __init__(
        self, peer: SharedPeer, theme: Theme, tasks: Tasks, editor: EditorView, now: Callable[[], float]
    ) -> None:
        super().__init__(editor)
        self.strip = Strip(theme, editor, (MERGE, NEWS))
        self._peer = peer
        self._tasks = tasks
        self._since_last = SinceLast(editor, self.strip, now)
        self._merges = MergeReceipts(editor, self.strip, peer.device)
        self._opened: OpenNote | None = None
        self._visit: Visit | None = None
        self._unsubscribe: Unsubscribe | None = None
        self._looking = Refresher(tasks, "look for merges", self._look)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._looking.ask)

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [
            Action(
                "news.next", tr("Show the next change of others"), self._since_last.show_next, Section.VIEW
            )
        ]

    def enter(self, opened: OpenNote) -> None:
        """Look at the note that the editor shows from now on."""
        self.leave()
        self._opened = opened
        self._unsubscribe = opened.document.observe(self._follow)
        self._tasks.start("read news of a note", self._begin(opened, opened.document.version()))

    def leave(self) -> None:
        """The note is off screen; what it holds now has been seen."""
        opened, self._opened = self._opened, None
        visit, self._visit = self._visit, None
        self._pause.stop()
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        self._merges.clear()
        self._since_last.clear()
        if opened is not None and visit is not None:
            self._peer.library.seen.leave(opened, visit)

    async def _begin(self, opened: OpenNote, shown: bytes) -> None:
        seen = self._peer.library.seen
        visit = await seen.enter(opened, shown)
        if self._opened is not opened or self._visit is not None:
            seen.leave(opened, visit)
            return
        self._visit = visit
        news = await visit.news()
        if self._visit is visit:
            self._since_last.show(visit, news, self._peer.writers_known(opened.space))
            self._looking.ask()
        if news.places and await self._names_came(opened, news.devices) and self._visit is visit:
            self._since_last.say(self._peer.writers_known(opened.space))

    async def _look(self) -> None:
        opened, visit = self._opened, self._visit
        if opened is None or visit is None:
            return
        merges = await visit.merges()
        self._show(opened, visit, merges)
        devices = {device for each in merges for device in (each.deleter, each.writer)}
        if await self._names_came(opened, devices):
            self._show(opened, visit, merges)

    def _show(self, opened: OpenNote, visit: Visit, merges: tuple[Merge, ...]) -> None:
        if self._visit is visit:
            writers = self._peer.writers_known(opened.space)
            self._merges.show(opened, visit, merges, writers, self._looking.ask)

    async def _names_came(self, opened: OpenNote, devices: Collection[DeviceId | None]) -> bool:
        """Ask the hub for names that nobody has told yet; False where all are known, or it is away."""
        known = self._peer.writers_known(opened.space)
        named = {device for device, writer in known.items() if writer.name or writer.is_self}
        if not {device for device in devices if device is not None} - named:
            return False
        with suppress(Problem):
            await self._peer.writers(opened.space)
            return True
        return False

    def _follow(self, change: DocumentChange) -> None:
        # What is written here makes no merge, but may put right what one did.
        is_from_elsewhere = not change.origin
        if change.body and (is_from_elsewhere or self._merges.is_open) and self._visit is not None:
            self._pause.start()
