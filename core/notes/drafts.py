"""Creates notes, one or ten thousand, in one transaction."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from core.documents import NoteDocument
from core.events import NotesChanged
from core.facts import NoteDraft, Update
from core.ids import NoteId, SpaceId, new_note_ids
from core.notes.author import Author
from core.notes.notebook_tree import NotebookTreeKeeper
from core.notes.saver import Saver
from core.notes.shelf import Shelf
from core.notes.summaries import describe
from core.store import NoteText
from core.world import World

_TURN = 30


@dataclass(frozen=True, slots=True)
class _Written:
    """A new note: the update that makes it, and what is listed of it."""

    update: Update
    text: NoteText


class Drafts:
    """Turns drafts into notes: a document each, one update each, a place in the space's tree."""

    def __init__(
        self,
        author: Author,
        shelf: Shelf,
        saver: Saver,
        trees: NotebookTreeKeeper,
        world: World,
    ) -> None:
        self._author = author
        self._shelf = shelf
        self._saver = saver
        self._trees = trees
        self._world = world
        self._writing = asyncio.Lock()

    async def create(self, space: SpaceId, drafts: Sequence[NoteDraft]) -> list[NoteId]:
        """Create the notes; returns once they are saved here, or raises the `Problem` with none created."""
        await self._shelf.need_spaces([space])
        # One after the other, so that the first can be on its way to the disk while the second is written.
        async with self._writing:
            written = await self._write(space, drafts)
            places = {note.text.summary.id: note.text.summary.notebook for note in written}
            self._trees.place(self._shelf.space(space), {note: at for note, at in places.items() if at})
            self._keep(written)
        self._saver.announce(NotesChanged(space, frozenset(places)))
        await self._saver.saved()
        return list(places)

    async def _write(self, space: SpaceId, drafts: Sequence[NoteDraft]) -> list[_Written]:
        written = []
        notes = new_note_ids(self._world, space, len(drafts))
        for index, (note, draft) in enumerate(zip(notes, drafts, strict=True), start=1):
            written.append(self._written(space, note, draft))
            if index % _TURN == 0:
                # The window gets its turn.
                await asyncio.sleep(0)
        return written

    def _written(self, space: SpaceId, note: NoteId, draft: NoteDraft) -> _Written:
        now = self._world.now()
        document = NoteDocument.compose(
            self._author.session,
            title=draft.title,
            body=draft.body,
            created_at=draft.created_at if draft.created_at is not None else now,
            tags=draft.tags,
        )
        update = self._author.write(space, note, document.export_since(None))
        return _Written(update, describe(document, note, space, draft.notebook, now))

    def _keep(self, written: Sequence[_Written]) -> None:
        """Queue all in one turn, so that they land in one transaction."""
        for note in written:
            self._saver.add_update(note.update)
        self._saver.queue().list_notes(note.text for note in written)
