"""Which notes are gone for good, or will be once the user agrees: what everybody asks before touching one."""

import asyncio
from collections.abc import Iterable

from core.facts import Tombstone
from core.ids import NoteId, SpaceId
from core.notes.saver import Saver
from core.store import Store


class Tombstones:
    """Knows in memory which notes are purged and which are held; the rest is in the store.

    Whoever changes tombstones holds `changing` from reading them until the change is queued.
    """

    def __init__(self, store: Store, saver: Saver) -> None:
        self.changing = asyncio.Lock()
        self._store = store
        self._saver = saver
        self._purged: set[NoteId] = set()
        self._held: dict[NoteId, SpaceId] = {}

    async def load(self) -> None:
        """Learn what the store knows; to be called once, before anything else is asked."""
        for note, (space, held) in (await self._store.ends()).items():
            self._know(note, space, held=held)

    def __contains__(self, note: NoteId) -> bool:
        """Tell whether a note is purged; one that is held is not."""
        return note in self._purged

    def held(self, space: SpaceId) -> list[NoteId]:
        """Name the notes of a space that wait for the user's word."""
        return [note for note, lies_in in self._held.items() if lies_in == space]

    async def read(self, notes: Iterable[NoteId]) -> dict[NoteId, Tombstone]:
        """Read the tombstones of these notes, the newest included; raises the `Problem` in the way."""
        await self._saver.saved()
        return await self._store.tombstones_of(notes)

    def write(self, tombstone: Tombstone) -> None:
        """Queue a tombstone; unless it is held, all the note's rows go in the same unit."""
        changes = self._saver.queue()
        changes.tombstones.append(tombstone)
        if not tombstone.held:
            changes.purged.append(tombstone.note)
        self._know(tombstone.note, tombstone.space, held=tombstone.held)

    def _know(self, note: NoteId, space: SpaceId, *, held: bool) -> None:
        if held:
            self._held[note] = space
        else:
            self._held.pop(note, None)
            self._purged.add(note)
