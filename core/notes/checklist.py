"""The open tasks of all notes, and ticking one where it stands now."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

from core.documents import NoteDocument, utf16_length
from core.facts import NoteFilter, NoteSummary
from core.ids import NoteId
from core.markdown import Task, read_open_tasks
from core.notes.library import Library
from core.notes.open_note import OpenNote

_AT_ONCE = 5
"""Notes whose documents are read without a look at anything else."""


@dataclass(frozen=True, slots=True)
class NoteTasks:
    """A note and its open tasks."""

    note: NoteSummary
    tasks: tuple[Task, ...]


async def open_tasks(library: Library, limit: int) -> AsyncIterator[NoteTasks]:
    """Go through the notes with open tasks outside the trash, up to a limit, those changed last first."""
    hits = await library.store.search("is:todo", NoteFilter(), limit)
    notes = sorted((hit.note for hit in hits), key=lambda note: -note.modified_at)
    for first in range(0, len(notes), _AT_ONCE):
        some = notes[first : first + _AT_ONCE]
        bodies = await library.bodies([note.id for note in some])
        for note in some:
            tasks = read_open_tasks(bodies.get(note.id, ""))
            if tasks:
                yield NoteTasks(note, tuple(tasks))


def task_now(document: NoteDocument, task: Task) -> Task | None:
    """Find a task that was read a while ago: of those with its words the nearest; None when it is gone."""
    alike = (other for other in read_open_tasks(document.body) if other.text == task.text)
    return min(alike, key=lambda other: abs(other.start - task.start), default=None)


async def tick(library: Library, note: NoteId, task: Task) -> bool:
    """Tick a task, by an edit like any other; False when it is not open any more. Raises NotFound."""
    return await library.edit(note, lambda opened: _tick(opened, task))


def _tick(opened: OpenNote, task: Task) -> bool:
    document = opened.document
    now = task_now(document, task)
    if now is None:
        return False
    document.replace(utf16_length(document.body[: now.box]), 1, "x", origin="checklist")
    return True
