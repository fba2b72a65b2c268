"""What the sidebar shows, as plain facts: places with names, icons and counts, in a tree."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.gui.language import tr
from app.gui.sidebar.places import (
    ALL_NOTES,
    TRASH,
    Place,
    note_place,
    notebook_place,
    search_place,
    space_place,
    tag_place,
)
from core.facts import Notebook, NoteSummary, Space, SpaceRole, TagCount
from core.ids import NotebookId, SpaceId


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a place, or a heading when `place` is None; `count` None shows no number.

    `origin` says whose it is where the name is not enough, else it is "".
    """

    name: str
    icon: str
    place: Place | None
    count: int | None = None
    is_shared: bool = False
    children: tuple["Entry", ...] = field(default=())
    origin: str = ""


@dataclass(frozen=True, slots=True)
class SidebarFacts:
    """What the library tells for the sidebar."""

    spaces: Sequence[Space]
    notebooks: Mapping[SpaceId, Sequence[Notebook]]
    tags: Sequence[TagCount]
    counts: Mapping[Place, int]
    favourites: Sequence[NoteSummary] = ()
    searches: Mapping[str, str] = field(default_factory=dict)
    origins: Mapping[SpaceId, str] = field(default_factory=dict)


def entries_of(facts: SidebarFacts) -> tuple[Entry, ...]:
    """Arrange the sidebar from top to bottom."""
    return (
        Entry(tr("All notes"), "notes", ALL_NOTES, facts.counts.get(ALL_NOTES)),
        Entry(tr("Trash"), "trash", TRASH, facts.counts.get(TRASH)),
        *_favourite_entries(facts.favourites),
        *_search_entries(facts.searches),
        Entry(tr("Spaces"), "", None),
        *(_space_entry(space, facts) for space in facts.spaces),
        *_tag_entries(facts.tags),
    )


def places_of(spaces: Sequence[Space], notebooks: Mapping[SpaceId, Sequence[Notebook]]) -> Iterator[Place]:
    """Give every place whose notes are counted one by one."""
    yield from (ALL_NOTES, TRASH)
    for space in spaces:
        yield space_place(space.id)
        yield from (notebook_place(space.id, notebook.id) for notebook in notebooks.get(space.id, ()))


def _space_entry(space: Space, facts: SidebarFacts) -> Entry:
    place = space_place(space.id)
    is_shared = space.role is not SpaceRole.LOCAL
    children = _notebook_entries(facts.notebooks.get(space.id, ()), None, facts.counts)
    icon = "people" if is_shared else "space"
    origin = facts.origins.get(space.id, "")
    return Entry(space.name, icon, place, facts.counts.get(place), is_shared, children, origin)


def _notebook_entries(
    notebooks: Sequence[Notebook], parent: NotebookId | None, counts: Mapping[Place, int]
) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            notebook.name,
            "notebook",
            notebook_place(notebook.space, notebook.id),
            counts.get(notebook_place(notebook.space, notebook.id)),
            children=_notebook_entries(notebooks, notebook.id, counts),
        )
        for notebook in notebooks
        if notebook.parent == parent
    )


def _favourite_entries(notes: Sequence[NoteSummary]) -> Iterator[Entry]:
    if notes:
        yield Entry(tr("Favourites"), "", None)
    for note in notes:
        yield Entry(note.title or tr("Untitled"), "star", note_place(note.id))


def _search_entries(searches: Mapping[str, str]) -> Iterator[Entry]:
    if searches:
        yield Entry(tr("Searches"), "", None)
    for query, name in searches.items():
        yield Entry(name, "search", search_place(query))


def _tag_entries(tags: Sequence[TagCount]) -> Iterator[Entry]:
    if tags:
        yield Entry(tr("Tags"), "", None)
    for tag in tags:
        yield Entry(tag.tag, "tag", tag_place(tag.tag), tag.notes)
