"""Which notes a list holds and in which order, so that one changed note can be put in its place."""

from typing import Any

from core.facts import NoteFilter, NoteOrder, NoteSummary
from core.store.words import sort_key as title_key


def fits(note: NoteSummary, wanted: NoteFilter) -> bool:
    """Tell whether a list with this filter holds the note."""
    return (
        wanted.space in (None, note.space)
        and wanted.notebook in (None, note.notebook)
        and (wanted.tag is None or wanted.tag in note.tags)
        and wanted.trashed in (None, note.is_trashed)
        and not (wanted.todo and not note.open_tasks)
    )


def sort_key(note: NoteSummary, order: NoteOrder) -> tuple[Any, ...]:
    """Give what a list is sorted by, smallest first: pinned notes, then the order asked for."""
    if order is NoteOrder.TITLE:
        return (not note.pinned, title_key(note.title))
    moment = note.modified_at if order is NoteOrder.MODIFIED else note.created_at
    return (not note.pinned, -moment)
