"""What the user does about members, devices and the account of a space."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.gui.actions import Action, Section
from app.gui.banner import Banner
from app.gui.devices import DevicesDialog, SignInDialog
from app.gui.language import tr
from app.gui.members import MembersDialog
from app.gui.shared_peer import SharedPeer
from app.gui.sidebar import SidebarFeed
from app.gui.tasks import Tasks
from app.gui.theme import Theme
from core.facts import Space, SpaceRole
from core.ids import SpaceId

_SIGNED_IN = "Signed in. Your spaces come as soon as another of your devices is online."
_BACK = "Signed in again. What you missed comes now."


class MemberActions(QObject):
    """Opens the dialogs over the window; `share_asked` leads on to inviting to a space."""

    share_asked = Signal(object)
    signed_in = Signal()

    def __init__(
        self,
        peer: SharedPeer,
        theme: Theme,
        tasks: Tasks,
        feed: SidebarFeed,
        banner: Banner,
        window: QWidget,
        space_here: Callable[[], SpaceId | None],
    ) -> None:
        super().__init__(window)
        self._peer = peer
        self._theme = theme
        self._tasks = tasks
        self._feed = feed
        self._banner = banner
        self._window = window
        self._space_here = space_here

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [
            Action(
                "share.members",
                tr("Members…"),
                lambda: self.show_members(self._space_here()),
                Section.SHARING,
                "Ctrl+Shift+M",
            ),
            Action(
                "person.devices",
                tr("Devices and account…"),
                lambda: self.show_devices(self._space_here()),
                Section.PERSON,
                "Ctrl+Shift+D",
            ),
            Action("person.sign-in", tr("Sign in…"), self.sign_in, Section.PERSON),
        ]

    def show_members(self, space: SpaceId | None) -> None:
        """Show who belongs to a space, or to the first one; when it is not shared, offer that."""
        self._tasks.start("show members", self._show_members(space))

    def show_devices(self, space: SpaceId | None) -> None:
        """Show the devices and the account at a space's hub; when none is named, of the first shared one."""
        self._tasks.start("show devices", self._show_devices(space))

    def sign_in(self) -> None:
        """Ask for a name and a password that were chosen on another device."""
        self._open_sign_in(None)

    def sign_in_again(self, space: SpaceId) -> None:
        """Ask for name and password at the hub of a space that one is signed out of."""
        self._tasks.start("sign in again", self._sign_in_again(space))

    async def _sign_in_again(self, space: SpaceId) -> None:
        self._sign_in(await self._peer.library.space(space))

    async def _show_members(self, chosen: SpaceId | None) -> None:
        library = self._peer.library
        space = await library.space(chosen) if chosen else await library.default_space()
        if space.role is SpaceRole.LOCAL:
            self.share_asked.emit(space.id)
            return
        dialog = MembersDialog(self._theme, self._peer, space, self._tasks, self._window)
        dialog.invite_asked.connect(lambda: self.share_asked.emit(space.id))
        dialog.left.connect(lambda: self._left(space))
        dialog.open()

    async def _show_devices(self, chosen: SpaceId | None) -> None:
        space = await self._space_with_account(chosen)
        dialog = DevicesDialog(self._theme, self._peer, space, self._tasks, self._window)
        dialog.sign_in_asked.connect(lambda: self._sign_in(space))
        dialog.told.connect(self._tell)
        dialog.open()

    def _sign_in(self, space: Space) -> None:
        """Ask for name and password, and for a link only where the hub is not known yet."""
        known = space if self._peer.is_signed_out(space.id) else None
        self._open_sign_in(known)

    async def _space_with_account(self, chosen: SpaceId | None) -> Space:
        library = self._peer.library
        spaces = await library.spaces()
        spaces.sort(key=lambda space: (space.id != chosen, space.role is SpaceRole.LOCAL))
        shared = next((space for space in spaces if space.role is not SpaceRole.LOCAL), None)
        return shared or await library.default_space()

    def _open_sign_in(self, space: Space | None) -> None:
        dialog = SignInDialog(self._theme, self._peer, self._tasks, self._window, space)
        dialog.signed_in.connect(lambda: self._signed_in(tr(_BACK) if space else tr(_SIGNED_IN)))
        dialog.open()

    def _signed_in(self, sentence: str) -> None:
        self.signed_in.emit()
        self._tell(sentence)

    def _tell(self, sentence: str) -> None:
        self._banner.show_notice(sentence)
        self._tasks.start("read sidebar", self._feed.read())

    def _left(self, space: Space) -> None:
        is_hub = space.role is SpaceRole.HOST
        self._tell(
            tr("“{name}” is not shared any more.", name=space.name)
            if is_hub
            else tr("You left “{name}”.", name=space.name)
        )
