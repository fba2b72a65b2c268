"""The attachments of one shared space: sent to its hub in the background, fetched from there when wanted."""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from core.attachments import Attachments
from core.errors import FileUnreadable, Problem
from core.events import NotesChanged
from core.facts import Space
from core.ids import FileHash, NoteId
from core.markdown import attachment_name
from core.notes import Library
from sync.bus import Connection
from sync.log.blobs import BlobReader
from sync.peer.entrance import Doors
from sync.peer.file_fetching import away, fetch_file
from sync.peer.note_status import Right
from sync.peer.status import SpaceStatus

_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 120.0
_LOOK_AGAIN = 900.0
"""Seconds until what the hub holds is looked at again; it may have lost something."""
_READING_PAUSE = 1.0
"""Seconds in which changes of texts are looked at as one."""
_log = logging.getLogger(__name__)


class SpaceFiles:
    """Compares what the notes of a space refer to with what its hub holds, and sends what only is here.

    Nothing is written down of it: the hub says what it has, whenever it is reached. So what it lost, or what
    was shared from another hub before, is sent to it like anything new.
    """

    def __init__(
        self, space: Space, library: Library, attachments: Attachments, doors: Doors, status: SpaceStatus
    ) -> None:
        self._space = space
        self._library = library
        self._attachments = attachments
        self._doors = doors
        self._status = status
        self._connection: Connection | None = None
        self._woken = asyncio.Event()
        self._listed = asyncio.Event()
        self._known: frozenset[FileHash] = frozenset()
        """What the notes referred to when it was looked at last."""
        self._missing: dict[FileHash, list[NoteId]] = {}
        self._expected: dict[FileHash, NoteId] = {}
        """What was attached since the hub was last asked what it holds."""
        self._fetching: dict[FileHash, asyncio.Task[Path]] = {}

    @property
    def is_drained(self) -> bool:
        """Tell whether the hub has all attachments that are here, as far as it takes them."""
        is_stuck = self._status.unsent_problem is not None or self._status.right is not Right.WRITE
        return not self._expected and (is_stuck or not self._missing)

    def expect(self, note: NoteId, file: FileHash) -> None:
        """Send soon what was attached to a note here; until then the note's status tells of it."""
        self._expected[file] = note
        self._show()
        self._woken.set()

    def wake(self) -> None:
        """Look again: this device may be allowed to write now."""
        self._woken.set()

    async def look(self, connection: Connection) -> None:
        """Learn what the hub lacks before anything is said of where notes are; never raises a Problem."""
        try:
            await self._compare(connection)
        except Problem as problem:
            _log.debug("what the hub holds of attachments is not known: %s", problem)
        self._woken.set()

    @asynccontextmanager
    async def sent(self, connection: Connection) -> AsyncIterator[None]:
        """Send to the hub, and fetch from it, until the end of the block."""
        self._connection = connection
        forget = self._library.events.subscribe(NotesChanged, self._hear)
        tasks: set[asyncio.Task[None] | asyncio.Task[Path]] = {
            asyncio.create_task(self._keep_sending(connection), name=f"attachments {self._space.id}"),
            asyncio.create_task(self._keep_reading(), name=f"texts with attachments {self._space.id}"),
        }
        try:
            yield
        finally:
            forget()
            self._connection = None
            tasks |= set(self._fetching.values())
            for each in tasks:
                each.cancel()
            await asyncio.wait(tasks)

    async def fetch(self, note: NoteId, file: FileHash) -> Path:
        """Have a file from the hub; it is compared with its hash before it is kept.

        Raises FileAway when the hub does not have it (yet), or another BusProblem or StorageProblem in the
        way. Who asks for what is fetched already waits for it.
        """
        task = self._fetching.get(file)
        if task is None:
            fetching = fetch_file(self._connection, self._attachments, note, file)
            task = asyncio.create_task(fetching, name=f"fetching {file[:8]}")
            self._fetching[file] = task
            task.add_done_callback(lambda _done: self._fetching.pop(file, None))
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            if task.cancelled():
                raise away() from None
            raise

    # Sending

    async def _keep_sending(self, connection: Connection) -> None:
        pause = _FIRST_PAUSE
        try:
            while True:
                self._woken.clear()
                has_failed = await self._try_to_send(connection)
                wait = pause if has_failed else _LOOK_AGAIN
                pause = min(2 * pause, _LONGEST_PAUSE) if has_failed else _FIRST_PAUSE
                with suppress(TimeoutError):
                    async with asyncio.timeout(wait):
                        await self._woken.wait()
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("sending attachments ended by an error")

    def _hear(self, event: NotesChanged) -> None:
        if event.space == self._space.id:
            self._listed.set()

    async def _keep_reading(self) -> None:
        """Look again when a text refers to another file, as one that was imported or copied."""
        try:
            while True:
                await self._listed.wait()
                await asyncio.sleep(_READING_PAUSE)
                self._listed.clear()
                with suppress(Problem):
                    known = frozenset(await self._library.store.attached_in(self._space.id))
                    if known - self._known:
                        self._woken.set()
                    self._known = known
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("reading what notes refer to ended by an error")

    async def _try_to_send(self, connection: Connection) -> bool:
        """Send all that the hub lacks; tells whether something has to be tried again."""
        try:
            await self._compare(connection)
        except Problem as problem:
            _log.debug("attachments wait: %s", problem)
            return True
        if self._status.right is not Right.WRITE:
            return False
        trouble: Problem | None = None
        for file, notes in tuple(self._missing.items()):
            try:
                await self._send(file, notes[0])
            except Problem as problem:
                _log.info("an attachment waits: %s", problem)
                trouble = problem
            else:
                self._missing.pop(file, None)
                self._show()
        self._status.set_unsent(self._counts(), trouble)
        return trouble is not None

    async def _compare(self, connection: Connection) -> None:
        """Find out what is here and not at the hub, and let the status tell."""
        told = tuple(self._expected)
        self._missing = await self._read_missing(connection)
        for file in told:
            del self._expected[file]
        self._show()

    async def _read_missing(self, connection: Connection) -> dict[FileHash, list[NoteId]]:
        attached = await self._library.store.attached_in(self._space.id)
        self._known = frozenset(attached)
        here = await self._attachments.held() if attached else set()
        wanted = {file: notes for file, notes in attached.items() if file in here}
        if not wanted:
            return {}
        held = await BlobReader(connection).files()
        return {file: notes for file, notes in wanted.items() if file not in held}

    async def _send(self, file: FileHash, note: NoteId) -> None:
        path, name = self._attachments.find(file), attachment_name(await self._library.body(note), file)
        if path is None:
            return
        if not await self._attachments.is_sound(file):
            path = await self._attachments.bring_back(note, file)
        if path is None:
            raise _spoilt(name)
        await self._doors.files(self._space).send(note, file, name, path)

    def _show(self) -> None:
        self._status.set_unsent(self._counts(), self._status.unsent_problem)

    def _counts(self) -> Counter[NoteId]:
        """Count for each note the files that the hub is not known to hold."""
        fresh = {file: [note] for file, note in self._expected.items()}
        return Counter(note for notes in (fresh | self._missing).values() for note in notes)


def _spoilt(name: str) -> FileUnreadable:
    return FileUnreadable(
        f"The attachment “{name}” is damaged on this disk, and no backup has it: it was not sent.",
        safe="The note is safe, and the damaged file was left as it is.",
        cure="Attach the file once more, and check the disk.",
    )
