"""Saves edits: one transaction at a time; what changes meanwhile goes out at once and into the next."""

import asyncio
import logging
from collections.abc import Callable, Collection
from itertools import chain
from typing import Any

from core.documents import DocumentChange
from core.errors import Problem, StorageClosed, StorageProblem
from core.events import Events, SaveStateChanged
from core.facts import Update, UpdateKind
from core.ids import NoteId, space_document_id
from core.notes.author import Author
from core.notes.open_note import OpenDocument
from core.notes.traced_edits import TracedEdits, begin_saving, end_saving
from core.store import Changes, Store
from core.world import World

_RETRY_SECONDS = 1.0
_MERGE_SECONDS = 0.004
_log = logging.getLogger(__name__)


class Saver:
    """Turns the local edits of open documents into updates and writes them, with whatever else is queued.

    `outgoing` is handed every update of a shared space in the turn it is made, side by side with the write.
    A write that the disk refuses is kept and tried again: nothing that was typed leaves memory before it is
    on disk.
    """

    def __init__(self, store: Store, author: Author, events: Events, world: World) -> None:
        self.outgoing: Callable[[Update], None] = lambda _update: None
        self.edited: Callable[[OpenDocument[Any], DocumentChange], None] = lambda _document, _change: None
        self.written: Callable[[NoteId, bytes], None] = lambda _note, _body: None
        """Told of every edit of this device in the turn in which it is taken."""
        self.problem: Problem | None = None
        self.late: set[NoteId] = set()
        """Purged notes whose last edits are on their way to the disk as those of their recovered notes."""
        self._store = store
        self._author = author
        self._events = events
        self._world = world
        self._tracing = world.tracing
        self._traced = TracedEdits(world.tracing)
        self._edits: dict[NoteId, OpenDocument[Any]] = {}
        self._next = Changes()
        self._next_notes: set[NoteId] = set()
        self._next_news: list[Callable[[], None]] = []
        self._has_next = False
        self._writing: asyncio.Task[None] | None = None
        self._merging: asyncio.TimerHandle | None = None
        self._writing_changes = Changes()
        self._writing_notes: frozenset[NoteId] = frozenset()
        self._round_ended = asyncio.Event()
        self._rounds_begun = 0
        self._rounds_done = 0

    def mark(self, document: OpenDocument[Any], change: DocumentChange) -> None:
        """Take a document's local edit, at once while the disk is idle, else merged with what follows."""
        was_idle = self._writing is None
        if self._tracing.is_on:
            self._traced.note(document.id)
        if document.id not in self._edits:
            was_saved = not self.has_unsaved(document.id)
            self._edits[document.id] = document
            self._schedule()
            if was_idle:
                # A key is on the wire before the window paints it.
                self.take_edits(document)
            if was_saved:
                self._events.publish(SaveStateChanged(document.id, saving=True, problem=self.problem))
        self.edited(document, change)

    def queue(self) -> Changes:
        """Give the changes of the next write, to add to; they are written soon."""
        self._has_next = True
        self._schedule()
        return self._next

    def announce(self, event: object) -> None:
        """Publish an event once what is queued now is on disk."""
        self.when_saved(lambda: self._events.publish(event))

    def when_saved(self, tell: Callable[[], None]) -> None:
        """Call `tell` once what is queued now is on disk, however often the disk refuses before."""
        self.queue()
        self._next_news.append(tell)

    def add_update(self, update: Update) -> None:
        """Queue an update of this device; one of a shared space also goes out at once."""
        changes = self.queue()
        if update.kind is UpdateKind.CHANGE:
            self.written(update.note, update.body)
        self._next_notes.add(update.note)
        changes.authors.update(update.authors)
        if update.signature is None and not self._author.is_for_log(update.space):
            changes.updates.append(update)
            return
        changes.waiting.append(update)
        self.outgoing(update)

    def take_edits(self, document: OpenDocument[Any]) -> None:
        """Queue a document's local edits now, so that what others wrote can be applied after them."""
        if self._edits.pop(document.id, None) is None:
            return
        body = document.take_edits()
        if not body:
            return
        trace = self._traced.take(document.id)
        self.add_update(self._author.write(document.space, document.id, body, trace=trace))
        if document.id != space_document_id(document.space):
            self._next.touch(document.id, document.space, self._world.now())

    def has_unsaved(self, note: NoteId) -> bool:
        """Tell whether edits of the note are still on their way to the disk."""
        on_the_way = (self._edits, self._next_notes, self._writing_notes, self.late)
        return any(note in notes for notes in on_the_way)

    def unsaved_bodies(self, notes: Collection[NoteId]) -> dict[NoteId, list[bytes]]:
        """Give the updates of these notes, of whoever, that a reader of the store may miss."""
        bodies: dict[NoteId, list[bytes]] = {}
        for changes in (self._writing_changes, self._next):
            for update in chain(changes.updates, changes.waiting):
                if update.note in notes:
                    bodies.setdefault(update.note, []).append(update.body)
        return bodies

    def unsettled(self, notes: Collection[NoteId]) -> set[NoteId]:
        """Name those of these notes of which a reader of the store may miss something, or see what leaves."""
        leaving = set(chain(self._writing_changes.unlisted, self._next.unlisted))
        return self.unsaved_bodies(notes).keys() | (leaving & set(notes))

    async def saved(self) -> None:
        """Wait until everything queued so far is on disk; raises the `Problem` in the way."""
        if isinstance(self.problem, StorageClosed):
            raise self.problem
        wanted = self._rounds_begun + bool(self._edits or self._has_next)
        while self._rounds_done < wanted:
            await self._round_ended.wait()
            if self.problem:
                raise self.problem

    def _schedule(self) -> None:
        if self._writing is None:
            self._writing = asyncio.create_task(self._keep_writing(), name="saver")
        elif self._edits and self._merging is None:
            # The disk is busy. The others need not wait for it, and a burst of keys is still merged.
            self._merging = asyncio.get_running_loop().call_later(_MERGE_SECONDS, self._take_all_edits)

    def _take_all_edits(self) -> None:
        if self._merging is not None:
            self._merging.cancel()
            self._merging = None
        for document in tuple(self._edits.values()):
            self.take_edits(document)

    async def _keep_writing(self) -> None:
        """Write round after round, each with all that came up during the one before."""
        try:
            while self._edits or self._has_next:
                await self._write_round()
        except StorageClosed as problem:
            self._tell(problem)
            self._end_round()
        finally:
            self._writing = None

    async def _write_round(self) -> None:
        self._take_all_edits()
        self._rounds_begun += 1
        if self._has_next:
            await self._write()
        self._rounds_done += 1
        self._end_round()

    async def _write(self) -> None:
        changes, self._next = self._next, Changes()
        self._writing_changes = changes
        self._writing_notes, self._next_notes = frozenset(self._next_notes), set()
        news, self._next_news = self._next_news, []
        self._has_next = False
        steps = begin_saving(self._tracing, changes)
        while not await self._is_written(changes):
            self._end_round()
            await asyncio.sleep(_RETRY_SECONDS)
        end_saving(steps)
        notes, self._writing_notes = self._writing_notes, frozenset()
        self._writing_changes = Changes()
        # Not from here: whoever fails to take the news must not end the saving.
        asyncio.get_running_loop().call_soon(self._tell_saved, notes, news)

    def _tell_saved(self, notes: frozenset[NoteId], news: list[Callable[[], None]]) -> None:
        for tell in news:
            try:
                tell()
            except Exception:  # noqa: BLE001 (one listener's failure is not the next one's)
                _log.exception("a listener failed")
        for note in notes:
            if not self.has_unsaved(note):
                self._events.publish(SaveStateChanged(note, saving=False, problem=None))

    async def _is_written(self, changes: Changes) -> bool:
        try:
            await self._store.write(changes)
        except StorageClosed:
            raise
        except StorageProblem as problem:
            self._tell(problem)
            return False
        except Exception as error:  # noqa: BLE001 (the task's outer edge)
            _log.exception("a write failed")
            self._tell(
                StorageProblem(
                    f"The notes could not be saved ({type(error).__name__}).",
                    safe="What you typed stays on the screen and in memory.",
                    cure="Tandem tries again every second; copy what matters before you close it.",
                )
            )
            return False
        self.problem = None
        return True

    def _tell(self, problem: Problem) -> None:
        self.problem = problem
        for note in self._writing_notes:
            self._events.publish(SaveStateChanged(note, saving=True, problem=problem))

    def _end_round(self) -> None:
        self._round_ended.set()
        self._round_ended = asyncio.Event()
