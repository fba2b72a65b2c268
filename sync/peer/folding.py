"""Folds notes on the host: a snapshot takes the place of the updates that the one before it already held."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace

from core.documents import Version
from core.errors import BusProblem, Problem, Refused
from core.facts import Cursor, Tombstone, Update, UpdateKind
from core.ids import NoteId, SpaceId
from core.notes import Library
from core.notes.folding import Unsound, WholeDocument, WholeDocuments
from core.tracing.hops import in_the_background
from sync.bus import Connection, MessageTooLarge
from sync.log import Follower, LoggedMessage, pack, seal, unpack
from sync.log.envelope import read_header
from sync.log.reading import read_message
from sync.log.snapshots import (
    count_updates,
    open_snapshots,
    publish_snapshot,
    purge_folded,
    purge_snapshots,
    read_generations,
)
from sync.log.streams import read_log_info
from sync.peer.held_messages import read_held
from sync.peer.hub import Identity
from sync.peer.log_bytes import LogBytes
from sync.peer.log_marks import LogMarks
from sync.peer.rights import Rights

_RETENTION = 30 * 86_400.0
"""Seconds after which what a purged note held leaves the log."""
_STOCK_SECONDS = 86_400.0
_PATIENCE = 5.0
_RETRY_PAUSE = 1.0
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Folded:
    """A note whose snapshot of `size` bytes is stored beside the log; `purged` messages left the log."""

    note: NoteId
    size: int
    purged: int


class Folding:
    """Folds the notes of one space, one at a time, when the log holds much of them.

    `marks` hear of it before messages leave the log or snapshots are stored, so that nobody takes that for a
    loss.
    """

    def __init__(
        self,
        space: SpaceId,
        library: Library,
        identity: Identity,
        rights: Rights,
        connection: Connection,
        marks: LogMarks,
    ) -> None:
        self._space = space
        self._library = library
        self._identity = identity
        self._rights = rights
        self._connection = connection
        self._marks = marks
        self._documents = WholeDocuments(library.store, library.author, library.saver)
        self._bytes = LogBytes()
        self._epoch = ""
        self._busy = asyncio.Lock()

    def note_logged(self, updates: Sequence[Update]) -> None:
        """Count updates that the log holds."""
        for update in updates:
            self._bytes.add(update)

    @asynccontextmanager
    async def done(self, follower: Follower) -> AsyncIterator[None]:
        """Fold what is due, while the log is followed to its end, until the block ends."""
        folding = asyncio.create_task(self._run(follower), name="folding")
        try:
            yield
        finally:
            folding.cancel()
            await asyncio.wait({folding})

    async def fold_now(self, notes: Iterable[NoteId]) -> list[Folded]:
        """Fold these notes, however little the log holds of them; those that cannot be are left out.

        Raises BusProblem or StorageProblem.
        """
        folded = []
        for note in notes:
            async with self._busy:
                done = await self._timed_fold(note)
            folded += [done] if done else []
            # Others get their turn between two notes.
            await asyncio.sleep(0)
        return folded

    async def clear_purged(self) -> None:
        """Remove from the log what notes held that were purged long ago. Raises as `fold_now` does."""
        oldest = self._identity.world.now() - _RETENTION
        for tombstone in await self._library.store.tombstones(self._space):
            if tombstone.purged_at < oldest and not tombstone.held:
                async with self._busy:
                    await self._clear(tombstone)

    async def _run(self, follower: Follower) -> None:
        while True:
            try:
                await self._keep_folding(follower)
            except Problem as problem:
                _log.debug("folding pauses: %s", problem)
            except Exception:  # noqa: BLE001 (the task's outer edge)
                _log.exception("folding is begun anew after an error")
            await asyncio.sleep(_RETRY_PAUSE)

    async def _keep_folding(self, follower: Follower) -> None:
        """Fold for a day, or until the log is another one."""
        await self._take_stock()
        await self.clear_purged()
        loop = asyncio.get_running_loop()
        end = loop.time() + _STOCK_SECONDS
        while loop.time() < end and await self._is_same_log():
            with suppress(TimeoutError):
                async with asyncio.timeout_at(end):
                    await self._bytes.wait_for_due()
            if not self._rights.may_fold:
                await asyncio.sleep(_RETRY_PAUSE)  # an owner's device may yet let it; what is due stays due
            elif await follower.wait_caught_up(_PATIENCE):
                await self._fold_due()

    async def _take_stock(self) -> None:
        """Estimate how much the log holds of each note."""
        info = await read_log_info(self._connection)
        await open_snapshots(self._connection, info.epoch, create=True)
        counts = await count_updates(self._connection)
        self._epoch = info.epoch
        self._bytes.estimate(counts, info)

    async def _is_same_log(self) -> bool:
        cursor = await self._library.store.cursor(self._space)
        return cursor is None or cursor.epoch == self._epoch

    async def _fold_due(self) -> None:
        for note in self._bytes.take_due():
            if not self._bytes.knows_snapshot(note):
                generations = await read_generations(self._connection, note)
                self._bytes.know_snapshot(note, len(generations[-1].wire) if generations else 0)
            if self._bytes.is_due(note):
                with self._library.tracing.begin(in_the_background("fold")):
                    await self.fold_now([note])

    async def _timed_fold(self, note: NoteId) -> Folded | None:
        measures = self._library.measures
        begun = measures.seconds()
        folded = await self._fold(note)
        if folded is not None:
            measures.fold.observe(measures.seconds() - begun)
        return folded

    async def _fold(self, note: NoteId) -> Folded | None:
        self._bytes.forget(note)
        cursor = await self._cursor()
        if cursor is None or await self._library.store.tombstones_of([note]):
            return None
        if not self._rights.may_fold:
            return None  # nobody would take the snapshot, so nothing may leave the log for it
        whole = await self._documents.make(self._space, note)
        if isinstance(whole, Unsound):
            _log.warning("the note %s is not folded: %s", note, whole.reason)
            return None
        wire = self._wire(note, whole, cursor)
        self._bytes.know_snapshot(note, len(wire))
        before = await self._publish(note, wire)
        if before is None:
            return None
        return Folded(note, len(wire), await self._purge(note, before, whole.version, cursor))

    async def _cursor(self) -> Cursor | None:
        """Tell up to where everything is stored here, if the log is still the one that was followed."""
        # Read before the document: what it covers is then in the document for certain.
        cursor = await self._library.store.cursor(self._space)
        info = await read_log_info(self._connection)
        if cursor is None or cursor.epoch != info.epoch or cursor.sequence > info.last:
            return None
        found = await read_message(self._connection, cursor.sequence) if cursor.digest else None
        return None if found is not None and found.digest != cursor.digest else cursor

    def _wire(self, note: NoteId, whole: WholeDocument, cursor: Cursor) -> bytes:
        plain = self._library.author.write(
            self._space, note, whole.body, UpdateKind.SNAPSHOT, authors=whole.authors
        )
        covering = replace(plain, covers=cursor.sequence)
        return pack(seal(self._identity.key, covering, cursor.epoch, self._identity.world.now()))

    async def _publish(self, note: NoteId, wire: bytes) -> list[LoggedMessage] | None:
        """Store a snapshot and read it back; returns the generations before it, None when that failed."""
        await self._marks.expect_snapshot()
        try:
            sequence = await publish_snapshot(self._connection, wire, note)
        except MessageTooLarge:
            _log.info("the note %s is too long to be folded", note)
            self._marks.drop_snapshot()
            return None
        except BusProblem:
            # Hubs that choose a leader may refuse what they store a moment later.
            self._marks.doubt_snapshot()
            raise
        self._marks.note_snapshot(sequence)
        generations = await read_generations(self._connection, note, sequence)
        if not generations or generations[-1] != LoggedMessage(sequence, wire):
            _log.warning("the note %s is not folded: its snapshot cannot be read back", note)
            return None
        return generations[:-1]

    async def _purge(
        self, note: NoteId, before: Sequence[LoggedMessage], version: Version, cursor: Cursor
    ) -> int:
        """Remove what the generation before holds, if it is sound and the present one holds all of it."""
        snapshot = self._opened(note, before[-1].wire) if before else None
        if snapshot is None or _epoch_of(snapshot) != cursor.epoch:
            return 0
        held = self._documents.reopen(self._space, note, snapshot.body)
        if isinstance(held, Unsound) or not version.includes(held):
            return 0
        # The message at the cursor stays: by it the log is known again.
        return await self._remove_held(note, min(snapshot.covers, cursor.sequence - 1), held)

    async def _remove_held(self, note: NoteId, up_to: int, version: Version) -> int:
        verifier = self._identity.verifier
        held = await read_held(self._connection, verifier, self._space, note, up_to, version)
        if not held.count:
            return 0
        await self._expect_purge(held.count, 0)
        return await purge_folded(self._connection, note, held.sequence)

    async def _expect_purge(self, messages: int, snapshots: int) -> None:
        present = await open_snapshots(self._connection, self._epoch, create=False)
        await self._marks.expect_purge(messages, snapshots, present)

    async def _clear(self, tombstone: Tombstone) -> None:
        """Remove what a note held when it was purged; the tombstone itself stays in the log."""
        note, version = tombstone.note, Version.decode(tombstone.version)
        cursor = await self._cursor()
        if cursor is None:
            return
        verifier = self._identity.verifier
        held = await read_held(self._connection, verifier, self._space, note, cursor.sequence, version)
        if not held.is_tombstone:
            return
        await self._remove_held(note, held.sequence, version)
        generations = await read_generations(self._connection, note)
        if generations and all(self._is_held(note, each.wire, version) for each in generations):
            await self._expect_purge(0, len(generations))
            await purge_snapshots(self._connection, note)

    def _is_held(self, note: NoteId, wire: bytes, version: Version) -> bool:
        snapshot = self._opened(note, wire)
        found = self._documents.reopen(self._space, note, snapshot.body) if snapshot else None
        return isinstance(found, Version) and version.includes(found)

    def _opened(self, note: NoteId, wire: bytes) -> Update | None:
        """Open a snapshot of the note; None when it is forged, damaged or something else."""
        try:
            update = unpack(wire, self._identity.verifier, space=self._space)
        except Refused:
            return None
        return update if update.note == note and update.kind is UpdateKind.SNAPSHOT else None


def _epoch_of(update: Update) -> str:
    return read_header(update.header).epoch if update.header else ""
