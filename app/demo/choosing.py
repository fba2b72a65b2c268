"""Chooses, of all notes of a space, one that is good to write in."""

from app.demo.paragraphs import plain_paragraphs
from core.facts import NoteFilter, NoteOrder, NoteSummary
from core.ids import SpaceId
from core.notes import Library

_FAVOURITE = "Write together"
"""The sample note that is about just this."""
_SLICE = 100
_LONGEST = 20_000
_ENOUGH_PARAGRAPHS = 2
_SHORT = 4_000


async def choose_note(library: Library, space: SpaceId) -> NoteSummary:
    """Choose the favourite, else a note with some paragraphs of prose, else the shortest of all."""
    notes = await library.notes(NoteFilter(space=space, order=NoteOrder.TITLE))
    for note in notes:
        if note.title == _FAVOURITE:
            return note
    best, best_rank = notes[0], (-1, 0)
    for start in range(0, len(notes), _SLICE):
        part = notes[start : start + _SLICE]
        bodies = await library.bodies([note.id for note in part])
        for note in part:
            if (rank := _rank(bodies.get(note.id, ""))) > best_rank:
                best, best_rank = note, rank
    return best


def _rank(body: str) -> tuple[int, int]:
    if len(body) > _LONGEST:
        return (0, -len(body))
    paragraphs = min(_ENOUGH_PARAGRAPHS, len(plain_paragraphs(body)))
    return (1 + paragraphs + (len(body) <= _SHORT), -len(body))
