"""Brings spaces, notebooks, tags and counts from the library to the sidebar, and keeps them new."""

from app.gui.sidebar.content import SidebarFacts, entries_of, places_of
from app.gui.sidebar.sidebar import Sidebar
from app.gui.tasks import Refresher, Tasks
from core.events import NotebooksChanged, NotesChanged, SpacesChanged
from core.facts import Notebook, Space
from core.ids import NotebookId, SpaceId
from core.notes import Library

_COUNTING_SECONDS = 0.5


class SidebarFeed:
    """Reads the tree at once when it changes, and the counts soon after notes change; `stop` ends it."""

    def __init__(self, library: Library, sidebar: Sidebar, tasks: Tasks) -> None:
        self._library = library
        self._sidebar = sidebar
        self.spaces: dict[SpaceId, Space] = {}
        self.notebooks: dict[SpaceId, list[Notebook]] = {}
        self._reading = Refresher(tasks, "read sidebar", self.read)
        self._counting = Refresher(tasks, "count notes", self.read, _COUNTING_SECONDS)
        events = library.events
        self._subscriptions = (
            events.subscribe(SpacesChanged, lambda _: self._reading.ask()),
            events.subscribe(NotebooksChanged, lambda _: self._reading.ask()),
            events.subscribe(NotesChanged, lambda _: self._counting.ask()),
        )

    async def read(self) -> None:
        """Read everything and show it."""
        library = self._library
        spaces = await library.spaces()
        notebooks = {space.id: await library.notebooks(space.id) for space in spaces}
        places = places_of(spaces, notebooks)
        counts = {place: await library.store.count_notes(place.wanted) for place in places}
        tags = await library.tags()
        self.spaces, self.notebooks = {space.id: space for space in spaces}, notebooks
        self._sidebar.show_entries(entries_of(SidebarFacts(spaces, notebooks, tags, counts)))

    def path_of(self, space: SpaceId, notebook: NotebookId | None) -> str:
        """Spell where a note lies, from its space down to its notebook."""
        known = {each.id: each for each in self.notebooks.get(space, [])}
        names: list[str] = []
        while notebook in known:
            found = known.pop(notebook)
            names.insert(0, found.name)
            notebook = found.parent
        return "  ›  ".join([self.spaces[space].name if space in self.spaces else "", *names])

    def stop(self) -> None:
        """Listen no more."""
        for unsubscribe in self._subscriptions:
            unsubscribe()
