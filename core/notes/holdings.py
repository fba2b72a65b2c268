"""What this replica holds of each document, told from the stored rows without opening any document."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field

from core.documents import Coverage, Version, spans_of
from core.ids import NoteId, SpaceId
from core.store import Store, StoredDocument

_SLICE = 64
_GENERATIONS = 3
"""Two snapshots are kept of each document; with the third try there is none, and all updates are read."""


@dataclass(slots=True)
class Holdings:
    """The version of each document, and the serials of stored updates whose bytes are damaged."""

    versions: dict[NoteId, Version] = field(default_factory=dict)
    damaged: list[int] = field(default_factory=list)


async def read_holdings(store: Store, space: SpaceId) -> Holdings:
    """Read what is stored of every document of a space, its own included; may raise StorageProblem."""
    return await read_holdings_of(store, await store.document_ids(space))


async def read_holdings_of(store: Store, notes: Iterable[NoteId]) -> Holdings:
    """Read what is stored of these documents, in slices between which others get their turn."""
    wanted, holdings = list(notes), Holdings()
    for start in range(0, len(wanted), _SLICE):
        stored = await store.load_documents(wanted[start : start + _SLICE])
        for note, document in stored.items():
            await _add(store, holdings, note, document)
        await asyncio.sleep(0)
    return holdings


async def _add(store: Store, holdings: Holdings, note: NoteId, document: StoredDocument) -> None:
    generation = 0
    while document.snapshot is not None and spans_of(document.snapshot) is None:
        generation += 1
        document = await store.load_document(note, generation=min(generation, _GENERATIONS - 1))
    coverage = Coverage([document.snapshot] if document.snapshot is not None else ())
    sound = [coverage.add(body) for body in document.updates]
    holdings.versions[note] = coverage.version()
    holdings.damaged += [
        serial for serial, is_sound in zip(document.serials, sound, strict=True) if not is_sound
    ]
