"""The documents that are in memory, and how they get there from the store."""

from collections import defaultdict
from collections.abc import AsyncGenerator, Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice

from core.documents import NoteDocument, SpaceDocument
from core.errors import NotFound
from core.ids import NoteId, SpaceId, space_document_id
from core.notes.loading import Loading, is_worth_a_snapshot
from core.notes.open_note import OpenNote, OpenSpace, Saves, ShownSpace
from core.notes.tombstones import Tombstones
from core.store import Store, StoredDocument

_TURN = 1
"""Documents loaded in one turn of the event loop: most of a millisecond with what is done with them."""


class Shelf:
    """Holds open notes while someone uses them or they are unsaved, and the document of every space."""

    def __init__(self, store: Store, saver: Saves, loading: Loading, tombstones: Tombstones) -> None:
        self.space_opened: Callable[[OpenSpace], None] = lambda _opened: None
        """Told of every space's document that is now in memory."""
        self._store = store
        self._saver = saver
        self._loading = loading
        self._tombstones = tombstones
        self._notes: dict[NoteId, OpenNote] = {}
        self._spaces: dict[SpaceId, OpenSpace] = {}
        self._arrived_while_loading: defaultdict[NoteId, list[list[bytes]]] = defaultdict(list)
        """For each who reads a document at the moment, what came up since."""

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
            # Nothing is awaited between reading the document and having it, or what arrives then is missed.
            shown = await self._shown(space)
            with self._gathering({note}) as gathered:
                stored = await self._store.load_document(note)
                loaded = await self._loading.load_to_edit(SpaceDocument, note, space, stored)
            if space not in self._spaces:
                loaded.document.apply_all(gathered[note])
                self._spaces[space] = OpenSpace(space, loaded.document, self._saver, shown)
                # What arrived before it was opened, or just before a crash, is in no list yet.
                self.space_opened(self._spaces[space])
                await self._loading.keep_snapshot(loaded, note, space)

    async def _shown(self, space: SpaceId) -> ShownSpace:
        names = {known.id: known.name for known in await self._store.spaces()}
        notebooks = tuple(await self._store.notebooks(space))
        return ShownSpace(names.get(space, ""), notebooks, await self._store.places(space))

    async def take(self, note: NoteId, space: SpaceId) -> OpenNote:
        """Open a note, or join those who have it open; pair with `give_back`. Raises NotFound when purged."""
        opened = self._notes.get(note)
        if opened is not None:
            opened.users += 1
            return opened
        with self._gathering({note}) as gathered:
            stored = await self._store.load_document(note)
            loaded = await self._loading.load_to_edit(NoteDocument, note, space, stored)
        if note in self._tombstones:
            raise NotFound("That note was deleted for good.", safe="What was written later is recovered.")
        # Someone else may have opened it while the store was read.
        opened = self._notes.get(note) or self._opened(note, space, loaded.document, gathered[note])
        opened.users += 1
        await self._loading.keep_snapshot(loaded, note, space)
        return opened

    def note_arrival(self, note: NoteId, body: bytes) -> None:
        """Tell of an update of a document that is perhaps just being read from the store."""
        for arrived in self._arrived_while_loading.get(note, ()):
            arrived.append(body)

    async def give_back(self, opened: OpenNote) -> None:
        """Drop the note from memory when nobody uses it and it is saved."""
        opened.users -= 1
        if opened.users > 0:
            return
        if self._notes.get(opened.id) is not opened:
            opened.close()
        elif opened.is_saved:
            del self._notes[opened.id]
            opened.close()
            if is_worth_a_snapshot(*await self._store.update_sizes(opened.id)):
                await self.refresh_snapshot(opened.id, opened.space)

    def drop_unused(self, note: NoteId) -> None:
        """Let go of a note that was kept only because it was unsaved."""
        opened = self._notes.get(note)
        if opened and opened.users == 0 and opened.is_saved:
            del self._notes[note]
            opened.close()

    def remove(self, opened: OpenNote) -> None:
        """Let go of a note that was purged; those who have it open keep its document."""
        if self._notes.get(opened.id) is opened:
            del self._notes[opened.id]

    async def documents(self, notes: Mapping[NoteId, SpaceId]) -> dict[NoteId, NoteDocument]:
        """Give documents to read: those in memory, the others loaded for the moment."""
        absent = [note for note in notes if note not in self._notes]
        stored = await self._store.load_documents(absent) if absent else {}
        found = {}
        for note, row in stored.items():
            if row.snapshot or row.updates:
                found[note] = await self._read(note, notes[note], row)
        return found | {note: self._notes[note].document for note in notes if note in self._notes}

    async def with_arrivals(
        self, space: SpaceId, arriving: Mapping[NoteId, Sequence[bytes]]
    ) -> AsyncGenerator[tuple[dict[NoteId, NoteDocument], list[NoteId]], None]:
        """Load notes that are not in memory with what arrives now, a few at a time.

        With each few comes which of them are new here. They are whole only until something is awaited.
        """
        with self._gathering(arriving) as arrived:
            stored = iter((await self._store.load_documents(arriving)).items())
            while few := dict(islice(stored, _TURN)):
                documents = {}
                for note, row in few.items():
                    loaded = await self._loading.load(NoteDocument, note, space, row, arriving[note])
                    documents[note] = loaded.document
                new = [
                    note for note, row in few.items() if not (row.snapshot or row.updates or arrived[note])
                ]
                for note, document in documents.items():
                    document.apply_all(arrived[note])
                yield documents, new

    async def refresh_snapshot(self, note: NoteId, space: SpaceId) -> None:
        """Write a snapshot of what the store has of a note, so that it opens fast again."""
        await self._read(note, space, await self._store.load_document(note))

    async def _read(self, note: NoteId, space: SpaceId, stored: StoredDocument) -> NoteDocument:
        loaded = await self._loading.load(NoteDocument, note, space, stored)
        await self._loading.keep_snapshot(loaded, note, space)
        return loaded.document

    @contextmanager
    def _gathering(self, notes: Collection[NoteId]) -> Iterator[dict[NoteId, list[bytes]]]:
        """Gather what is on its way to the store, or arrives, while these documents are read from it."""
        unsaved = self._saver.unsaved_bodies(notes)
        gathered = {note: list(unsaved.get(note, ())) for note in notes}
        for note, arrived in gathered.items():
            self._arrived_while_loading[note].append(arrived)
        try:
            yield gathered
        finally:
            for note, arrived in gathered.items():
                self._forget_reader(note, arrived)

    def _forget_reader(self, note: NoteId, arrived: list[bytes]) -> None:
        readers = self._arrived_while_loading[note]
        readers[:] = [each for each in readers if each is not arrived]
        if not readers:
            del self._arrived_while_loading[note]

    def _opened(
        self, note: NoteId, space: SpaceId, document: NoteDocument, arrived: Sequence[bytes]
    ) -> OpenNote:
        document.apply_all(arrived)
        opened = OpenNote(note, space, document, self._saver)
        self._notes[note] = opened
        return opened
