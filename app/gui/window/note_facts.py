"""Shows what is known of the open note around it: its place, its time, its status."""

from collections.abc import Callable

from PySide6.QtCore import QTimer

from app.gui.dates import time_passed
from app.gui.language import tr
from app.gui.shared_peer import SharedPeer
from app.gui.sidebar import SidebarFeed
from app.gui.status_line import deed_for
from app.gui.tasks import Refresher, Tasks
from app.gui.window.note_pane import NotePane
from app.gui.window.open_note_keeper import OpenNoteKeeper
from core.events import NotesChanged, SaveStateChanged
from core.facts import NoteSummary
from sync.peer import Right, StatusChanged


class NoteFacts:
    """Follows the open note's facts and status; `tell_title` hears its title."""

    def __init__(
        self,
        peer: SharedPeer,
        tasks: Tasks,
        keeper: OpenNoteKeeper,
        feed: SidebarFeed,
        pane: NotePane,
        now: Callable[[], float],
        tell_title: Callable[[str], None],
    ) -> None:
        self.summary: NoteSummary | None = None
        self._peer = peer
        self._keeper = keeper
        self._feed = feed
        self._pane = pane
        self._now = now
        self._tell_title = tell_title
        self._reading = Refresher(tasks, "read note facts", self._read)
        self._status_timer = QTimer(pane, singleShot=True, interval=0)
        self._status_timer.timeout.connect(self._show_status)
        events = peer.events
        self._subscriptions = (
            events.subscribe(NotesChanged, self._notes_changed),
            # The key that is saved is painted before the sentence that tells of it.
            events.subscribe(SaveStateChanged, lambda _: self._status_timer.start()),
            events.subscribe(StatusChanged, lambda _: self._show_status()),
        )

    def refresh(self) -> None:
        """Show another note's facts, or none."""
        opened = self._keeper.current
        if self.summary is not None and (opened is None or opened.id != self.summary.id):
            # Nobody must do to the note before what is meant for this one.
            self.summary = None
        self._reading.ask()
        self._show_status()

    def show_names(self) -> None:
        """Say where the note lies by the names that notebooks have now."""
        if self.summary is not None:
            self._show_facts()

    def stop(self) -> None:
        """Listen no more."""
        self._status_timer.stop()
        for unsubscribe in self._subscriptions:
            unsubscribe()

    def _notes_changed(self, event: NotesChanged) -> None:
        if self._keeper.current is not None and self._keeper.current.id in event.notes:
            self._reading.ask()

    async def _read(self) -> None:
        opened = self._keeper.current
        self.summary = await self._peer.library.store.note(opened.id) if opened else None
        self._show_facts()

    def _show_facts(self) -> None:
        note = self.summary
        place = self._feed.path_of(note.space, note.notebook) if note else ""
        is_trashed = note is not None and note.is_trashed
        self._pane.header.show_note_place(place, is_trashed=is_trashed)
        self._pane.status_line.show_edited(
            tr("Edited {when}", when=time_passed(note.modified_at, self._now())) if note else ""
        )
        self._tell_title(note.title or tr("Untitled") if note else "")

    def _show_status(self) -> None:
        opened = self._keeper.current
        status = self._peer.status.of(opened.id, opened.space) if opened else None
        is_signed_out = opened is not None and self._peer.is_signed_out(opened.space)
        deed = deed_for(status, is_signed_out=is_signed_out) if status else None
        self._pane.status_line.show_status(status, deed)
        self._pane.header.reading.say_why(is_member=status is None or status.right is not Right.NONE)
