"""The open tasks of all notes, and ticking one where it stands now."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from core.documents import NoteDocument, utf16_length
from core.facts import NoteFilter, NoteSummary
from core.ids import NoteId
from core.markdown import Task, read_open_tasks
from core.notes.library import Library
from core.notes.open_note import OpenNote

_AT_ONCE = 5
"""Notes whose documents are read without a look at anything else."""
_LISTED_AT_ONCE = 100
_WANTED = NoteFilter(todo=True)


@dataclass(frozen=True, slots=True)
class NoteTasks:
    """A note and its open tasks."""

    note: NoteSummary
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class FoundTasks:
    """The tasks of notes, and whether there are more notes with such."""

    notes: tuple[NoteTasks, ...]
    has_more: bool


class OpenTasks:
    """Reads the open tasks of notes outside the trash but templates; one that did not change is read once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._known: dict[int, NoteTasks] = {}
        """By the serials of the notes."""
        self._changed: set[NoteId] | None = set()
        """What has to be read anew; None is all."""
        self._reading = asyncio.Lock()

    def forget(self, notes: Iterable[NoteId]) -> None:
        """Read these notes anew, the next time."""
        if self._changed is not None:
            self._changed.update(notes)

    def forget_all(self) -> None:
        """Read all notes anew, the next time."""
        self._changed = None

    @asynccontextmanager
    async def read(self, most: int) -> AsyncIterator[FoundTasks]:
        """Read so many notes: pinned ones first, then those changed last.

        Of a note that did not change it gives the same object again. Who reads next waits for the end of the
        block.
        """
        async with self._reading:
            self._drop_changed()
            serials = await self._library.store.serials(_WANTED)
            wanted = serials[:most]
            missing = [serial for serial in wanted if serial not in self._known]
            for first in range(0, len(missing), _LISTED_AT_ONCE):
                await self._read_notes(missing[first : first + _LISTED_AT_ONCE])
            known = (self._known.get(serial) for serial in wanted)
            notes = tuple(each for each in known if each is not None and each.tasks)
            yield FoundTasks(notes, len(serials) > most)

    def _drop_changed(self) -> None:
        changed, self._changed = self._changed, set()
        if changed is None:
            self._known = {}
        elif changed:
            self._known = {
                serial: each for serial, each in self._known.items() if each.note.id not in changed
            }

    async def _read_notes(self, serials: Sequence[int]) -> None:
        notes = await self._library.store.listed(serials)
        if len(notes) < len(serials) > 1:  # one was deleted just now, and nobody knows which
            for serial in serials:
                await self._read_notes([serial])
            return
        for first in range(0, len(notes), _AT_ONCE):
            some = notes[first : first + _AT_ONCE]
            bodies = await self._library.bodies([note.id for note in some])
            for serial, note in zip(serials[first:], some, strict=False):
                self._known[serial] = NoteTasks(note, tuple(read_open_tasks(bodies.get(note.id, ""))))


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
