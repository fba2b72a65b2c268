"""Spaces and the notebooks in them: made, renamed, moved and deleted, each saved here when it returns."""

from collections.abc import Callable
from typing import TypeVar

from core.errors import NotFound
from core.events import SpacesChanged
from core.facts import Notebook, NoteFilter, Space, SpaceRole
from core.ids import NotebookId, SpaceId, new_space_id
from core.notes.open_note import OpenSpace
from core.notes.workings import Workings

Result = TypeVar("Result")


class Spaces(Workings):
    """The catalogue, and what is changed of spaces by their documents."""

    async def create_space(self, name: str) -> Space:
        """Make a space that is not shared yet."""
        space = Space(new_space_id(self._world), name, SpaceRole.LOCAL)
        await self.keep_space(space)
        opened = await self._open_space(space.id)
        opened.document.set_name(name)
        await self.saver.saved()
        return space

    async def rename_space(self, space: SpaceId, name: str) -> None:
        """Give a space another name, for every member."""
        await self._change_tree(space, lambda opened: opened.document.set_name(name))

    async def keep_space(self, space: Space) -> None:
        """Store what this profile knows of a space: its role and its hub."""
        self.saver.queue().spaces.append(space)
        self.saver.announce(SpacesChanged())
        await self.saver.saved()
        # SQLite silently drops what follows damaged bytes in a write-ahead log; a share is not to hang on it.
        await self.store.checkpoint()

    async def create_notebook(
        self, space: SpaceId, name: str, parent: NotebookId | None = None
    ) -> NotebookId:
        """Make a notebook, within another or at the top; raises NotFound."""
        notebook = await self.begin_notebook(space, name, parent)
        await self.saver.saved()
        return notebook

    async def begin_notebook(self, space: SpaceId, name: str, parent: NotebookId | None = None) -> NotebookId:
        """Make a notebook that is saved with whatever is saved next; raises NotFound."""
        opened = await self._open_space(space)
        notebook = opened.document.create_notebook(name, parent)
        self._trees.arrange(opened)
        return notebook

    async def rename_notebook(self, space: SpaceId, notebook: NotebookId, name: str) -> None:
        """Give a notebook another name; raises NotFound."""
        await self._need_notebook(space, notebook)
        await self._change_tree(space, lambda opened: opened.document.rename_notebook(notebook, name))

    async def move_notebook(self, space: SpaceId, notebook: NotebookId, parent: NotebookId | None) -> None:
        """Put a notebook with all it holds into another, or at the top; raises NotFound."""
        await self._need_notebook(space, notebook)
        await self._change_tree(space, lambda opened: opened.document.move_notebook(notebook, parent))

    async def delete_notebook(self, space: SpaceId, notebook: NotebookId) -> None:
        """Delete a notebook; its notes and notebooks move to where it was. Raises NotFound."""
        found = await self._need_notebook(space, notebook)
        inner = [node.id for node in await self.notebooks(space) if node.parent == notebook]
        inside = NoteFilter(space=space, notebook=notebook, trashed=None)
        notes = [note.id for note in await self.notes(inside)]

        def delete(opened: OpenSpace) -> None:
            for child in inner:
                opened.document.move_notebook(child, found.parent)
            opened.document.place_notes(dict.fromkeys(notes, found.parent))
            opened.document.delete_notebook(notebook)

        await self._change_tree(space, delete)

    async def _change_tree(self, space: SpaceId, edit: Callable[[OpenSpace], Result]) -> Result:
        opened = await self._open_space(space)
        result = edit(opened)
        self._trees.project(opened)
        await self.saver.saved()
        return result

    async def _open_space(self, space: SpaceId) -> OpenSpace:
        await self._shelf.need_spaces([space])
        return self._shelf.space(space)

    async def _need_notebook(self, space: SpaceId, notebook: NotebookId) -> Notebook:
        for known in await self.notebooks(space):
            if known.id == notebook:
                return known
        raise NotFound("That notebook is not there any more.", safe="Its notes are kept.")
