"""Offers whole documents to a space's log: when a space is first shared, or its log has to be filled anew."""

import asyncio

from core.ids import NoteId, SpaceId, space_document_id
from core.notes.author import Author, Seal
from core.notes.saver import Saver
from core.notes.shelf import Shelf
from core.store import Store

_SLICE = 100


class Offering:
    """Puts everything this profile knows of a space into the outbox, one sealed update for each document."""

    def __init__(self, store: Store, author: Author, shelf: Shelf, saver: Saver) -> None:
        self._store = store
        self._author = author
        self._shelf = shelf
        self._saver = saver

    def seal_from_now_on(self, space: SpaceId, seal: Seal) -> None:
        """Seal every further update of this space, so that it waits for the log."""
        self._author.seals[space] = seal

    async def offer(self, space: SpaceId) -> int:
        """Queue every document of the space for its log; returns how many. Offering twice does no harm."""
        await self._saver.saved()
        await self._shelf.need_spaces([space])
        own_document = space_document_id(space)
        self._offer(own_document, space, self._shelf.space(space).document.export_since(None))
        notes = [note for note in await self._store.document_ids(space) if note != own_document]
        for start in range(0, len(notes), _SLICE):
            documents = await self._shelf.documents(dict.fromkeys(notes[start : start + _SLICE], space))
            for note, document in documents.items():
                self._offer(note, space, document.export_since(None))
            await asyncio.sleep(0)
        await self._saver.saved()
        return len(notes)

    def _offer(self, note: NoteId, space: SpaceId, body: bytes) -> None:
        if body:
            self._saver.add_update(self._author.write(space, note, body))
