"""Opening a note by a few letters of its title."""

from collections.abc import Callable, Sequence

from app.gui.finder.choice import Choice
from app.gui.language import tr
from core.facts import NoteSummary, TitledNote
from core.fuzzy import FuzzyIndex, FuzzyMatch
from core.ids import NotebookId, NoteId, SpaceId
from core.store import Store

_MOST = 50


class NoteChoices:
    """All notes outside the trash, those changed last first.

    `open_note` is told which one was chosen, `write` the title of a note that is not there yet; `place_of`
    spells where a note lies.
    """

    def __init__(
        self,
        store: Store,
        open_note: Callable[[NoteId], object],
        write: Callable[[str], object],
        place_of: Callable[[SpaceId, NotebookId | None], str],
    ) -> None:
        self._store = store
        self._open_note = open_note
        self._write = write
        self._place_of = place_of
        self._notes: list[TitledNote] = []
        self._index = FuzzyIndex()

    @property
    def hint(self) -> str:
        return tr("Open a note by its title")

    async def begin(self) -> None:
        notes = await self._store.titles()
        # Letters may be typed meanwhile: both change in one turn.
        self._index, self._notes = await FuzzyIndex.of([note.title for note in notes]), notes

    async def find(self, query: str) -> Sequence[Choice]:
        matches = await self._index.search(query, _MOST)
        found = [self._notes[match.number] for match in matches]
        known = {each.id: each for each in await self._store.summaries([note.note for note in found])}
        choices = [
            self._choice(note, match, known.get(note.note))
            for note, match in zip(found, matches, strict=True)
        ]
        return [*choices, *self._new(query.strip(), {note.title for note in found})]

    def _choice(self, note: TitledNote, match: FuzzyMatch, known: NoteSummary | None) -> Choice:
        return Choice(
            note.title or tr("Untitled"),
            lambda: self._open_note(note.note),
            match.positions if note.title else (),
            self._place_of(known.space, known.notebook) if known else "",
            "notes",
        )

    def _new(self, title: str, taken: set[str]) -> list[Choice]:
        if not title or title in taken:
            return []
        return [Choice(tr("Write “{title}”", title=title), lambda: self._write(title), icon="compose")]
