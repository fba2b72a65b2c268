"""Brings spaces, notebooks, tags and counts from the library to the sidebar, and keeps them new."""

import asyncio
from dataclasses import replace

from app.gui.language import in_reading_order, isolated
from app.gui.settings import Preferences
from app.gui.shared_peer import SharedPeer
from app.gui.sidebar.content import SidebarFacts, entries_of, places_of
from app.gui.sidebar.origins import Origins
from app.gui.sidebar.places import space_place
from app.gui.sidebar.sidebar import Sidebar
from app.gui.tasks import Refresher, Tasks
from app.gui.welcome.first_notes import space_of_first_notes
from core.events import NotebooksChanged, NotesChanged, SpacesChanged
from core.facts import Notebook, NoteSummary, Space, SpaceRole
from core.ids import NotebookId, SpaceId
from sync.peer import MembersChanged

_COUNTING_SECONDS = 0.5
_REST = 8
"""So many times as long as a count took, the next one waits: each pause in typing asks for one."""
_LONGEST_REST = 2.0


class SidebarFeed:
    """Reads the tree at once when it changes, and the counts soon after notes change; `stop` ends it."""

    def __init__(self, peer: SharedPeer, sidebar: Sidebar, tasks: Tasks, preferences: Preferences) -> None:
        self._library = peer.library
        self._preferences = preferences
        self._sidebar = sidebar
        self._origins = Origins(peer)
        self.spaces: dict[SpaceId, Space] = {}
        self.notebooks: dict[SpaceId, list[Notebook]] = {}
        self._reading = Refresher(tasks, "read sidebar", self.read)
        self._counting = Refresher(tasks, "count notes", self._count, _COUNTING_SECONDS)
        self._kept = self._kept_now()
        preferences.changed.connect(self._follow_kept)
        events = peer.events
        self._subscriptions = (
            events.subscribe(SpacesChanged, lambda _: self._reading.ask()),
            events.subscribe(NotebooksChanged, lambda _: self._reading.ask()),
            events.subscribe(NotesChanged, lambda _: self._counting.ask()),
            events.subscribe(MembersChanged, self._members_changed),
        )

    async def read(self) -> None:
        """Read everything and show it."""
        library = self._library
        spaces = await library.spaces()
        notebooks = {space.id: await library.notebooks(space.id) for space in spaces}
        places = places_of(spaces, notebooks)
        counts = {place: await library.store.count_notes(place.wanted) for place in places}
        tags = await library.tags()
        welcome = await space_of_first_notes(library)
        # Whoever has put the sample notes away has no use for their space.
        gone = {each.id for each in spaces if each.id == welcome and not counts[space_place(each.id)]}
        shown = [space for space in spaces if space.id not in gone or space.role is not SpaceRole.LOCAL]
        self.spaces, self.notebooks = {space.id: space for space in spaces}, notebooks
        facts = SidebarFacts(
            shown,
            notebooks,
            tags,
            counts,
            await self._favourites(),
            self._preferences.choices.searches,
            self._origins.of(spaces),
        )
        self._sidebar.show_entries(entries_of(facts))
        if await self._origins.learn(spaces):
            self._sidebar.show_entries(entries_of(replace(facts, origins=self._origins.of(spaces))))

    async def _count(self) -> None:
        loop = asyncio.get_running_loop()
        begun = loop.time()
        await self.read()
        await asyncio.sleep(min(_LONGEST_REST, _REST * (loop.time() - begun)))

    def path_of(self, space: SpaceId, notebook: NotebookId | None) -> str:
        """Spell where a note lies, from its space down to its notebook."""
        known = {each.id: each for each in self.notebooks.get(space, [])}
        names: list[str] = []
        while notebook in known:
            found = known.pop(notebook)
            names.insert(0, found.name)
            notebook = found.parent
        return in_reading_order("  ›  ".join(map(isolated, [self._name_of(space), *names])))

    def _name_of(self, space: SpaceId) -> str:
        known = self.spaces.get(space)
        origin = self._origins.of(list(self.spaces.values())).get(space)
        return " · ".join(filter(None, (known.name if known else "", origin)))

    def _members_changed(self, event: MembersChanged) -> None:
        if self._origins.forget(event.space):
            self._reading.ask()

    def stop(self) -> None:
        """Listen no more."""
        self._preferences.changed.disconnect(self._follow_kept)
        for unsubscribe in self._subscriptions:
            unsubscribe()

    async def _favourites(self) -> list[NoteSummary]:
        wanted = self._preferences.choices.favourites
        known = {note.id: note for note in await self._library.store.summaries(wanted) if not note.is_trashed}
        return [known[note] for note in wanted if note in known]

    def _kept_now(self) -> tuple[object, ...]:
        choices = self._preferences.choices
        return (choices.favourites, choices.searches)

    def _follow_kept(self) -> None:
        if self._kept_now() != self._kept:
            self._kept = self._kept_now()
            self._reading.ask()
