"""The history of a note: who changed it when, what it was, and what lies between two versions."""

import asyncio
from collections.abc import Collection, Mapping
from typing import TypeVar

from core.documents import AuthorRun, Edit, EditSummary, NoteContent, Past, Run, Turns, compare
from core.errors import NotFound
from core.ids import DeviceId, NoteId, VersionId
from core.notes.author import Author
from core.store import Store

Result = TypeVar("Result")


class NoteHistory:
    """The history of one note up to the moment when it was read; get one from `Library.history`.

    `edits` come in the order in which they ended, the oldest first, and `devices` says which device had each
    of their sessions, as far as that is known. What may take long lets others have their turns in between.
    """

    def __init__(
        self, past: Past, edits: tuple[Edit, ...], devices: Mapping[int, DeviceId], turn: asyncio.Lock
    ) -> None:
        self.edits = edits
        self.devices = devices
        self._past = past
        self._turn = turn

    async def summary(self, edit: Edit) -> EditSummary:
        """Tell what an edit did."""
        return await self._answer(self._past.summary(edit))

    async def content(self, version: VersionId) -> NoteContent:
        """Read the note as it was in a version; raises NotFound.

        Costs the way from the version that was read last if this is a later one, else from the beginning.
        """
        return _found(await self._answer(self._past.content(version)))

    async def authors(self, version: VersionId) -> tuple[AuthorRun, ...]:
        """Tell which session wrote which part of the body of a version; raises NotFound."""
        return _found(await self._answer(self._past.authors(version)))

    async def compare(self, older: VersionId, newer: VersionId) -> tuple[Run, ...]:
        """Tell what leads from the body of one version to that of another; raises NotFound."""
        before, after = await self.content(older), await self.content(newer)
        return await self.compare_texts(before.body, after.body)

    async def compare_texts(self, older: str, newer: str) -> tuple[Run, ...]:
        """Tell what leads from one text to the other."""
        return await self._answer(compare(older, newer))

    async def _answer(self, work: Turns[Result]) -> Result:
        return await _done(work, self._turn)


class Histories:
    """Reads histories, one after the other: however many are asked for, whoever types waits for one step."""

    def __init__(self, store: Store, author: Author) -> None:
        self._store = store
        self._author = author
        self._turn = asyncio.Lock()

    async def answer(self, work: Turns[Result]) -> Result:
        """Do long work on a note's past when it has its turn."""
        return await _done(work, self._turn)

    async def read(self, note: NoteId, past: Past) -> NoteHistory:
        """Read all edits of a note, and whose they are."""
        edits = await _done(past.edits(), self._turn)
        devices = await self.devices(note, {edit.session for edit in edits})
        return NoteHistory(past, edits, devices, self._turn)

    async def devices(self, note: NoteId, sessions: Collection[int]) -> dict[int, DeviceId]:
        """Say which device had which of these sessions, as far as that is known."""
        # What this run wrote may still be on its way to the disk.
        own = {session: self._author.device for session in sessions if self._author.is_mine(session, note)}
        return await self._store.authors(sessions) | own


async def _done(work: Turns[Result], turn: asyncio.Lock) -> Result:
    """Do long work when it has its turn; all others get theirs in between."""
    async with turn:
        while True:
            try:
                next(work)
            except StopIteration as done:
                result: Result = done.value
                return result
            await asyncio.sleep(0)


def _found(read: Result | None) -> Result:
    if read is None:
        raise NotFound(
            "This note was never in that version.",
            safe="Nothing was changed.",
            cure="Look at the note's history for the versions there are.",
        )
    return read
