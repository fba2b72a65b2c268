"""What the user does with spaces and notebooks: make, rename, delete."""

from collections.abc import Awaitable

from app.gui.actions import Action, Section
from app.gui.banner import Banner
from app.gui.language import tr
from app.gui.shared_peer import SharedPeer
from app.gui.sidebar import Place, Sidebar, SidebarFeed, notebook_place, space_place
from app.gui.tasks import Tasks
from app.gui.window.rights import Rights
from core.facts import SpaceRole
from core.ids import NotebookId, SpaceId

_NEW_NOTEBOOK = "New notebook"
_NEW_SPACE = "New space"


class NotebookActions:
    """Turns wishes into calls of the library; new names are typed where they stand."""

    def __init__(
        self,
        peer: SharedPeer,
        tasks: Tasks,
        rights: Rights,
        sidebar: Sidebar,
        feed: SidebarFeed,
        banner: Banner,
    ) -> None:
        self._peer = peer
        self._library = peer.library
        self._rights = rights
        self._tasks = tasks
        self._sidebar = sidebar
        self._feed = feed
        self._banner = banner

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [
            Action(
                "notebook.new",
                tr("New notebook"),
                lambda: self.make_notebook(self._sidebar.tree.current_place()),
                Section.NEW,
                "Ctrl+Shift+N",
            ),
            Action("space.new", tr("New space"), self.make_space, Section.NEW),
        ]

    def make_notebook(self, place: Place | None) -> None:
        """Make a notebook in a place, in the first space when the place is in none."""
        self._tasks.start("new notebook", self._make_notebook(place))

    def make_space(self) -> None:
        """Make a space."""
        self._tasks.start("new space", self._make_space())

    def rename(self, place: Place, name: str) -> None:
        """Give a notebook or a space another name."""
        if place.space is None:
            return
        change: Awaitable[None] = (
            self._rename_notebook(place.space, place.notebook, name)
            if place.notebook
            else self._rename_space(place.space, name)
        )
        self._tasks.start("rename", self._change(change))

    def move(self, notebook: Place, place: Place) -> None:
        """Put a notebook with all it holds into another, or at the top of its space."""
        self._tasks.start("move notebook", self._move(notebook, place))

    def delete(self, place: Place) -> None:
        """Delete a notebook; its notes move to where it was."""
        self._tasks.start("delete notebook", self._delete(place))

    async def _rename_notebook(self, space: SpaceId, notebook: NotebookId, name: str) -> None:
        self._rights.insist([space])
        await self._library.rename_notebook(space, notebook, name)

    async def _rename_space(self, space: SpaceId, name: str) -> None:
        if (await self._library.space(space)).role is SpaceRole.LOCAL:
            await self._library.rename_space(space, name)
        else:
            await self._peer.rename_space(space, name)

    async def _make_notebook(self, place: Place | None) -> None:
        space = place.space if place and place.space else (await self._library.default_space()).id
        self._rights.insist([space])
        parent = place.notebook if place else None
        notebook = await self._library.create_notebook(space, tr(_NEW_NOTEBOOK), parent)
        await self._edit_name(notebook_place(space, notebook))

    async def _make_space(self) -> None:
        space = await self._library.create_space(tr(_NEW_SPACE))
        await self._edit_name(space_place(space.id))

    async def _edit_name(self, place: Place) -> None:
        await self._feed.read()
        self._sidebar.tree.choose(place)
        self._sidebar.tree.edit_name(place)

    async def _change(self, change: Awaitable[None]) -> None:
        try:
            await change
        finally:
            await self._feed.read()

    async def _move(self, notebook: Place, place: Place) -> None:
        if notebook.space is None or notebook.notebook is None:
            return
        self._rights.insist([notebook.space])
        await self._library.move_notebook(notebook.space, notebook.notebook, place.notebook)

    async def _delete(self, place: Place) -> None:
        if place.space is None or place.notebook is None:
            return
        self._rights.insist([place.space])
        kept = await self._library.store.count_notes(place.wanted)
        await self._library.delete_notebook(place.space, place.notebook)
        deleted = tr("Deleted the notebook.")
        words = f"{deleted} {tr('Its {count} notes were kept.', kept)}" if kept else deleted
        self._banner.show_notice(words)
