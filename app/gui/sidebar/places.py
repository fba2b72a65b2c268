"""The places of the sidebar, and which notes each one lists."""

from dataclasses import dataclass

from app.gui.note_list.empty_state import (
    NO_NOTES,
    NO_TAGGED,
    NOTHING_FOUND,
    NOTHING_HERE,
    TRASH_EMPTY,
    Emptiness,
)
from core.facts import NoteFilter
from core.ids import NotebookId, NoteId, SpaceId


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere notes are listed; equal places list the same notes.

    `query` is what is searched for among them, "" for nothing; `note` is set where the place is one itself.
    """

    wanted: NoteFilter
    emptiness: Emptiness
    query: str = ""
    note: NoteId | None = None

    @property
    def space(self) -> SpaceId | None:
        return self.wanted.space

    @property
    def notebook(self) -> NotebookId | None:
        return self.wanted.notebook

    @property
    def takes_notes(self) -> bool:
        """Tell whether notes can be written into it or moved there."""
        return self.space is not None

    @property
    def can_be_renamed(self) -> bool:
        """Tell whether its name is the user's."""
        return self.takes_notes or bool(self.query)

    @property
    def is_kept(self) -> bool:
        """Tell whether it stands there because the user put it there: a favourite or a saved search."""
        return bool(self.query) or self.note is not None

    @property
    def is_trash(self) -> bool:
        return self.wanted.trashed is True


ALL_NOTES = Place(NoteFilter(), NO_NOTES)
TRASH = Place(NoteFilter(trashed=True), TRASH_EMPTY)


def space_place(space: SpaceId) -> Place:
    """List every note of a space."""
    return Place(NoteFilter(space=space), NOTHING_HERE)


def notebook_place(space: SpaceId, notebook: NotebookId) -> Place:
    """List the notes of one notebook."""
    return Place(NoteFilter(space=space, notebook=notebook), NOTHING_HERE)


def note_place(note: NoteId) -> Place:
    """Lead to one note."""
    return Place(NoteFilter(), NO_NOTES, note=note)


def search_place(query: str) -> Place:
    """List what a search finds."""
    return Place(NoteFilter(), NOTHING_FOUND, query=query)


def tag_place(tag: str) -> Place:
    """List the notes with a tag, of all spaces."""
    return Place(NoteFilter(tag=tag), NO_TAGGED)
