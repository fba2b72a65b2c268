"""What this replica holds of each document, told from the stored rows without opening any document."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field

from core.documents import Coverage, Version, spans_of
from core.ids import NoteId, SpaceId
from core.store import Store, StoredDocument

_SLICE = 64
_TURN = 8
"""Documents whose rows are read through in one turn of the event loop: a millisecond."""
_GENERATIONS = 3
"""Two snapshots are kept of each document; with the third try there is none, and all updates are read."""


@dataclass(slots=True)
class Holdings:
    """The version of each document, and where bytes are damaged: the notes, and the serials of updates."""

    versions: dict[NoteId, Version] = field(default_factory=dict)
    damaged: dict[NoteId, list[int]] = field(default_factory=dict)

    @property
    def damaged_updates(self) -> list[int]:
        """The serials of all stored updates whose bytes are damaged."""
        return [serial for serials in self.damaged.values() for serial in serials]


async def read_holdings(store: Store, space: SpaceId) -> Holdings:
    """Read what is stored of every document of a space, its own included; may raise StorageProblem."""
    return await read_holdings_of(store, await store.document_ids(space))


async def read_holdings_of(store: Store, notes: Iterable[NoteId]) -> Holdings:
    """Read what is stored of these documents, in slices between which others get their turn."""
    wanted, holdings = list(notes), Holdings()
    for start in range(0, len(wanted), _SLICE):
        stored = await store.load_documents(wanted[start : start + _SLICE])
        for count, (note, document) in enumerate(stored.items()):
            if not count % _TURN:
                await asyncio.sleep(0)
            await _add(store, holdings, note, document)
    return holdings


async def _add(store: Store, holdings: Holdings, note: NoteId, document: StoredDocument) -> None:
    generation = 0
    while document.snapshot is not None and spans_of(document.snapshot) is None:
        generation += 1
        document = await store.load_document(note, generation=min(generation, _GENERATIONS - 1))
    coverage = Coverage([document.snapshot] if document.snapshot is not None else ())
    sound = [coverage.add(body) for body in document.updates]
    holdings.versions[note] = coverage.version()
    damaged = [serial for serial, is_sound in zip(document.serials, sound, strict=True) if not is_sound]
    if damaged:
        holdings.damaged[note] = damaged


async def read_purged(store: Store, space: SpaceId) -> dict[NoteId, bool]:
    """Read which notes of a space are purged, and of which of them that is held for the user's decision."""
    ends = await store.ends()
    return {note: is_held for note, (place, is_held) in ends.items() if place == space}
