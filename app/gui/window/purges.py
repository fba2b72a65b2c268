"""What other devices delete for good: the open note that goes, what is recovered, the question of many."""

from collections.abc import Awaitable, Callable

from app.gui.banner import Banner, Question
from app.gui.language import tr
from app.gui.tasks import Refresher, Tasks
from app.gui.window.open_note_keeper import OpenNoteKeeper
from core.errors import Problem
from core.events import NoteRecovered, NotesChanged, PurgesHeld
from core.facts import NoteFilter, Space
from core.ids import NoteId, SpaceId
from core.notes import Library

_GONE = "The note was deleted for good on another device."
_RECOVERED = "The note was deleted for good meanwhile. Here is what was written, recovered."
_KEPT = "They are kept here until you decide."


class Purges:
    """Closes the open note when it is gone, goes on in its recovered note, and asks what is held."""

    def __init__(self, library: Library, tasks: Tasks, keeper: OpenNoteKeeper, banner: Banner) -> None:
        self._library = library
        self._tasks = tasks
        self._keeper = keeper
        self._banner = banner
        self._asking = Refresher(tasks, "ask what is held", self._ask)
        self._looking = Refresher(tasks, "look whether the note is there", self._look)
        events = library.events
        self._subscriptions = (
            events.subscribe(PurgesHeld, lambda _: self._asking.ask()),
            events.subscribe(NoteRecovered, self._follow),
            events.subscribe(NotesChanged, self._notes_changed),
        )

    def start(self) -> None:
        """Ask what was left undecided."""
        self._asking.ask()

    def stop(self) -> None:
        """Listen no more."""
        for unsubscribe in self._subscriptions:
            unsubscribe()

    def _follow(self, event: NoteRecovered) -> None:
        was_on_screen = self._keeper.wanted == event.note
        self._keeper.tabs.replace(event.note, event.recovered)
        if was_on_screen:
            self._banner.show_notice(tr(_RECOVERED))

    def _notes_changed(self, event: NotesChanged) -> None:
        if any(opened.id in event.notes for opened in self._keeper.held):
            self._looking.ask()

    async def _look(self) -> None:
        held = {opened.id: opened for opened in self._keeper.held}
        known = {note.id for note in await self._library.store.summaries(list(held))}
        for gone in held.keys() - known:
            # What is being typed into it is about to be recovered, and then shown.
            if held[gone].is_saved:
                self._leave(gone)

    def _leave(self, gone: NoteId) -> None:
        was_on_screen = self._keeper.wanted == gone
        self._keeper.tabs.replace(gone, None)
        if was_on_screen:
            self._banner.show_notice(tr(_GONE))

    async def _ask(self) -> None:
        for space in await self._library.spaces():
            held: list[NoteId] = [note.id for note in await self._library.held_purges(space.id)]
            if held:
                self._banner.ask(await self._question(space, len(held)))
                return
        self._banner.ask(None)

    async def _question(self, space: Space, held: int) -> Question:
        notes = await self._library.store.count_notes(NoteFilter(space=space.id, trashed=None))
        title = tr(
            "Another device deleted {held:,} of {notes:,} notes in “{name}” for good.",
            held=held,
            notes=notes,
            name=space.name,
        )
        keep = self._answer(space.id, self._library.keep_purged)
        delete = self._answer(space.id, self._library.accept_purges)
        return Question(title, tr(_KEPT), ((tr("Keep them"), keep), (tr("Delete them here too"), delete)))

    def _answer(self, space: SpaceId, act: Callable[[SpaceId], Awaitable[None]]) -> Callable[[], None]:
        return lambda: self._decide(space, act)

    def _decide(self, space: SpaceId, act: Callable[[SpaceId], Awaitable[None]]) -> None:
        self._tasks.start("decide what is held", self._act(space, act))

    async def _act(self, space: SpaceId, act: Callable[[SpaceId], Awaitable[None]]) -> None:
        try:
            await act(space)
        except Problem:
            self._asking.ask()
            raise
        self._asking.ask()
