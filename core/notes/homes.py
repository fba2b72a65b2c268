"""To which space a note belongs whose id does not say so: to the one that it first came from."""

import logging
from collections.abc import Iterable, Sequence

from core.facts import Update
from core.ids import NoteId, SpaceId, has_mark, space_document_id
from core.notes.shelf import Shelf
from core.store import Store

_log = logging.getLogger(__name__)


class Homes:
    """Keeps a member of one space from writing into notes of another one by their ids.

    Ids that carry the mark of their space are checked with the envelope. What is left are the notes of
    Tandem 0.1.0, and the documents of spaces.
    """

    def __init__(self, store: Store, shelf: Shelf) -> None:
        self._store = store
        self._shelf = shelf

    def is_sure(self, update: Update) -> bool:
        """Tell whether a note is known to belong to the space of an update without asking the store."""
        if has_mark(update.note) or update.note == space_document_id(update.space):
            return True
        opened = self._shelf.open_now(update.note)
        return opened is not None and opened.space == update.space

    async def keep_out(self, space: SpaceId, updates: Iterable[Update]) -> Sequence[Update]:
        """Leave out updates of notes that belong to another space; raises StorageProblem."""
        updates = list(updates)
        unsure = {update.note for update in updates if not self.is_sure(update)}
        if not unsure:
            return updates
        elsewhere = await self._elsewhere(space, unsure)
        if elsewhere:
            _log.warning("%d notes that belong to another space were refused", len(elsewhere))
        return [update for update in updates if update.note not in elsewhere]

    async def _elsewhere(self, space: SpaceId, notes: set[NoteId]) -> set[NoteId]:
        homes = await self._store.homes(notes)
        spaces = {space_document_id(each.id): each.id for each in await self._store.spaces()}
        homes |= {note: spaces[note] for note in notes & spaces.keys()}
        return {note for note, home in homes.items() if home != space}
