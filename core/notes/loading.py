"""Builds documents from what is stored of them, also when some of that is damaged."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from core.documents import Replica, Version
from core.errors import DamagedUpdate
from core.events import Events, GapFound
from core.ids import NoteId, SpaceId
from core.notes.author import Author
from core.notes.tombstones import Tombstones
from core.store import Changes, Snapshot, Store, StoredDocument
from core.world import World

Document = TypeVar("Document", bound=Replica)

_ROWS_WORTH_A_SNAPSHOT = 200
_BYTES_WORTH_A_SNAPSHOT = 32_768
"""Either takes some ten milliseconds to read; a snapshot alone takes one."""
_GENERATIONS = 2
"""How many snapshots are kept of a document; beyond them lie the updates alone."""


@dataclass(frozen=True, slots=True)
class Loaded(Generic[Document]):
    """A document, what it was built of, and whether a damaged snapshot had to be passed over."""

    document: Document
    stored: StoredDocument
    is_without_newest: bool

    @property
    def is_whole(self) -> bool:
        """Tell whether nothing that was stored is damaged or waits for something missing."""
        return not self.document.damaged and not self.document.has_pending


class Loading:
    """Loads documents; where one is damaged or lacks something, `GapFound` is published."""

    def __init__(
        self, store: Store, author: Author, tombstones: Tombstones, events: Events, world: World
    ) -> None:
        self._store = store
        self._author = author
        self._tombstones = tombstones
        self._events = events
        self._world = world

    async def load(
        self,
        kind: type[Document],
        note: NoteId,
        space: SpaceId,
        stored: StoredDocument,
        extra: Sequence[bytes] = (),
    ) -> Loaded[Document]:
        """Build a document to read, with `extra` updates that are not stored."""
        return await self._load(kind, note, space, stored, self._author.session, extra)

    async def load_to_edit(
        self, kind: type[Document], note: NoteId, space: SpaceId, stored: StoredDocument
    ) -> Loaded[Document]:
        """Build a document under the Loro peer that is to edit it."""
        peer = self._author.peer_for(note, self._world)
        loaded = await self._load(kind, note, space, stored, peer)
        if loaded.is_whole and not loaded.is_without_newest:
            return loaded
        # Edits of this very run may be among what is missing; their numbers must not be used twice.
        return await self._load(kind, note, space, stored, self._author.draw_peer(note, self._world))

    async def keep_snapshot(self, loaded: Loaded[Document], note: NoteId, space: SpaceId) -> None:
        """Write a snapshot when reading the document took long, if it reopens to the same document."""
        stored = loaded.stored
        size = sum(len(update) for update in stored.updates)
        is_worth_it = loaded.is_without_newest or is_worth_a_snapshot(len(stored.updates), size)
        if not is_worth_it or not loaded.is_whole:
            return
        kind, peer = type(loaded.document), self._author.session
        fresh = kind.load(peer, stored.snapshot, stored.updates)
        body = fresh.snapshot()
        # A note that was purged meanwhile must not be left with rows.
        if _has_same_edits(kind.load(peer, body, ()), fresh) and note not in self._tombstones:
            await self._store.write(Changes(snapshots=[Snapshot(note, space, body, stored.newest)]))

    async def _load(
        self,
        kind: type[Document],
        note: NoteId,
        space: SpaceId,
        stored: StoredDocument,
        peer: int,
        extra: Sequence[bytes] = (),
    ) -> Loaded[Document]:
        generation = 0
        while (document := _build(kind, peer, stored, extra)) is None:
            generation += 1
            stored = await self._store.load_document(note, generation=min(generation, _GENERATIONS))
        loaded = Loaded(document, stored, generation > 0)
        if loaded.is_without_newest or not loaded.is_whole:
            self._events.publish(GapFound(space, note))
        return loaded


def is_worth_a_snapshot(rows: int, size: int) -> bool:
    """Tell whether so many updates, of so many bytes, take long to read."""
    return rows >= _ROWS_WORTH_A_SNAPSHOT or size >= _BYTES_WORTH_A_SNAPSHOT


def _has_same_edits(one: Replica, other: Replica) -> bool:
    # Loro spells the version of what several wrote differently each time.
    return Version.of_loro(one.version()) == Version.of_loro(other.version())


def _build(
    kind: type[Document], peer: int, stored: StoredDocument, extra: Sequence[bytes]
) -> Document | None:
    try:
        return kind.load(peer, stored.snapshot, (*stored.updates, *extra))
    except DamagedUpdate:
        return None
