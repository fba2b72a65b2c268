"""Takes in what other devices wrote: shows it at once where it is open, stores it, keeps the lists right."""

import asyncio
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import Any

from core.documents import ApplyOutcome, Coverage, NoteDocument, Version
from core.events import Events, GapFound, NotesChanged
from core.facts import Cursor, Update, UpdateKind
from core.ids import NoteId, SpaceId, space_document_id
from core.notes.author import Author
from core.notes.holdings import read_holdings_of
from core.notes.homes import Homes
from core.notes.late_changes import LateChanges
from core.notes.notebook_tree import NotebookTreeKeeper
from core.notes.open_note import OpenDocument
from core.notes.projector import Projector
from core.notes.purging import Purging
from core.notes.saver import Saver
from core.notes.shelf import Shelf
from core.notes.tombstones import Tombstones
from core.store import Acknowledged, Store
from core.tracing import NO_TRACE, Trace
from core.tracing.hops import APPLIED
from core.world import World

_REMEMBERED = 20_000
_SLICE = 128
_PROJECTION_DELAY = 0.3


@dataclass(frozen=True, slots=True)
class LoggedUpdate:
    """An update and its sequence in the space's log."""

    sequence: int
    update: Update


class Arrivals:
    """Applies, stores and lists updates of other devices, in whatever order and however often they come."""

    def __init__(
        self,
        store: Store,
        author: Author,
        shelf: Shelf,
        saver: Saver,
        projector: Projector,
        trees: NotebookTreeKeeper,
        tombstones: Tombstones,
        purging: Purging,
        late_changes: LateChanges,
        events: Events,
        world: World,
    ) -> None:
        self.taken: Callable[[Update], None] = lambda _update: None
        """Told of every change of a note that is new here and on its way to the disk."""
        self._store = store
        self._author = author
        self._shelf = shelf
        self._saver = saver
        self._projector = projector
        self._trees = trees
        self._tombstones = tombstones
        self._purging = purging
        self._late_changes = late_changes
        self._events = events
        self._world = world
        self._tracing = world.tracing
        self._homes = Homes(store, shelf)
        self._seen: OrderedDict[tuple[int, int], None] = OrderedDict()

    def take_live(self, update: Update) -> bool:
        """Take in one update that has just been published; the log may not have it yet.

        The end of a note, changes that come after it, and notes of which only the store knows whether they
        are of this space, are left for the log's order: then it is False.
        """
        if update.kind is UpdateKind.TOMBSTONE:
            self._purging.look(update)
            return False
        if update.note in self._tombstones or not self._homes.is_sure(update):
            return False
        if self._is_unseen(update):
            self._remember(update)
            self._show(update)
            self._keep(update)
        return True

    async def take_logged(
        self, logged: Sequence[LoggedUpdate], cursor: Cursor, stored: Callable[[], None]
    ) -> None:
        """Take in a stretch of the log; `stored` is called once it and the cursor behind it are on disk.

        A StorageProblem comes from reading the store; then take the same stretch in again.
        """
        await self._shelf.need_spaces([cursor.space])
        self._acknowledge(logged)
        fresh = [entry.update for entry in logged if self._is_unseen(entry.update)]
        await self._take_many(cursor.space, await self._homes.keep_out(cursor.space, fresh))
        # Queued after all that it covers, and what is queued is written in order.
        changes = self._saver.queue()
        changes.sequences.extend(
            (entry.update.session, entry.update.number, entry.sequence)
            for entry in logged
            if entry.update.device != self._author.device
        )
        changes.cursors.append(cursor)
        self._saver.when_saved(stored)

    async def take_snapshots(self, space: SpaceId, snapshots: Sequence[Update]) -> None:
        """Take in folded documents, of which this replica may hold most already; raises as `take_logged`."""
        await self._saver.saved()
        await self._shelf.need_spaces([space])
        held = (await read_holdings_of(self._store, {update.note for update in snapshots})).versions
        news = [
            replace(update, kind=UpdateKind.CHANGE, header=None, signature=None)
            for update in snapshots
            if not held.get(update.note, Version()).includes(Coverage([update.body]).version())
        ]
        unseen = [update for update in news if self._is_unseen(update)]
        await self._take_many(space, await self._homes.keep_out(space, unseen))

    async def reread(self, notes: Sequence[NoteId]) -> None:
        """Take in what the store has of these documents where they are in memory, and list the notes anew."""
        await self._saver.saved()
        stored = await self._store.load_documents(notes)
        homes = await self._store.homes(notes)
        for note, space in homes.items():
            bodies = stored[note].updates
            if note != space_document_id(space):
                self._apply_to_open(note, bodies)
            elif self._shelf.has_space(space):
                self._apply_to_space(space, bodies)
        listed = {note: space for note, space in homes.items() if note != space_document_id(space)}
        await self._projector.project(listed)

    def forget_seen(self) -> None:
        """Take in again what comes again: some of what was taken in is not on the disk any more."""
        self._seen.clear()

    def _acknowledge(self, logged: Sequence[LoggedUpdate]) -> None:
        own = [entry for entry in logged if entry.update.device == self._author.device]
        if own:
            self._saver.queue().acknowledged.extend(
                Acknowledged(entry.update.session, entry.update.number, entry.sequence) for entry in own
            )

    def _is_unseen(self, update: Update) -> bool:
        key = (update.session, update.number)
        return update.session != self._author.session and key not in self._seen

    def _remember(self, update: Update) -> None:
        self._seen[update.session, update.number] = None
        if len(self._seen) > _REMEMBERED:
            self._seen.popitem(last=False)

    def _show(self, update: Update) -> None:
        """Apply an update to its document if that is in memory."""
        opened = self._shelf.open_now(update.note)
        if opened is not None:
            self._apply(opened, [update.body], update.trace)
        elif update.note == space_document_id(update.space) and self._shelf.has_space(update.space):
            self._apply_to_space(update.space, [update.body])
        else:
            self._shelf.note_arrival(update.note, update.body)

    def _apply_to_space(self, space: SpaceId, bodies: Sequence[bytes]) -> None:
        opened = self._shelf.space(space)
        self._apply(opened, bodies)
        self._trees.project_soon(opened)

    def _keep(self, update: Update) -> None:
        changes = self._saver.queue()
        changes.updates.append(update)
        changes.authors.update(update.authors)
        if update.note != space_document_id(update.space):
            self.taken(update)
            changes.touch(update.note, update.space, self._world.now())
            self._projector.soon({update.note: update.space}, _PROJECTION_DELAY)

    async def _take_many(self, space: SpaceId, updates: Sequence[Update]) -> None:
        """Take in changes of notes, then the ends of notes, then the changes that come after an end."""
        tombstones = [update for update in updates if update.kind is UpdateKind.TOMBSTONE]
        by_note: defaultdict[NoteId, list[Update]] = defaultdict(list)
        for update in updates:
            if update.kind is not UpdateKind.TOMBSTONE:
                by_note[update.note].append(update)
        own_document = by_note.pop(space_document_id(space), [])
        notes = list(by_note.items())
        for start in range(0, len(notes), _SLICE):
            await self._take_notes(space, dict(notes[start : start + _SLICE]))
        if tombstones:
            await self._purging.take(space, tombstones)
            self._remember_all(tombstones)
        if own_document:
            self._queue_updates(own_document)
            self._apply_to_space(space, [update.body for update in own_document])

    def _queue_updates(self, updates: Sequence[Update]) -> None:
        changes = self._saver.queue()
        changes.updates.extend(updates)
        for update in updates:
            changes.authors.update(update.authors)
        self._remember_all(updates)

    def _remember_all(self, updates: Sequence[Update]) -> None:
        for update in updates:
            self._remember(update)

    async def _take_notes(self, space: SpaceId, by_note: dict[NoteId, list[Update]]) -> None:
        absent = {
            note: [update.body for update in updates]
            for note, updates in by_note.items()
            if self._shelf.open_now(note) is None and note not in self._tombstones
        }
        others = {note: updates for note, updates in by_note.items() if note not in absent}
        late = self._take_some(space, others, {})
        async with aclosing(self._shelf.with_arrivals(space, absent)) as loaded:
            async for documents, new in loaded:
                self._purging.brake.welcome(new)
                late |= self._take_some(space, {note: by_note[note] for note in documents}, documents)
                # The window gets its turn.
                await asyncio.sleep(0)
        self._saver.announce(NotesChanged(space, frozenset(by_note)))
        await self._take_late(space, late)

    def _take_some(
        self,
        space: SpaceId,
        by_note: Mapping[NoteId, list[Update]],
        loaded: Mapping[NoteId, NoteDocument],
    ) -> dict[NoteId, list[Update]]:
        """Take in what belongs to notes that are there, and give back what came after a note's end."""
        for note, updates in by_note.items():
            if note not in self._tombstones:
                self._take_note(space, note, updates, loaded.get(note))
        return {note: updates for note, updates in by_note.items() if note in self._tombstones}

    def _take_note(
        self, space: SpaceId, note: NoteId, updates: Sequence[Update], loaded: NoteDocument | None
    ) -> None:
        trace = next((update.trace for update in updates if update.trace), NO_TRACE)
        document = self._apply_to_open(note, [update.body for update in updates], trace) or loaded
        self._queue_updates(updates)
        for update in updates:
            self.taken(update)
        if document is not None:
            self._saver.queue().list_notes([self._projector.text(note, space, document)])
            self._projector.overtake([note])
        else:
            # It was open a moment ago, and is not any more.
            self._saver.queue().touch(note, space, self._world.now())
            self._projector.soon({note: space}, _PROJECTION_DELAY)

    async def _take_late(self, space: SpaceId, late: dict[NoteId, list[Update]]) -> None:
        if late:
            await self._late_changes.take(space, late)
            for updates in late.values():
                self._remember_all(updates)

    def _apply_to_open(
        self, note: NoteId, bodies: Sequence[bytes], trace: Trace = NO_TRACE
    ) -> NoteDocument | None:
        opened = self._shelf.open_now(note)
        if opened is None:
            for body in bodies:
                self._shelf.note_arrival(note, body)
            return None
        self._apply(opened, bodies, trace)
        return opened.document

    def _apply(self, opened: OpenDocument[Any], bodies: Sequence[bytes], trace: Trace = NO_TRACE) -> None:
        self._saver.take_edits(opened)
        if trace and self._tracing.is_on:
            with self._tracing.begin(APPLIED, trace):
                outcomes = opened.apply(bodies)
        else:
            outcomes = opened.apply(bodies)
        if ApplyOutcome.PENDING in outcomes and opened.document.has_pending:
            self._events.publish(GapFound(opened.space, opened.id))
