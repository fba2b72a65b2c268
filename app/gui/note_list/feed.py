"""Brings notes from the library to the list: the chosen place or the search, and what changes meanwhile."""

from dataclasses import replace

from app.gui.note_list.empty_state import NO_NOTES, Emptiness
from app.gui.note_list.pane import NoteListPane
from app.gui.settings import Preferences
from app.gui.tasks import Refresher, Tasks
from core.events import NewsChanged, NotebooksChanged, NotesChanged
from core.facts import NoteFilter, NoteOrder
from core.ids import NoteId
from core.notes import Library

_FIRST_NOTES = 200
_TYPING_SECONDS = 0.08
_MOST_SINGLE_CHANGES = 100


class NoteListFeed:
    """Knows which place is listed and what is searched for; `stop` ends the listening."""

    def __init__(self, library: Library, pane: NoteListPane, tasks: Tasks, preferences: Preferences) -> None:
        self._library = library
        self._pane = pane
        self._preferences = preferences
        self._filter = NoteFilter()
        self._place: tuple[str, Emptiness] = ("All notes", NO_NOTES)
        self._query = ""
        self._changed: set[NoteId] = set()
        self._wants_all = False
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
        self._wants_all = True
        self._reading.ask()

    async def _read(self) -> None:
        wanted, changed = self._filter, self._changed
        wants_all = self._wants_all or len(changed) > _MOST_SINGLE_CHANGES
        self._changed, self._wants_all = set(), False
        if wants_all:
            await self._read_all(wanted)
        elif changed:
            notes = await self._library.store.summaries(changed)
            if self._still_lists(wanted):
                self._pane.update_notes(notes)
                self._pane.remove_notes(changed - {note.id for note in notes})

    async def _read_all(self, wanted: NoteFilter) -> None:
        notes = await self._library.notes(wanted, limit=_FIRST_NOTES)
        if self._still_lists(wanted):
            self._pane.show_notes(notes, wanted)
        if len(notes) == _FIRST_NOTES:
            notes = await self._library.notes(wanted)
            if self._still_lists(wanted):
                self._pane.show_notes(notes, wanted)

    async def _search(self) -> None:
        query, wanted = self._query, NoteFilter(trashed=self._filter.trashed)
        if not query:
            return
        hits = await self._library.search(query, wanted)
        if query == self._query:
            self._pane.show_hits(hits, wanted)

    def _still_lists(self, wanted: NoteFilter) -> bool:
        return wanted == self._filter and not self._query

    def _notes_changed(self, event: NotesChanged) -> None:
        if self._query:
            self._searching.ask()
        elif self._filter.space in (None, event.space):
            self._changed |= event.notes
            self._reading.ask()

    def _notebooks_changed(self, event: NotebooksChanged) -> None:
        if self._filter.notebook is not None and self._filter.space == event.space and not self._query:
            self._wants_all = True
            self._reading.ask()


def _key_of(place: NoteFilter) -> str:
    """Name a place, whatever its order, in the settings."""
    return "/".join((place.space or "", place.notebook or "", place.tag or "", str(place.trashed)))
