"""Choosing a template: a note of the notebook "Templates", or one with the tag "template"."""

from collections.abc import Callable, Collection, Sequence

from app.gui.finder.choice import Choice
from app.gui.language import tr
from core.facts import NoteFilter, NoteSummary
from core.fuzzy import FuzzyIndex
from core.notes import Library
from core.templates import NOTEBOOKS, TAG

_MOST = 50


class TemplateChoices:
    """All templates of all spaces; `choose` is told which one."""

    def __init__(self, library: Library, choose: Callable[[NoteSummary], object]) -> None:
        self._library = library
        self._choose = choose
        self._notes: list[NoteSummary] = []
        self._index = FuzzyIndex()

    @property
    def hint(self) -> str:
        return tr("New note from a template: a note in the notebook “Templates”, or with the tag #template")

    async def begin(self) -> None:
        notes = await self._templates()
        # Letters may be typed meanwhile: both change in one turn.
        self._index, self._notes = await FuzzyIndex.of([note.title for note in notes]), notes

    async def find(self, query: str) -> Sequence[Choice]:
        matches = await self._index.search(query, _MOST)
        return [
            Choice(note.title or tr("Untitled"), self._chooser(note), match.positions, icon="compose")
            for match in matches
            for note in [self._notes[match.number]]
        ]

    async def body_titled(self, titles: Collection[str]) -> str:
        """Return the text of the template with a title; "" when there is none."""
        found = [note for note in await self._templates() if note.title in titles]
        return await self._library.body(found[0].id) if found else ""

    def _chooser(self, note: NoteSummary) -> Callable[[], object]:
        return lambda: self._choose(note)

    async def _templates(self) -> list[NoteSummary]:
        library = self._library
        await library.catch_up()  # what was written a moment ago may be one
        found = {note.id: note for note in await library.notes(NoteFilter(tag=TAG))}
        for space in await library.spaces():
            for notebook in await library.notebooks(space.id):
                if notebook.name in NOTEBOOKS:
                    wanted = NoteFilter(space=space.id, notebook=notebook.id)
                    found |= {note.id: note for note in await library.notes(wanted)}
        return list(found.values())
