"""Brings what others lack on its way: original updates where few are needed, else one merged update."""

import asyncio
from collections.abc import Iterable

from core.documents import Coverage, Replica, Version, spans_of
from core.facts import Update, UpdateKind
from core.ids import DeviceId, NoteId, SpaceId, space_document_id
from core.notes.author import Author, Seal
from core.notes.saver import Saver
from core.notes.shelf import Shelf
from core.notes.tombstones import Tombstones
from core.store import Store

_MOST_ORIGINALS = 50
_SLICE = 100
_MOST_AUTHORS = 800
"""As many as a header holds, and some room."""


class Resending:
    """Finds what others lack of this replica's documents."""

    def __init__(
        self, store: Store, author: Author, shelf: Shelf, saver: Saver, tombstones: Tombstones
    ) -> None:
        self._store = store
        self._author = author
        self._shelf = shelf
        self._saver = saver
        self._tombstones = tombstones

    def seal_from_now_on(self, space: SpaceId, seal: Seal) -> None:
        """Seal every further update of this space, so that it waits for the log."""
        self._author.seals[space] = seal

    def seal_no_more(self, space: SpaceId) -> None:
        """Take up the updates of this space unsealed, as of one that is not shared."""
        self._author.seals.pop(space, None)

    async def offer(self, space: SpaceId) -> int:
        """Queue every document of a space, as for a log that holds nothing; returns how many."""
        await self._saver.saved()
        return await self.write_missing(
            space, {note: Version() for note in await self._store.document_ids(space)}
        )

    async def originals(self, note: NoteId, held: Version, theirs: Version) -> list[Update] | None:
        """Give the signed updates from `theirs` to `held`; None when they are too many or too few."""
        stored = await self._store.sealed(note, limit=_MOST_ORIGINALS + 1)
        if len(stored) > _MOST_ORIGINALS:
            return None
        coverage = Coverage()
        coverage.add_version(theirs)
        lacking = [update for update in stored if coverage.add(update.body) and _goes_beyond(update, theirs)]
        return lacking if coverage.version().includes(held) else None

    async def write_missing(self, space: SpaceId, theirs: dict[NoteId, Version]) -> int:
        """Queue one update for each document that holds more than its version in `theirs`; returns how many.

        They wait in the outbox like every other update of this device.
        """
        written, notes = 0, list(theirs)
        for start in range(0, len(notes), _SLICE):
            for note, document in (await self._documents(space, notes[start : start + _SLICE])).items():
                written += await self._write(space, note, document, theirs[note])
            await asyncio.sleep(0)
        await self._saver.saved()
        return written

    async def renew_tombstone(self, space: SpaceId, note: NoteId) -> bool:
        """Queue the end of a note once more, as the signed one was damaged here; False without one."""
        tombstone = (await self._store.tombstones_of([note])).get(note)
        if tombstone is None:
            return False
        self._saver.add_update(self._author.write(space, note, tombstone.version, UpdateKind.TOMBSTONE))
        await self._saver.saved()
        return True

    async def _documents(self, space: SpaceId, notes: Iterable[NoteId]) -> dict[NoteId, Replica]:
        own = space_document_id(space)
        wanted = dict.fromkeys(notes, space)
        found: dict[NoteId, Replica] = {}
        if wanted.pop(own, None):
            await self._shelf.need_spaces([space])
            found[own] = self._shelf.space(space).document
        found.update(await self._shelf.documents(wanted))
        return found

    async def _write(self, space: SpaceId, note: NoteId, document: Replica, theirs: Version) -> int:
        body = document.export_since(theirs.loro())
        if not body:
            return 0
        authors = await self._authors(body)
        if note in self._tombstones:
            return 0
        self._saver.add_update(self._author.write(space, note, body, authors=authors))
        return 1

    async def _authors(self, body: bytes) -> tuple[tuple[int, DeviceId], ...]:
        """Name the devices of the sessions in a body; of very many, those that wrote most."""
        spans = spans_of(body) or {}
        longest = sorted(spans, key=lambda session: spans[session][0] - spans[session][1])
        known = await self._store.authors(longest[:_MOST_AUTHORS])
        return tuple(sorted(known.items()))


def _goes_beyond(update: Update, version: Version) -> bool:
    spans = spans_of(update.body) or {}
    return any(end > version.ends.get(peer, 0) for peer, (_, end) in spans.items())
