"""Finds the notebooks of a space by their names, and makes those that are missing."""

from core.ids import NotebookId, SpaceId
from core.notes.library import Library


class NotebookShelf:
    """The notebooks of one space, known by name and parent; of two alike the first is used."""

    def __init__(self, library: Library, space: SpaceId) -> None:
        self._library = library
        self._space = space
        self._known: dict[tuple[NotebookId | None, str], NotebookId] = {}
        self.made = 0

    async def load(self) -> None:
        """Learn which notebooks there are."""
        for notebook in await self._library.notebooks(self._space):
            self._known.setdefault((notebook.parent, notebook.name), notebook.id)

    async def find(self, names: tuple[str, ...]) -> NotebookId | None:
        """Give the notebook at the end of these names, from the outermost in; None for no names."""
        notebook = None
        for name in names:
            place = (notebook, name)
            if place not in self._known:
                self._known[place] = await self._library.begin_notebook(self._space, name, notebook)
                self.made += 1
            notebook = self._known[place]
        return notebook
