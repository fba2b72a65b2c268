"""Favourites and saved searches: what the user keeps in the sidebar, on this computer alone."""

from collections.abc import Sequence

from app.gui.actions import Action, Section
from app.gui.language import tr
from app.gui.note_list import NoteListPane
from app.gui.settings import Preferences
from app.gui.sidebar import Place, Sidebar
from app.gui.window.open_note_keeper import OpenNoteKeeper
from core.ids import NoteId


class KeptPlaces:
    """Keeps notes and searches among the preferences, from where the sidebar takes them."""

    def __init__(
        self, preferences: Preferences, keeper: OpenNoteKeeper, sidebar: Sidebar, notes: NoteListPane
    ) -> None:
        self._preferences, self._keeper, self._notes = preferences, keeper, notes
        sidebar.tree.entries.renamed.connect(self.rename)
        sidebar.delete_asked.connect(self.remove)
        notes.save_search.clicked.connect(self.save_search)

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [
            Action(
                "note.favourite",
                tr("Add to favourites, or remove"),
                self.toggle_shown,
                Section.NOTE,
                "Ctrl+Alt+F",
            ),
            Action("find.save-search", tr("Save this search"), self.save_search, Section.FIND),
        ]

    def are_favourites(self, notes: Sequence[NoteId]) -> bool:
        """Tell whether all of these notes are favourites."""
        return set(notes) <= set(self._preferences.choices.favourites)

    def toggle_shown(self) -> None:
        """Make the note on screen a favourite, or no longer."""
        if self._keeper.current is not None:
            self.toggle([self._keeper.current.id])

    def toggle(self, notes: Sequence[NoteId]) -> None:
        """Make notes favourites, or, when all of them are, no longer."""
        known = self._preferences.choices.favourites
        others = tuple(note for note in known if note not in notes)
        added = () if self.are_favourites(notes) else tuple(notes)
        self._preferences.choose(favourites=(*others, *added))

    def save_search(self) -> None:
        """Keep what is searched for; its name is what was typed, until another one is given."""
        query = self._notes.search.text().strip()
        searches = self._preferences.choices.searches
        if query and query not in searches:
            self._preferences.choose(searches={**searches, query: query})

    def rename(self, place: Place, name: str) -> None:
        """Give a saved search another name."""
        searches = self._preferences.choices.searches
        if place.query in searches:
            self._preferences.choose(searches={**searches, place.query: name})

    def remove(self, place: Place) -> None:
        """Keep a favourite or a search no longer; no note is touched."""
        choices = self._preferences.choices
        searches = {query: name for query, name in choices.searches.items() if query != place.query}
        favourites = tuple(note for note in choices.favourites if note != place.note)
        self._preferences.choose(searches=searches, favourites=favourites)
