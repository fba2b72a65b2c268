"""Deletes notes for good: by the user's wish here, and by tombstones of other devices, behind the brake.

Nothing else deletes a note. A log or a peer that is empty or absent says nothing about any note.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any

from core.documents import Version
from core.errors import DamagedUpdate
from core.events import Events, NotesChanged, PurgesHeld
from core.facts import Tombstone, Update, UpdateKind
from core.ids import NoteId, SpaceId, space_document_id
from core.notes.author import Author
from core.notes.brake import Brake
from core.notes.held_places import HeldPlaces
from core.notes.late_changes import is_within
from core.notes.late_edits import LateEdits
from core.notes.notebook_tree import NotebookTreeKeeper
from core.notes.open_note import OpenDocument, OpenNote
from core.notes.recovery import Due, Recovery
from core.notes.saver import Saver
from core.notes.shelf import Shelf
from core.notes.tombstones import Tombstones
from core.store import Parked, Store
from core.world import World

_SLICE = 64
_KEPT_SECONDS = 30 * 24 * 3600.0


@dataclass(frozen=True, slots=True)
class _Told:
    """What arrived about the end of one note: all its tombstones, and the version they name together."""

    version: Version
    updates: tuple[Update, ...]


class Purging:
    """Turns notes into tombstones; what is beyond a tombstone's version is recovered."""

    def __init__(
        self,
        store: Store,
        author: Author,
        shelf: Shelf,
        saver: Saver,
        tombstones: Tombstones,
        recovery: Recovery,
        trees: NotebookTreeKeeper,
        events: Events,
        world: World,
    ) -> None:
        self.brake = Brake(store, saver, world)
        self.places = HeldPlaces(store, shelf, saver)
        self._store = store
        self._author = author
        self._shelf = shelf
        self._saver = saver
        self._tombstones = tombstones
        self._recovery = recovery
        self._trees = trees
        self._world = world
        self._late_edits = LateEdits(saver, events, self._bring_late)

    # By the user

    async def purge(self, space: SpaceId, notes: Sequence[NoteId]) -> int:
        """Delete notes of the trash for good, here and for every member; one brought back meanwhile stays.

        Returns how many went once that is saved here, or raises the `Problem` in the way.
        """
        purged = 0
        for start in range(0, len(notes), _SLICE):
            async with self._tombstones.changing:
                purged += await self._purge(space, notes[start : start + _SLICE])
        await self._saver.saved()
        await self.forget_old()
        return purged

    async def accept(self, space: SpaceId) -> None:
        """Purge here what other devices purged and this one held."""
        async with self._tombstones.changing:
            held = await self._tombstones.read(self._tombstones.held(space))
            await self._end(space, {note: Version.decode(each.version) for note, each in held.items()})
            self._decide(space)
        await self._saver.saved()

    async def keep(self, space: SpaceId) -> None:
        """Bring what was held into recovered notes, in their old notebooks, for every member."""
        async with self._tombstones.changing:
            held = await self._tombstones.read(self._tombstones.held(space))
            places = await self.places.read(space)
            dues = {note: Due(space, whole=True, notebook=places.get(note)) for note in held}
            versions = {note: Version.decode(each.version) for note, each in held.items()}
            await self._end(space, versions, dues)
            self._decide(space)
        await self._saver.saved()

    async def saved(self) -> None:
        """Wait until what was typed into purged notes is recovered; raises the `Problem` in the way."""
        await self._late_edits.saved()

    # From other devices

    async def take(self, space: SpaceId, updates: Sequence[Update]) -> None:
        """Take in tombstones, in the log's order; raises StorageProblem, and then take them in again."""
        async with self._tombstones.changing:
            told = self._read(space, updates)
            known = await self._tombstones.read(told)
            fresh = {note: each for note, each in told.items() if note not in known}
            # What this device purged, in another run or before a backup was restored, needs no second word.
            own = {note: known[note] for note in known if known[note].held and self._is_own(told[note])}
            for note in known.keys() - own.keys():
                self._merge(known[note], told[note])
            held = await self._hold(space, fresh)
            ending = {note: each.version for note, each in fresh.items() if note not in held}
            ending |= {
                note: Version.decode(each.version).merged(told[note].version) for note, each in own.items()
            }
            await self._end(space, ending)
            self.places.forget(told)

    def look(self, update: Update) -> None:
        """Hear of a tombstone before the log's order brings it: its note's place is about to be lost."""
        self.places.look(update.space, update.note)

    def _read(self, space: SpaceId, updates: Sequence[Update]) -> dict[NoteId, _Told]:
        told: dict[NoteId, _Told] = {}
        for update in updates:
            version = _version_in(update)
            if version is None:
                reason = "it says that a note was deleted for good, but not what the note held"
                self._saver.queue().parked.append(Parked(space, 0, reason, update.body))
                continue
            self.places.look(space, update.note)
            before = told.get(update.note, _Told(Version(), ()))
            told[update.note] = _Told(before.version.merged(version), (*before.updates, update))
            self._saver.queue().updates.append(update)
        return told

    def _is_own(self, told: _Told) -> bool:
        return any(update.device == self._author.device for update in told.updates)

    def _merge(self, known: Tombstone, told: _Told) -> None:
        merged = Version.decode(known.version).merged(told.version).encode()
        if merged != known.version:
            self._tombstones.write(replace(known, version=merged))

    async def _hold(self, space: SpaceId, fresh: Mapping[NoteId, _Told]) -> set[NoteId]:
        """Hold these notes when others purge too much; returns which are held."""
        guarded = await self.brake.guarded(note for note, told in fresh.items() if not self._is_own(told))
        if not await self.brake.holds(space, len(guarded)):
            self.brake.count(space, len(guarded), held=False)
            return set()
        before = await self.places.read(space)
        for note in guarded:
            version = fresh[note].version.encode()
            self._tombstones.write(Tombstone(note, space, version, self._world.now(), held=True))
        self.places.keep(space, guarded, before)
        self.brake.count(space, len(guarded), held=True)
        self._tell_held(space)
        return set(guarded)

    # The end of a note

    async def _purge(self, space: SpaceId, notes: Sequence[NoteId]) -> int:
        before = await self._tombstones.read(notes)
        await self._shelf.need_spaces([space])
        async with self._opened(space, [note for note in notes if note not in self._tombstones]) as opened:
            ending = [each for each in opened if each.document.trashed_at is not None]
            for each in ending:
                self._purge_one(each, before.get(each.id))
            ended = [each.id for each in ending]
            # After the tombstones: whoever holds the notes must learn of the purge before of the lost places.
            self._trees.place(self._shelf.space(space), dict.fromkeys(ended))
            self._saver.announce(NotesChanged(space, frozenset(ended)))
        if any(each.held for each in before.values()):
            self._tell_held(space)
        return len(ended)

    def _purge_one(self, opened: OpenNote, before: Tombstone | None) -> None:
        self._saver.take_edits(opened)
        version = Version.of_loro(opened.document.version())
        if before is not None:
            version = version.merged(Version.decode(before.version))
        body = version.encode()
        self._saver.add_update(self._author.write(opened.space, opened.id, body, UpdateKind.TOMBSTONE))
        self._bury(opened, version)

    async def _end(
        self, space: SpaceId, versions: Mapping[NoteId, Version], dues: Mapping[NoteId, Due] | None = None
    ) -> None:
        """Bury these notes; recover those of `dues`, and those that hold more than their version."""
        notes = list(versions)
        for start in range(0, len(notes), _SLICE):
            ended = notes[start : start + _SLICE]
            late: dict[NoteId, set[int]] = {}
            async with self._opened(space, ended) as opened:
                for each in opened:
                    late[each.id] = self._end_one(each, versions[each.id], dues or {})
                self._saver.announce(NotesChanged(space, frozenset(ended)))
            for note, peers in late.items():
                await self._recovery.recover(note, peers)

    def _end_one(self, opened: OpenNote, version: Version, dues: Mapping[NoteId, Due]) -> set[int]:
        self._saver.take_edits(opened)
        late = Version.of_loro(opened.document.version()).beyond(version)
        if late or opened.id in dues:
            self._recovery.plan(opened.id, dues.get(opened.id, Due(opened.space)))
        self._bury(opened, version)
        return late

    def _bury(self, opened: OpenNote, version: Version) -> None:
        """Queue the end of a note with its last edits, in one turn: nobody can write to it in between."""
        document = opened.document.snapshot() if Version.of_loro(opened.document.version()) else None
        now = self._world.now()
        self._tombstones.write(Tombstone(opened.id, opened.space, version.encode(), now, document=document))
        self._shelf.remove(opened)
        if opened.users > 1:
            opened.save_through(self._late_edits)

    @asynccontextmanager
    async def _opened(self, space: SpaceId, notes: Sequence[NoteId]) -> AsyncIterator[list[OpenNote]]:
        async with AsyncExitStack() as stack:
            opened = []
            for note in notes:
                opened.append(await self._shelf.take(note, space))
                stack.push_async_callback(self._shelf.give_back, opened[-1])
            for each in opened:
                if each.document.has_pending:
                    await self._park_waiting(each)
            yield opened

    async def _park_waiting(self, opened: OpenNote) -> None:
        """Put aside what waits for edits that are missing: it is not in the document that is kept."""
        await self._saver.saved()
        held = Version.of_loro(opened.document.version())
        stored = await self._store.load_document(opened.id)
        reason = "the note was deleted for good before what this change builds on had come"
        for body in stored.updates:
            if not is_within(body, held):
                self._saver.queue().parked.append(Parked(opened.space, 0, reason, body))

    def _decide(self, space: SpaceId) -> None:
        self.places.clear(space)
        self.brake.release(space)
        self._tell_held(space)

    def _tell_held(self, space: SpaceId) -> None:
        self._saver.announce(PurgesHeld(space, len(self._tombstones.held(space))))

    async def _bring_late(self, opened: OpenDocument[Any]) -> None:
        async with self._tombstones.changing:
            tombstone = (await self._tombstones.read([opened.id]))[opened.id]
            await self._recovery.bring(tombstone, opened.document, Due(opened.space))

    async def forget_old(self) -> None:
        """Let go of documents that were kept for late edits long enough."""
        before = self._world.now() - _KEPT_SECONDS
        async with self._tombstones.changing:
            while old := await self._store.old_tombstones(before, limit=_SLICE):
                for each in old:
                    self._tombstones.write(replace(each, document=None))
                await self._saver.saved()


def _version_in(update: Update) -> Version | None:
    """Read which version a tombstone names; None when it is damaged, or names no note at all."""
    if update.note == space_document_id(update.space):
        return None
    try:
        return Version.decode(update.body)
    except DamagedUpdate:
        return None
