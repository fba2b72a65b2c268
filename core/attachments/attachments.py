"""Attaching files to notes, and removing those that no note, history or trash needs any more."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

from core.attachments.files import AttachmentFiles, Draft
from core.attachments.spares import SpareFiles
from core.errors import FileAway
from core.ids import FileHash, NoteId, recovered_note_id
from core.store import Changes, Store
from core.world import World

GRACE = 30 * 86_400.0
"""Seconds for which a file is kept that nothing needs; as long as a purged note can come back."""


class Attachments:
    """The files of a profile; which notes need them is in the store.

    `spares` has the copies of the daily backup, if one is made.
    """

    def __init__(
        self, files: AttachmentFiles, store: Store, world: World, spares: SpareFiles | None = None
    ) -> None:
        self._files = files
        self._spares = spares
        self._store = store
        self._world = world
        self._using = asyncio.Lock()

    def find(self, file: FileHash) -> Path | None:
        """Say where a file is on this computer; None when it is not here."""
        return self._files.find(file)

    async def held(self) -> set[FileHash]:
        """Name all files on this computer."""
        return await asyncio.to_thread(self._files.held)

    async def add(self, note: NoteId, source: Path | bytes) -> FileHash:
        """Attach a copy of a file, or bytes, to a note, whose text does not refer to it yet.

        On return it is on the disk. Raises FileUnreadable, FileTooLarge or StorageProblem.
        """
        draft = await asyncio.to_thread(self._files.draft_of, source)
        with _discarded_on_failure(draft):
            async with self._using:
                await self._store.write(Changes(attached=[(note, draft.file)]))
                await asyncio.to_thread(draft.keep)
        return draft.file

    async def keep(self, source: Path) -> FileHash:
        """Keep a copy of a file for a note that is about to be written; raises as `add`."""
        draft = await asyncio.to_thread(self._files.draft_of, source)
        with _discarded_on_failure(draft):
            async with self._using:
                await asyncio.to_thread(draft.keep)
        return draft.file

    async def take(self, note: NoteId, file: FileHash, pieces: AsyncIterator[bytes]) -> Path:
        """Keep a file that comes from elsewhere; raises FileAway when it is not what its name says.

        Raises also FileTooLarge, StorageProblem, and what `pieces` raises; then nothing is kept.
        """
        draft = await asyncio.to_thread(self._files.draft)
        with _discarded_on_failure(draft):
            async for piece in pieces:
                await asyncio.to_thread(draft.write, piece)
            _require_same(draft.file, file)
            async with self._using:
                await self._store.write(Changes(attached=[(note, file)]))
                return await asyncio.to_thread(draft.keep)

    async def bring_back(self, note: NoteId, file: FileHash) -> Path | None:
        """Have a file that is not here, or damaged, from the backup; None when that does not have it whole.

        Raises StorageProblem.
        """
        spares = self._spares
        copy = spares.find(file) if spares is not None else None
        if spares is None or copy is None:
            return None
        draft = await asyncio.to_thread(self._files.draft_of, copy)
        with _discarded_on_failure(draft):
            if draft.file != file:
                draft.discard()
                await asyncio.to_thread(spares.remove, file)
                return None
            async with self._using:
                await self._store.write(Changes(attached=[(note, file)]))
                return await asyncio.to_thread(draft.keep)

    async def damaged(self) -> dict[FileHash, list[NoteId]]:
        """Compare all files that notes need with their names; says which are damaged, and whose they are.

        It reads every one of them.
        """
        attached = await self._store.attached()
        here = sorted(attached.keys() & await self.held())
        return {
            file: attached[file]
            for file in here
            if not await asyncio.to_thread(self._files.is_sound, file) and self._files.find(file) is not None
        }

    async def has_spare(self, file: FileHash) -> bool:
        """Tell whether the backup has a file whole."""
        return self._spares is not None and await asyncio.to_thread(self._spares.is_sound, file)

    async def is_sound(self, file: FileHash) -> bool:
        """Compare a file with its name."""
        return await asyncio.to_thread(self._files.is_sound, file)

    def clear(self) -> None:
        """Remove what a crash left half written, and copies; nothing may be written meanwhile."""
        self._files.clear()

    async def copy_to_open(self, file: FileHash, name: str) -> Path:
        """Copy a file that is here for other programs to open; raises FileUnreadable or StorageProblem."""
        return await asyncio.to_thread(self._files.copy_to_open, file, name)

    async def copy_to(self, file: FileHash, copy: Path) -> None:
        """Copy a file that is here to any place; raises FileUnreadable."""
        await asyncio.to_thread(self._files.copy_to, file, copy)

    async def sweep(self) -> int:
        """Remove the files that nothing has needed for the time of grace; returns how many.

        A note needs a file that its text refers to or ever did, also in the trash; after it was deleted for
        good it needs it for the time of grace, and on as long as there is a note that it was recovered to.
        """
        async with self._using:
            attached = await self._store.attached()
            gone = await self._gone({note for notes in attached.values() for note in notes})
            await self._store.write(Changes(detached=sorted(gone)))
            needed = {file for file, notes in attached.items() if not gone.issuperset(notes)}
            return await asyncio.to_thread(self._remove_all_but, needed)

    async def _gone(self, notes: set[NoteId]) -> set[NoteId]:
        """Say which notes were deleted for good long ago, and were not recovered."""
        ends = await self._store.tombstones_of(notes)
        now = self._world.now()
        old = {note for note, end in ends.items() if not end.held and now - end.purged_at > GRACE}
        recovered = await self._store.homes([recovered_note_id(note) for note in old])
        return {note for note in old if recovered_note_id(note) not in recovered}

    def _remove_all_but(self, needed: set[FileHash]) -> int:
        now = self._world.now()
        unneeded = [file for file in self._files.held() - needed if self._files.age(file, now) > GRACE]
        for file in unneeded:
            self._files.remove(file)
        return len(unneeded)


@contextmanager
def _discarded_on_failure(draft: Draft) -> Iterator[None]:
    """Leave nothing half written when the block fails."""
    try:
        yield
    except BaseException:  # whoever is cancelled leaves nothing either
        draft.discard()
        raise


def _require_same(found: FileHash, wanted: FileHash) -> None:
    if found != wanted:
        raise FileAway(
            "The hub's copy of this attachment is damaged.",
            safe="The note is safe, and so are its other attachments.",
            cure="It comes by itself once a device that has the file is online again.",
        )
