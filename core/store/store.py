"""The store: everything a profile keeps, in one SQLite file."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from pathlib import Path

from core.facts import (
    Cursor,
    Notebook,
    NoteFilter,
    NoteSummary,
    SearchHit,
    Space,
    TagCount,
    TitledNote,
    Tombstone,
    Update,
    UpdateKind,
)
from core.ids import DeviceId, FileHash, NotebookId, NoteId, SpaceId
from core.measures import Measures
from core.store import attachment_reading, document_reading, log_reading, note_reading, upkeep
from core.store.answers import StoredDocument, Waiting
from core.store.changes import Changes, DeviceCursor, LogMark, Parked
from core.store.connections import Lanes, open_connections
from core.store.faults import storage_problems
from core.store.reading import Readers, open_readers
from core.store.revisions import prepare
from core.store.small_tables import SmallTables
from core.store.writer import Writer, open_writer


class Store:
    """Writes units and answers questions; every method may raise StorageProblem."""

    def __init__(self, path: Path, writer: Writer, readers: Readers, small_tables: SmallTables) -> None:
        self.path = path
        self._writer = writer
        self._readers = readers
        self._small_tables = small_tables

    async def write(self, changes: Changes) -> None:
        """Return once the unit is on the disk, whole; after an error nothing of it is stored.

        Units are written in the order of the calls. Cancelling the call does not take the unit back.
        """
        await self._writer.write(changes)

    async def checkpoint(self) -> None:
        """Bring what was written lately from the write-ahead log into the database file itself."""
        await self._writer.checkpoint()

    async def spaces(self) -> list[Space]:
        """Read all spaces, oldest first."""
        return await self._small_tables.spaces()

    async def notebooks(self, space: SpaceId) -> list[Notebook]:
        """Read a space's notebooks, siblings in their order."""
        return await self._small_tables.notebooks(space)

    async def tags(self) -> list[TagCount]:
        """Count the notes outside the trash for each tag, in the order of the alphabet."""
        return await self._small_tables.tags()

    async def cursor(self, space: SpaceId) -> Cursor | None:
        """Read how far the space's log has been followed."""
        return await self._small_tables.cursor(space)

    async def device_cursors(self, space: SpaceId) -> list[DeviceCursor]:
        """Read how far each other device has the space's log."""
        return await self._small_tables.device_cursors(space)

    async def parked(self, space: SpaceId) -> list[Parked]:
        """Read the messages of the space's log that could not be applied, oldest first."""
        return await self._small_tables.parked(space)

    async def setting(self, key: str) -> str | None:
        """Read a remembered choice."""
        return await self._small_tables.setting(key)

    async def settings(self, keys: Iterable[str]) -> dict[str, str]:
        """Read remembered choices; unknown ones are left out."""
        return await self._small_tables.settings(keys)

    async def control_entries(self, space: SpaceId) -> list[bytes]:
        """Read what is known of a space's control log, from its first entry on."""
        return await self._small_tables.control_entries(space)

    async def set_setting(self, key: str, value: str) -> None:
        """Remember a choice."""
        await self._writer.write(Changes(settings={key: value}))

    async def notes(
        self, wanted: NoteFilter, *, limit: int | None = None, offset: int = 0
    ) -> list[NoteSummary]:
        """Read the notes of a list, in its order."""
        return await self._readers.run(
            partial(note_reading.list_notes, wanted=wanted, limit=limit, offset=offset)
        )

    async def notes_after(self, wanted: NoteFilter, after: NoteId, limit: int) -> list[NoteSummary]:
        """Read the next notes of a list by their ids: changes meanwhile neither hide nor repeat one."""
        return await self._readers.run(
            partial(note_reading.list_notes_by_id, wanted=wanted, after=after, limit=limit)
        )

    async def serials(self, wanted: NoteFilter) -> list[int]:
        """Read which notes a list holds, in its order, as `listed` takes them."""
        return await self._readers.run(partial(note_reading.list_serials, wanted=wanted))

    async def listed(self, serials: Sequence[int]) -> list[NoteSummary]:
        """Read the notes with these serials, in their order; those that are gone are left out."""
        return await self._readers.run(partial(note_reading.read_listed, serials=serials))

    async def count_notes(self, wanted: NoteFilter) -> int:
        """Count the notes of a list."""
        return await self._readers.run(partial(note_reading.count_notes, wanted=wanted))

    async def note(self, note: NoteId) -> NoteSummary | None:
        """Read the listed facts of a note; None when it is unknown or not listed yet."""
        found = await self.summaries([note])
        return found[0] if found else None

    async def summaries(self, notes: Iterable[NoteId]) -> list[NoteSummary]:
        """Read the listed facts of these notes, in no order; unknown ones are left out."""
        return await self._readers.run(partial(note_reading.read_summaries, notes=list(notes)))

    async def notes_with_prefix(self, prefix: str, limit: int = 10) -> list[NoteSummary]:
        """Read the notes whose id begins with `prefix`."""
        return await self._readers.run(partial(note_reading.find_notes, prefix=prefix, limit=limit))

    async def notes_with_title(self, title: str, limit: int = 10) -> list[NoteSummary]:
        """Read the notes of this title, case and accents aside."""
        return await self._readers.run(partial(note_reading.find_titled_notes, title=title, limit=limit))

    async def stale_notes(self) -> dict[NoteId, SpaceId]:
        """Read which notes were touched after their listed facts were last written, with their spaces."""
        return await self._readers.run(note_reading.read_stale)

    async def search(self, query: str, wanted: NoteFilter, limit: int = 200) -> list[SearchHit]:
        """Find notes, best first: words, the last a prefix, "phrases", -excluded, `tag:` and others.

        What can be typed stands in `core.store.query`; no text is a wrong query. Snippets mark what was found
        as `SearchHit` says.
        """
        return await self._readers.run(
            partial(note_reading.search_notes, query=query, wanted=wanted, limit=limit)
        )

    async def titles(self) -> list[TitledNote]:
        """Read the titles of all notes outside the trash, those changed last first."""
        return await self._readers.run(note_reading.read_titles)

    async def backlinks(self, title: str) -> list[NoteSummary]:
        """Read the notes outside the trash that link to a title, those changed last first."""
        return await self._readers.run(partial(note_reading.read_backlinks, title=title))

    async def links(self) -> list[tuple[NoteId, NoteId]]:
        """Read which note links to which, in the same space, as far as both are outside the trash."""
        return await self._readers.run(note_reading.read_links)

    async def attached(self) -> dict[FileHash, list[NoteId]]:
        """Read which notes refer to a file, or did, for each file; notes that were purged are among them."""
        return await self._readers.run(attachment_reading.read_attached)

    async def attached_in(self, space: SpaceId) -> dict[FileHash, list[NoteId]]:
        """Read which notes of a space refer to a file now or did, for each file."""
        return await self._readers.run(partial(attachment_reading.read_attached_in, space=space))

    async def load_document(self, note: NoteId, *, generation: int = 0) -> StoredDocument:
        """Read the newest snapshot of a document, or an older `generation`, and the updates after it."""
        return await self._readers.run(
            partial(document_reading.load_document, note=note, generation=generation)
        )

    async def load_documents(self, notes: Iterable[NoteId]) -> dict[NoteId, StoredDocument]:
        """Read several documents as of one moment; unknown ones are empty."""
        return await self._readers.run(partial(document_reading.load_documents, notes=list(notes)))

    async def homes(self, notes: Iterable[NoteId]) -> dict[NoteId, SpaceId]:
        """Read to which spaces these notes belong; unknown ones are left out."""
        return await self._readers.run(partial(document_reading.read_homes, notes=list(notes)))

    async def update_sizes(self, note: NoteId) -> tuple[int, int]:
        """Count the updates after the newest snapshot, and their bytes."""
        return await self._readers.run(partial(document_reading.read_update_sizes, note=note))

    async def updates(self, note: NoteId, *, after: int = 0, limit: int = 1000) -> list[Waiting]:
        """Read all stored updates of a document as they came, oldest first."""
        return await self._readers.run(
            partial(document_reading.read_updates, note=note, after=after, limit=limit)
        )

    async def document_ids(self, space: SpaceId) -> list[NoteId]:
        """Read the ids of all stored documents of a space, its own included."""
        return await self._readers.run(partial(document_reading.read_document_ids, space=space))

    async def places(self, space: SpaceId) -> dict[NoteId, NotebookId]:
        """Read in which notebooks the notes of a space lie; those at its top are left out."""
        return await self._readers.run(partial(document_reading.read_places, space=space))

    async def outbox(self, space: SpaceId, *, after: int = 0, limit: int) -> list[Waiting]:
        """Read what waits for the log after a position, oldest first."""
        return await self._readers.run(
            partial(document_reading.read_outbox, space=space, after=after, limit=limit)
        )

    async def count_outbox(self, space: SpaceId | None = None) -> int:
        """Count what waits for the log, in one space or in all."""
        return await self._readers.run(partial(document_reading.count_outbox, space=space))

    async def waiting_by_note(self, space: SpaceId) -> dict[NoteId, int]:
        """Count what waits for the log of a space, for each document that has something waiting."""
        return await self._readers.run(partial(document_reading.count_waiting_by_note, space=space))

    async def last_own_sequence(self, note: NoteId, device: DeviceId) -> int | None:
        """Read where the log holds the device's last acknowledged update of the note."""
        return await self._readers.run(
            partial(document_reading.read_last_own_sequence, note=note, device=device)
        )

    async def is_acknowledged(self, space: SpaceId) -> bool:
        """Say whether a log has acknowledged anything of the space; reads every update."""
        return await self._readers.run(partial(document_reading.read_is_acknowledged, space=space))

    async def has_updates(self, keys: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
        """Say which of these (session, number) are stored."""
        return await self._readers.run(partial(document_reading.read_stored_keys, keys=list(keys)))

    async def tombstones(self, space: SpaceId | None = None) -> list[Tombstone]:
        """Read the tombstones of a space or of all, oldest first."""
        return await self._readers.run(partial(log_reading.read_tombstones, space=space))

    async def tombstones_of(self, notes: Iterable[NoteId]) -> dict[NoteId, Tombstone]:
        """Read the tombstones of these notes; notes without one are left out."""
        return await self._readers.run(partial(log_reading.read_tombstones_of, notes=list(notes)))

    async def ends(self) -> dict[NoteId, tuple[SpaceId, bool]]:
        """Read the space of every note with a tombstone, and whether it is held."""
        return await self._readers.run(log_reading.read_ends)

    async def old_tombstones(self, before: float, *, limit: int) -> list[Tombstone]:
        """Read tombstones older than a moment (seconds since 1970) that keep their document, oldest first."""
        return await self._readers.run(partial(log_reading.read_old_tombstones, before=before, limit=limit))

    async def authors(self, sessions: Iterable[int]) -> dict[int, DeviceId]:
        """Read which device had each of these sessions; unknown ones are left out."""
        return await self._readers.run(partial(log_reading.read_authors, sessions=list(sessions)))

    async def log_mark(self, space: SpaceId) -> LogMark | None:
        """Read what the host last knew of a space's streams."""
        return await self._readers.run(partial(log_reading.read_log_mark, space=space))

    async def sealed(
        self, note: NoteId, *, kind: UpdateKind = UpdateKind.CHANGE, limit: int = 1000
    ) -> list[Update]:
        """Read the signed updates of one kind that are stored of a note, oldest first."""
        return await self._readers.run(partial(log_reading.read_sealed, note=note, kind=kind, limit=limit))

    async def unlogged(self, space: SpaceId, own: DeviceId, *, among: int) -> list[Update]:
        """Read, of the newest `among` updates, those of devices other than `own` that no log has shown."""
        return await self._readers.run(partial(log_reading.read_unlogged, space=space, own=own, among=among))

    async def check(self) -> list[str]:
        """Check the whole file; returns a sentence for each problem, none when it is sound."""
        return await self._readers.run(upkeep.find_problems)

    async def unsearchable(self) -> dict[NoteId, SpaceId]:
        """Read the notes that a search cannot find, though lists show them, and their spaces."""
        return await self._readers.run(upkeep.find_unsearchable)

    async def mend_indexes(self) -> list[NoteId] | None:
        """Make all indexes anew, when `check` or a backup finds the file unsound.

        Returns the documents of which they had hidden updates, which are to be read again; None when the file
        is unsound all the same, and then nothing was changed.
        """
        return await self._writer.mend_indexes()

    @staticmethod
    def sqlite_version() -> str:
        """Say which SQLite runs."""
        return sqlite3.sqlite_version


@asynccontextmanager
async def open_store(
    path: Path, measures: Measures | None = None, *, backups: Path | None = None
) -> AsyncIterator[Store]:
    """Open the database at `path`, made or brought up to date when needed; its folder must exist.

    Before it is brought up to date, it is copied to the folder `backups`, where one is named.
    What is written is measured by `measures`.
    Raises ProfileTooNew, StorageDamaged, StorageReadOnly or StorageFull, and then leaves the file as it was.
    """
    async with AsyncExitStack() as stack:
        with storage_problems(path):
            await asyncio.to_thread(prepare, path, backups)
            connections = await stack.enter_async_context(open_connections(path))
            store = await stack.enter_async_context(open_store_on(connections, path, measures))
        yield store


@asynccontextmanager
async def open_store_on(lanes: Lanes, path: Path, measures: Measures | None = None) -> AsyncIterator[Store]:
    """Open a database of the newest revision by the lanes that lead to it; messages call it `path`."""
    async with open_writer(lanes, path, measures or Measures()) as writer:
        readers = await open_readers(lanes, path)
        yield Store(path, writer, readers, SmallTables(readers))
