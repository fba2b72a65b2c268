"""Creates notes, one or ten thousand, in one transaction."""

import asyncio
from collections.abc import Sequence

from core.documents import NoteDocument
from core.events import NotesChanged
from core.facts import NoteDraft
from core.ids import NoteId, SpaceId, new_note_id
from core.notes.author import Author
from core.notes.notebook_tree import NotebookTreeKeeper
from core.notes.projector import Projector
from core.notes.saver import Saver
from core.notes.shelf import Shelf
from core.notes.summaries import describe
from core.world import World

_TURN = 100


class Drafts:
    """Turns drafts into notes: a document each, one update each, a place in the space's tree."""

    def __init__(
        self,
        author: Author,
        shelf: Shelf,
        saver: Saver,
        projector: Projector,
        trees: NotebookTreeKeeper,
        world: World,
    ) -> None:
        self._author = author
        self._shelf = shelf
        self._saver = saver
        self._projector = projector
        self._trees = trees
        self._world = world

    async def create(self, space: SpaceId, drafts: Sequence[NoteDraft]) -> list[NoteId]:
        """Create the notes; returns once they are saved here, or raises the `Problem` with none created."""
        await self._shelf.need_spaces([space])
        notes = [new_note_id(self._world) for _ in drafts]
        self._place(space, notes, drafts)
        for index, (note, draft) in enumerate(zip(notes, drafts, strict=True), start=1):
            self._write(space, note, draft)
            if index % _TURN == 0:
                # The window gets its turn.
                await asyncio.sleep(0)
        self._saver.announce(NotesChanged(space, frozenset(notes)))
        await self._saver.saved()
        return notes

    def _place(self, space: SpaceId, notes: Sequence[NoteId], drafts: Sequence[NoteDraft]) -> None:
        opened = self._shelf.space(space)
        placed = [(note, draft.notebook) for note, draft in zip(notes, drafts, strict=True) if draft.notebook]
        for note, notebook in placed:
            opened.document.place_note(note, notebook)
        self._trees.place(opened, [note for note, _ in placed])

    def _write(self, space: SpaceId, note: NoteId, draft: NoteDraft) -> None:
        now = self._world.now()
        document = NoteDocument(self._author.session)
        document.set_title(draft.title)
        document.replace(0, 0, draft.body)
        document.set_created_at(draft.created_at if draft.created_at is not None else now)
        if draft.tags:
            document.set_tags(draft.tags)
        self._saver.add_update(self._author.write(space, note, document.export_since(None)))
        self._saver.queue().notes.append(describe(document, note, space, draft.notebook, now))
