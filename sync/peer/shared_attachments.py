"""The attachments of all notes of a peer: put here, and fetched from the hubs of shared spaces."""

import asyncio
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from core.attachments import Attachments
from core.errors import Problem
from core.ids import FileHash, NoteId, SpaceId
from core.notes import Library
from sync.peer.file_fetching import away
from sync.peer.space_files import SpaceFiles

_SWEEP_EVERY = 86_400.0
_FIRST_SWEEP = 600.0
"""Seconds after the start; what is opened first has the disk for itself."""
_log = logging.getLogger(__name__)


class SharedSpace(Protocol):
    """A space with a hub."""

    @property
    def files(self) -> SpaceFiles: ...


class SharedAttachments:
    """Files of notes, wherever they are."""

    def __init__(self, local: Attachments, library: Library, links: Mapping[SpaceId, SharedSpace]) -> None:
        self.local = local
        """Those on this computer."""
        self._library = library
        self._links = links
        self._sweeping: asyncio.Task[None] | None = None

    def find(self, file: FileHash) -> Path | None:
        """Say where a file is on this computer; None when it is not here."""
        return self.local.find(file)

    async def add(self, note: NoteId, source: Path | bytes) -> FileHash:
        """Attach a copy of a file, or bytes, to a note; its text has to refer to it next.

        On return it is on this disk; to the hub of a shared space it is sent in the background. Raises
        NotFound, FileUnreadable, FileTooLarge or StorageProblem.
        """
        space = (await self._library.note(note)).space
        file = await self.local.add(note, source)
        link = self._links.get(space)
        if link is not None:
            link.files.expect(note, file)
        return file

    async def fetch(self, note: NoteId, file: FileHash) -> Path:
        """Have a file that a note refers to, from the backup or from its hub if it is not here.

        Raises FileAway when nobody who can be reached has it, or another Problem in the way.
        """
        found = self.local.find(file) or await self.local.bring_back(note, file)
        return found or await self._fetch(note, file)

    async def _fetch(self, note: NoteId, file: FileHash) -> Path:
        link = self._links.get((await self._library.note(note)).space)
        if link is None:
            raise away()
        return await link.files.fetch(note, file)

    def start(self) -> None:
        """Clear what a crash left; from time to time sweep, and mend what the disk has spoilt."""
        self.local.clear()
        self._sweeping = asyncio.create_task(self._keep_sweeping(), name="sweeping attachments")

    async def close(self) -> None:
        """Sweep no more."""
        if self._sweeping is not None:
            self._sweeping.cancel()
            await asyncio.wait({self._sweeping})

    async def _keep_sweeping(self) -> None:
        try:
            await asyncio.sleep(_FIRST_SWEEP)
            while True:
                await self._try_to_sweep()
                await asyncio.sleep(_SWEEP_EVERY)
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("sweeping attachments ended by an error")

    async def _try_to_sweep(self) -> None:
        try:
            await self.local.sweep()
            await self.mend()
        except Problem as problem:
            _log.info("attachments are swept later: %s", problem)

    async def mend(self) -> None:
        """Have what the disk has spoilt from the backup or a hub; what nobody has whole stays as it is.

        Reads every file that notes need; raises StorageProblem.
        """
        for file, notes in (await self.local.damaged()).items():
            try:
                if not await self.local.bring_back(notes[0], file):
                    await self._fetch(notes[0], file)
            except Problem as problem:
                _log.warning("the attachment %s is damaged: %s", file, problem)
            else:
                _log.warning("the attachment %s was damaged, and is whole again", file)
