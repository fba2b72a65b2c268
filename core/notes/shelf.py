"""The documents that are in memory, and how they get there from the store."""

from collections.abc import Iterable, Mapping

from core.documents import NoteDocument, SpaceDocument
from core.ids import NoteId, SpaceId, space_document_id
from core.notes.author import Author
from core.notes.open_note import OpenNote, OpenSpace, Saves
from core.store import Changes, Snapshot, Store, StoredDocument

_ROWS_WORTH_A_SNAPSHOT = 200
_BYTES_WORTH_A_SNAPSHOT = 32_768
"""Either takes some ten milliseconds to read; a snapshot alone takes one."""


class Shelf:
    """Holds open notes while someone uses them or they are unsaved, and the document of every space."""

    def __init__(self, store: Store, author: Author, saver: Saves) -> None:
        self._store = store
        self._author = author
        self._saver = saver
        self._notes: dict[NoteId, OpenNote] = {}
        self._spaces: dict[SpaceId, OpenSpace] = {}
        self._arrived_while_loading: dict[NoteId, list[bytes]] = {}

    def open_now(self, note: NoteId) -> OpenNote | None:
        """Give a note that is in memory, else None."""
        return self._notes.get(note)

    def has_space(self, space: SpaceId) -> bool:
        """Tell whether the document of a space is in memory."""
        return space in self._spaces

    def space(self, space: SpaceId) -> OpenSpace:
        """Give the document of a space that `need_spaces` has opened."""
        return self._spaces[space]

    async def need_spaces(self, spaces: Iterable[SpaceId]) -> None:
        """Open the documents of these spaces; they stay open."""
        for space in dict.fromkeys(spaces):
            if space in self._spaces:
                continue
            note = space_document_id(space)
            stored, arrived = await self._read(note)
            if space not in self._spaces:
                document = SpaceDocument.load(self._author.session, stored.snapshot, stored.updates)
                document.apply_all(arrived)
                self._spaces[space] = OpenSpace(space, document, self._saver)
                await self._keep_snapshot(note, space, document, stored)

    async def take(self, note: NoteId, space: SpaceId) -> OpenNote:
        """Open a note, or join those who have it open; pair with `give_back`."""
        opened = self._notes.get(note)
        if opened is None:
            stored, arrived = await self._read(note)
            # Someone else may have opened it while the store was read.
            opened = self._notes.get(note) or self._opened(note, space, stored, arrived)
            opened.users += 1
            await self._keep_snapshot(note, space, opened.document, stored)
        else:
            opened.users += 1
        return opened

    def note_arrival(self, note: NoteId, body: bytes) -> None:
        """Tell of an update of a document that is perhaps just being read from the store."""
        if note in self._arrived_while_loading:
            self._arrived_while_loading[note].append(body)

    async def give_back(self, opened: OpenNote) -> None:
        """Drop the note from memory when nobody uses it and it is saved."""
        opened.users -= 1
        if opened.users == 0 and opened.is_saved and self._notes.get(opened.id) is opened:
            del self._notes[opened.id]
            opened.close()
            if _is_worth_a_snapshot(*await self._store.update_sizes(opened.id)):
                await self.refresh_snapshot(opened.id, opened.space)

    def drop_unused(self, note: NoteId) -> None:
        """Let go of a note that was kept only because it was unsaved."""
        opened = self._notes.get(note)
        if opened and opened.users == 0 and opened.is_saved:
            del self._notes[note]
            opened.close()

    async def documents(self, notes: Mapping[NoteId, SpaceId]) -> dict[NoteId, NoteDocument]:
        """Give documents to read: those in memory, the others loaded for the moment."""
        absent = [note for note in notes if note not in self._notes]
        stored = await self._store.load_documents(absent) if absent else {}
        found = {note: self._loaded(row) for note, row in stored.items() if row.snapshot or row.updates}
        for note, document in found.items():
            await self._keep_snapshot(note, notes[note], document, stored[note])
        return found | {note: self._notes[note].document for note in notes if note in self._notes}

    async def refresh_snapshot(self, note: NoteId, space: SpaceId) -> None:
        """Write a snapshot of what the store has of a note, so that it opens fast again."""
        stored = await self._store.load_document(note)
        await self._keep_snapshot(note, space, self._loaded(stored), stored)

    async def _read(self, note: NoteId) -> tuple[StoredDocument, list[bytes]]:
        """Read a document, and what is on its way to the store or arrives meanwhile."""
        arrived = self._arrived_while_loading.setdefault(note, [])
        arrived.extend(self._saver.unsaved_bodies({note}).get(note, ()))
        try:
            return await self._store.load_document(note), arrived
        finally:
            self._arrived_while_loading.pop(note, None)

    def _opened(self, note: NoteId, space: SpaceId, stored: StoredDocument, arrived: list[bytes]) -> OpenNote:
        document = self._loaded(stored)
        document.apply_all(arrived)
        opened = OpenNote(note, space, document, self._saver)
        self._notes[note] = opened
        return opened

    def _loaded(self, stored: StoredDocument) -> NoteDocument:
        return NoteDocument.load(self._author.session, stored.snapshot, stored.updates)

    async def _keep_snapshot(
        self, note: NoteId, space: SpaceId, document: NoteDocument | SpaceDocument, stored: StoredDocument
    ) -> None:
        """Write a snapshot when many updates had to be read, if it reopens to the same document."""
        size = sum(len(update) for update in stored.updates)
        if not _is_worth_a_snapshot(len(stored.updates), size) or document.has_pending or document.damaged:
            return
        fresh = type(document).load(self._author.session, stored.snapshot, stored.updates)
        body = fresh.snapshot()
        if type(document).load(self._author.session, body, ()).version() == fresh.version():
            await self._store.write(Changes(snapshots=[Snapshot(note, space, body, stored.newest)]))


def _is_worth_a_snapshot(rows: int, size: int) -> bool:
    return rows >= _ROWS_WORTH_A_SNAPSHOT or size >= _BYTES_WORTH_A_SNAPSHOT
