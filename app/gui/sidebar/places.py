"""The places of the sidebar, and which notes each one lists."""

from dataclasses import dataclass

from app.gui.note_list.empty_state import NO_NOTES, NO_TAGGED, NOTHING_HERE, TRASH_EMPTY, Emptiness
from core.facts import NoteFilter
from core.ids import NotebookId, SpaceId


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere notes are listed; equal places list the same notes."""

    wanted: NoteFilter
    emptiness: Emptiness

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


def tag_place(tag: str) -> Place:
    """List the notes with a tag, of all spaces."""
    return Place(NoteFilter(tag=tag), NO_TAGGED)
