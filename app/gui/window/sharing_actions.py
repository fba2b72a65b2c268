"""What the user does with others: share a space, join one, choose a name."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.gui.actions import Action, Section
from app.gui.language import tr
from app.gui.shared_peer import SharedPeer
from app.gui.sharing import JoinDialog, NameDialog, ShareDialog
from app.gui.sidebar import Sidebar, SidebarFeed, space_place
from app.gui.tasks import Tasks
from app.gui.theme import Theme
from app.gui.window.here import Here
from core.facts import Space
from core.ids import SpaceId
from sync.control import InviteLink
from sync.peer import MembersChanged
from sync.peer.presence import color_of


class SharingActions(QObject):
    """Opens the dialogs over the window and shows what came; `members_asked` leads on to the members."""

    members_asked = Signal(object)

    def __init__(
        self,
        peer: SharedPeer,
        theme: Theme,
        tasks: Tasks,
        sidebar: Sidebar,
        feed: SidebarFeed,
        window: QWidget,
        now: Callable[[], float],
        here: Here,
    ) -> None:
        super().__init__(window)
        self._peer = peer
        self._theme = theme
        self._tasks = tasks
        self._sidebar = sidebar
        self._feed = feed
        self._window = window
        self._now = now
        self._here = here
        self.stop = peer.events.subscribe(MembersChanged, lambda _: self.show_person())

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [
            Action(
                "share.space",
                tr("Share space…"),
                lambda: self.share(self._here.space()),
                Section.SHARING,
                "Ctrl+Shift+S",
            ),
            Action("share.join", tr("Join with a link…"), self.join, Section.SHARING, "Ctrl+J"),
            Action("person.name", tr("Your name for others…"), self.choose_name, Section.PERSON),
        ]

    def share(self, space: SpaceId | None) -> None:
        """Show how to share a space, the first one when none is named."""
        self._tasks.start("share", self._share(space))

    def join(self, link: InviteLink | None = None) -> None:
        """Ask for a link, or whether to use this one, and go to the space it opens."""
        dialog = JoinDialog(self._theme, self._peer, self._tasks, self._window, link)
        dialog.joined.connect(self._joined)
        dialog.open()

    def choose_name(self) -> None:
        """Ask how others see this person."""
        NameDialog(self._theme, self._peer.display_name, self.set_name, self._window).open()

    def set_name(self, name: str) -> None:
        """Be seen by this name from now on."""
        if name.strip() not in ("", self._peer.display_name):
            self._tasks.start("set name", self._set_name(name))

    def show_person(self) -> None:
        """Show in the sidebar how others see this person, in the space of whatever is on screen."""
        space, device = self._here.space(), self._peer.device
        color = self._peer.presence.color_in(space, device) if space else color_of(device)
        self._sidebar.show_person(self._peer.display_name, color)

    async def _share(self, space: SpaceId | None) -> None:
        library = self._peer.library
        chosen = await library.space(space) if space else await library.default_space()
        note = self._here.note_in(chosen.id)
        dialog = ShareDialog(self._theme, self._peer, chosen, self._tasks, self._now, self._window, note)
        dialog.hosted.connect(self.show_person)
        dialog.members_asked.connect(lambda: self.members_asked.emit(chosen.id))
        dialog.open()

    async def _set_name(self, name: str) -> None:
        try:
            await self._peer.set_display_name(name)
        finally:  # a hub that was not told changes nothing here
            self.show_person()

    def _joined(self, space: Space) -> None:
        self.show_person()
        self._tasks.start("go to space", self._go_to(space))

    async def _go_to(self, space: Space) -> None:
        await self._feed.read()
        self._sidebar.tree.choose(space_place(space.id))
