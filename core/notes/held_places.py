"""Where held notes lay before the device that purged them took them out of their notebooks."""

import json
from collections.abc import Iterable

from core.ids import NotebookId, NoteId, SpaceId
from core.notes.saver import Saver
from core.notes.shelf import Shelf
from core.store import Store


class HeldPlaces:
    """Remembers places in time: a note is taken out of its notebook right after it was purged elsewhere."""

    def __init__(self, store: Store, shelf: Shelf, saver: Saver) -> None:
        self._store = store
        self._shelf = shelf
        self._saver = saver
        self._seen: dict[NoteId, NotebookId] = {}

    def look(self, space: SpaceId, note: NoteId) -> None:
        """Remember where a note lies now, unless that was done before."""
        if self._shelf.has_space(space):
            place = self._shelf.space(space).document.place_of(note)
            if place is not None:
                self._seen.setdefault(note, place)

    def forget(self, notes: Iterable[NoteId]) -> None:
        """These notes are not held."""
        for note in notes:
            self._seen.pop(note, None)

    async def read(self, space: SpaceId) -> dict[NoteId, NotebookId]:
        """Read the remembered places of held notes."""
        return dict(json.loads(await self._store.setting(_key(space)) or "{}"))

    def keep(self, space: SpaceId, notes: Iterable[NoteId], before: dict[NoteId, NotebookId]) -> None:
        """Queue the places of notes that are held from now on, beside those that were `before`."""
        fresh = {note: self._seen.pop(note) for note in notes if note in self._seen}
        self._saver.queue().settings[_key(space)] = json.dumps(before | fresh)

    def clear(self, space: SpaceId) -> None:
        """Nothing is held in this space any more."""
        self._saver.queue().settings[_key(space)] = "{}"


def _key(space: SpaceId) -> str:
    return f"held places {space}"
