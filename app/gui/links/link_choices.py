"""The titles that a note can link to, chosen among by a few letters of them."""

from collections.abc import Callable

from app.gui.finder.choice import Choice
from core.facts import TitledNote
from core.fuzzy import FuzzyIndex
from core.ids import NoteId, SpaceId
from core.notes.linking import can_be_linked
from core.store import Store

_MOST = 20


class LinkChoices:
    """The notes of one space outside the trash, those changed last first; `choose` is told a title."""

    def __init__(self, store: Store, choose: Callable[[str], object]) -> None:
        self._store = store
        self._choose = choose
        self._titles: list[str] = []
        self._index = FuzzyIndex()

    async def begin(self, space: SpaceId, linking: NoteId) -> None:
        """Read what there is to link to from a note."""
        notes = [note for note in await self._store.titles() if _fits(note, space, linking)]
        titles = list(dict.fromkeys(note.title for note in notes))
        # Letters may be typed meanwhile: both change in one turn.
        self._index, self._titles = await FuzzyIndex.of(titles), titles

    async def find(self, query: str) -> list[Choice]:
        """Return what fits, best first."""
        return [
            self._choice(match.number, match.positions) for match in await self._index.search(query, _MOST)
        ]

    def _choice(self, number: int, positions: tuple[int, ...]) -> Choice:
        title = self._titles[number]
        return Choice(title, lambda: self._choose(title), positions, icon="notes")


def _fits(note: TitledNote, space: SpaceId, linking: NoteId) -> bool:
    return note.space == space and note.note != linking and can_be_linked(note.title)
