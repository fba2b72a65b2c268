"""Brings notes from the library to the list: the chosen place or the search, and what changes meanwhile."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import islice

from app.gui.language import tr
from app.gui.note_list.empty_state import NO_NOTES, Emptiness
from app.gui.note_list.ordering import sort_key
from app.gui.note_list.pane import NoteListPane
from app.gui.settings import Preferences
from app.gui.tasks import Refresher, Tasks
from core.events import NewsChanged, NotebooksChanged, NotesChanged
from core.facts import NoteFilter, NoteOrder, NoteSummary
from core.ids import NoteId
from core.notes import Library

_FIRST_NOTES = 200
_TYPING_SECONDS = 0.08
_MOST_READ = 100
_MOST_CHANGES = 5
"""Single changes of the list in one turn of the event loop: less than a millisecond."""
_MOST_ROWS = 1500
"""What is put into the list in one turn of the event loop: a few milliseconds."""
_PAUSE_FOR_EACH = 0.003
_LONGEST_PAUSE = 1.0


class NoteListFeed:
    """Knows which place is listed and what is searched for; `stop` ends the listening."""

    def __init__(self, library: Library, pane: NoteListPane, tasks: Tasks, preferences: Preferences) -> None:
        self._library = library
        self._pane = pane
        self._preferences = preferences
        self._filter = NoteFilter()
        self._place: tuple[str, Emptiness] = (tr("All notes"), NO_NOTES)
        self._query = ""
        self._changed: set[NoteId] = set()
        self._wants_all = False
        self._hurry = asyncio.Event()
        # One loop reads whole lists and single notes, so that no older answer covers a newer one.
        self._reading = Refresher(tasks, "list notes", self._read)
        self._searching = Refresher(tasks, "search notes", self._search, _TYPING_SECONDS)
        pane.search.textChanged.connect(self.search)
        pane.view.notes.has_news = lambda note: note in library.seen.with_news
        self._subscriptions = (
            library.events.subscribe(NotesChanged, self._notes_changed),
            library.events.subscribe(NotebooksChanged, self._notebooks_changed),
            library.events.subscribe(NewsChanged, lambda event: pane.view.notes.show_news(event.note)),
        )

    @property
    def wanted(self) -> NoteFilter:
        """Which notes are listed."""
        return self._filter

    def show(self, wanted: NoteFilter, name: str, emptiness: Emptiness) -> None:
        """List another place; a search is over then."""
        order = self._preferences.choices.orders.get(_key_of(wanted), wanted.order)
        self._filter, self._place = replace(wanted, order=order), (name, emptiness)
        self._query = ""
        self._pane.search.clear()
        self._list_again()

    def name_place(self, name: str) -> None:
        """Call the place that is listed by this name from now on."""
        before, emptiness = self._place
        self._place = (name, emptiness)
        if name != before and not self._query:
            self._pane.show_name(name)

    def search(self, query: str) -> None:
        """Find notes as the query is typed; an empty one shows the place again."""
        was_searching, self._query = bool(self._query), query.strip()
        if self._query:
            self._searching.ask()
        elif was_searching:
            self._list_again()

    def choose_order(self, order: NoteOrder) -> None:
        """List the place in another order, now and from here on."""
        orders = {**self._preferences.choices.orders, _key_of(self._filter): order}
        self._preferences.choose(orders=orders)
        self._filter = replace(self._filter, order=order)
        if not self._query:
            self._list_again()

    def type_search(self, query: str) -> None:
        """Search as if the query had been typed."""
        self._pane.search.setText(query)

    def stop(self) -> None:
        """Listen no more."""
        for unsubscribe in self._subscriptions:
            unsubscribe()

    def _list_again(self) -> None:
        self._pane.show_place(*self._place)
        self._ask_for_all()

    def _ask_for_all(self) -> None:
        self._wants_all = True
        self._hurry.set()
        self._reading.ask()

    async def _read(self) -> None:
        if self._wants_all:
            self._changed, self._wants_all = set(), False
            await self._read_all(self._filter)
        await self._pause_after(await self._read_changed(self._filter))

    async def _read_all(self, wanted: NoteFilter) -> None:
        notes = await self._library.notes(wanted, limit=_FIRST_NOTES)
        if self._still_lists(wanted):
            self._pane.show_notes(notes, wanted)
        if len(notes) == _FIRST_NOTES:
            await self._read_rest(wanted)

    async def _read_rest(self, wanted: NoteFilter) -> None:
        serials = await self._library.store.serials(wanted)
        for start in range(0, len(serials), _MOST_ROWS):
            notes = await self._library.store.listed(serials[start : start + _MOST_ROWS])
            if not self._still_lists(wanted):
                return
            self._pane.add_notes(notes)
            await self._read_changed(wanted)

    async def _read_changed(self, wanted: NoteFilter) -> int:
        """Read what changed until now, and return how many notes that were."""
        changed, self._changed = self._changed, set()
        if not changed:
            return 0
        with self._pane.painted_once():
            waiting = iter(changed)
            while some := set(islice(waiting, _MOST_READ)):
                notes = await self._library.store.summaries(some)
                gone = some - {note.id for note in notes}
                # So neighbours come into the list together.
                in_order = sorted(notes, key=lambda note: sort_key(note, wanted.order))
                if not await self._take_in(wanted, in_order, list(gone)):
                    break
            # All rows at once would hold up a key.
            for _ in self._pane.view.draw_ahead():
                await asyncio.sleep(0)
        return len(changed)

    async def _take_in(
        self, wanted: NoteFilter, notes: Sequence[NoteSummary], gone: Sequence[NoteId]
    ) -> bool:
        """Put these into the list or out of it, a few in a turn; False when it lists another place now."""
        for start in range(0, max(len(notes), len(gone)), _MOST_CHANGES):
            if not self._still_lists(wanted):
                return False
            few = slice(start, start + _MOST_CHANGES)
            self._pane.update_notes(notes[few])
            self._pane.remove_notes(set(gone[few]))
            await asyncio.sleep(0)
        return True

    async def _pause_after(self, changes: int) -> None:
        """Let a flood of changes gather: the list is painted once a second, not for every few of them."""
        if not changes or self._wants_all:
            return
        self._hurry.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(min(_LONGEST_PAUSE, changes * _PAUSE_FOR_EACH)):
                await self._hurry.wait()

    async def _search(self) -> None:
        query, wanted = self._query, NoteFilter(trashed=self._filter.trashed)
        if not query:
            return
        hits = await self._library.search(query, wanted)
        if query == self._query:
            self._pane.show_hits(hits, wanted)

    def _still_lists(self, wanted: NoteFilter) -> bool:
        return wanted == self._filter and not self._query and not self._wants_all

    def _notes_changed(self, event: NotesChanged) -> None:
        if self._query:
            self._searching.ask()
        elif self._filter.space in (None, event.space):
            self._changed |= event.notes
            self._reading.ask()

    def _notebooks_changed(self, event: NotebooksChanged) -> None:
        if self._filter.notebook is not None and self._filter.space == event.space and not self._query:
            self._ask_for_all()


def _key_of(place: NoteFilter) -> str:
    """Name a place, whatever its order, in the settings."""
    return "/".join((place.space or "", place.notebook or "", place.tag or "", str(place.trashed)))
