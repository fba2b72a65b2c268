"""Whole documents from what this replica has stored, reopened and compared before anybody relies on them."""

import asyncio
from dataclasses import dataclass

from core.documents import NoteDocument, Replica, SpaceDocument, Version
from core.errors import DamagedUpdate
from core.ids import DeviceId, NoteId, SpaceId, space_document_id
from core.notes.author import Author
from core.notes.saver import Saver
from core.store import Changes, Snapshot, Store, StoredDocument

_MOST_AUTHORS = 800
"""Sessions that fit into the header of an envelope, with room to spare."""


@dataclass(frozen=True, slots=True)
class WholeDocument:
    """A document in one piece, what it holds, and who wrote it as far as that is known."""

    body: bytes
    version: Version
    authors: tuple[tuple[int, DeviceId], ...]


@dataclass(frozen=True, slots=True)
class Unsound:
    """Why a document must not stand for the updates it was made of."""

    reason: str


class WholeDocuments:
    """Puts documents into one piece, from the store alone: what an editor holds may be ahead of the disk."""

    def __init__(self, store: Store, author: Author, saver: Saver) -> None:
        self._store = store
        self._author = author
        self._saver = saver

    async def make(self, space: SpaceId, note: NoteId) -> WholeDocument | Unsound:
        """Make a snapshot of all that is stored of a document, reopen its bytes and compare.

        The snapshot is kept here, too. Raises StorageProblem.
        """
        await self._saver.saved()
        stored = await self._store.load_document(note)
        document = self._load(space, note, stored)
        if isinstance(document, Unsound):
            return document
        # Each step takes some milliseconds for a long document; others get their turn in between.
        await asyncio.sleep(0)
        body = self._compact(document).snapshot()
        await asyncio.sleep(0)
        reopened = self._load(space, note, StoredDocument(body, [], 0))
        if isinstance(reopened, Unsound) or _content(reopened) != _content(document):
            return Unsound("its snapshot reopens to something else")
        if stored.updates:
            await self._store.write(Changes(snapshots=[Snapshot(note, space, body, stored.newest)]))
        version = Version.of_loro(document.version())
        return WholeDocument(body, version, await self._authors(version))

    def reopen(self, space: SpaceId, note: NoteId, body: bytes) -> Version | Unsound:
        """Open a snapshot of a document by itself and tell what it holds."""
        document = self._load(space, note, StoredDocument(body, [], 0))
        return document if isinstance(document, Unsound) else Version.of_loro(document.version())

    def _compact(self, document: Replica) -> Replica:
        """Build a document anew from all its updates at once.

        One that took them in one by one keeps the pieces apart: its snapshot is a third longer.
        """
        compact = type(document)(self._author.session)
        compact.apply_all([body for body in [document.export_since(None)] if body])
        return compact

    def _load(self, space: SpaceId, note: NoteId, stored: StoredDocument) -> Replica | Unsound:
        kind: type[Replica] = SpaceDocument if note == space_document_id(space) else NoteDocument
        try:
            document = kind.load(self._author.session, stored.snapshot, stored.updates)
        except DamagedUpdate:
            return Unsound("its snapshot is damaged")
        if document.damaged:
            return Unsound("some of its updates are damaged")
        if document.has_pending:
            return Unsound("some of its updates wait for others")
        return document

    async def _authors(self, version: Version) -> tuple[tuple[int, DeviceId], ...]:
        """Name the devices of the sessions, of those that wrote most when there are too many."""
        known = await self._store.authors(version.ends)
        most = sorted(known, key=lambda session: -version.ends[session])[:_MOST_AUTHORS]
        return tuple((session, known[session]) for session in sorted(most))


def _content(document: Replica) -> tuple[object, ...]:
    """Give the version, and all that a face shows of a document."""
    version = Version.of_loro(document.version())
    if isinstance(document, SpaceDocument):
        return (version, document.name, document.notebooks(), document.places())
    if isinstance(document, NoteDocument):
        marks = (document.pinned, document.trashed_at, document.created_at)
        return (version, document.title, document.body, document.tags, *marks)
    raise TypeError(type(document).__name__)
