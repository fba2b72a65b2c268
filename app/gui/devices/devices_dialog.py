"""The account at a space's hub, its devices and sign-ins, and what can be done about them."""

from collections.abc import Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from app.gui.card import Card, QuestionCard, Rows, begin_change, troubles_told
from app.gui.devices.account_panel import AccountPanel
from app.gui.devices.change_password_dialog import ChangePasswordDialog
from app.gui.devices.delete_account_dialog import DeleteAccountDialog
from app.gui.devices.device_row import DeviceRow
from app.gui.devices.export_dialog import ask_for_file, write_for_owner
from app.gui.devices.password_dialog import PasswordDialog
from app.gui.devices.session_row import SessionRow
from app.gui.language import tr
from app.gui.shared_peer import SharedPeer
from app.gui.tasks import Refresher, Tasks
from app.gui.theme import SPACE, Theme
from core.errors import BadInput, HubUnreachable, MajorityMissing
from core.facts import Space, SpaceRole
from sync.peer import MembersChanged, OwnDevice, OwnSession

_WIDTH = 520
_SENTENCE = "Who you are in “{name}”, and the devices that you use it on."
_REVOKE = (
    "It is out at once and for good: it gets nothing new, and nothing that is written on it counts. What is "
    "on it already stays there. Do this when it is lost or sold."
)
_SIGN_OUT = (
    "This device gets nothing new until you sign in again. The notes stay on this computer, and what you "
    "write waits here."
)


class DevicesDialog(Card):
    """Lists devices and sign-ins as they are now.

    `sign_in_asked` tells that the user wants to sign in, `told` what the window is to say.
    """

    sign_in_asked = Signal()
    told = Signal(str)

    def __init__(self, theme: Theme, peer: SharedPeer, space: Space, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(
            theme, tr("Devices and account"), tr(_SENTENCE, name=space.name), parent, width=_WIDTH
        )
        self._theme, self._peer, self._space, self._tasks = theme, peer, space, tasks
        self._devices: list[OwnDevice] = []
        self._sessions: list[OwnSession] = []
        self.account, self.devices = AccountPanel(theme), Rows(tr("Your devices"))
        self.sessions_heading, self.sessions = (
            QLabel(tr("Signed in by password alone")),
            Rows(tr("Other sign-ins")),
        )
        self._reading = Refresher(tasks, "read devices", self._read)
        self._fill()
        self.finished.connect(peer.events.subscribe(MembersChanged, self._members_changed))
        theme.changed.connect(self._rebuild)
        self._reading.ask()

    def row_of(self, label: str) -> DeviceRow | None:
        """Give the row of a device."""
        rows = (row for row in self.devices.rows if isinstance(row, DeviceRow))
        return next((row for row in rows if row.device.label == label), None)

    def _fill(self) -> None:
        self.sessions_heading.setProperty("role", "faint")
        self.sessions_heading.setContentsMargins(0, SPACE.medium, 0, 0)
        for part in (self.devices, self.sessions_heading, self.sessions, self.account):
            self.fields.addWidget(part)
        self.account.choose_button.clicked.connect(self._choose_name)
        self.account.change_button.clicked.connect(self._change_password)
        self.account.export_asked.connect(self._ask_export)
        self.account.delete_asked.connect(self._ask_delete)
        self.account.sign_in_button.clicked.connect(self._go_to_sign_in)
        self.account.sign_out_button.clicked.connect(self._ask_sign_out)
        self.done_button = self.add_button(tr("Done"), is_primary=True)
        self.done_button.clicked.connect(self.accept)
        self.done_button.setFocus()
        self._show_account()

    async def _read(self) -> None:
        with troubles_told(self):
            devices = await self._list_devices()
            sessions = await self._peer.sessions(self._space.id) if devices else []
            self._take(devices, [session for session in sessions if not session.device])

    async def _list_devices(self) -> list[OwnDevice]:
        try:
            return await self._peer.devices(self._space.id)
        except (HubUnreachable, MajorityMissing):
            if self.is_open:
                self._show_account(is_away=True)
            raise

    def _take(self, devices: list[OwnDevice], sessions: list[OwnSession]) -> None:
        """Show devices, and the sign-ins that no device stands for: those begin anew when they are ended."""
        if self.is_open:
            is_news = (devices, sessions) != (self._devices, self._sessions)
            self._devices, self._sessions = devices, sessions
            self._show_account()
            if is_news:
                self._rebuild()

    def _show_account(self, *, is_away: bool = False) -> None:
        account = self._peer.account(self._space.id)
        self.account.show_account(
            account,
            is_signed_out=self._peer.is_signed_out(self._space.id),
            is_host=self._space.role is SpaceRole.HOST,
            is_away=is_away,
        )
        self.devices.setVisible(account is not None)
        for part in (self.sessions_heading, self.sessions):
            part.setVisible(account is not None and bool(self._sessions))
        self.fit()

    def _rebuild(self) -> None:
        if self.is_open:
            self.devices.show_rows([self._row(device) for device in self._devices])
            self.sessions.show_rows([self._session_row(session) for session in self._sessions])
            self.fit()

    def _row(self, device: OwnDevice) -> DeviceRow:
        row = DeviceRow(self._theme, device)
        row.deed_asked.connect(partial(self._ask_revoke, device))
        return row

    def _session_row(self, session: OwnSession) -> SessionRow:
        row = SessionRow(self._theme, session)
        ending = partial(self._peer.end_session, self._space.id, session.id)
        row.deed_asked.connect(lambda: self._begin("end sign-in", ending()))
        return row

    def _choose_name(self) -> None:
        dialog = PasswordDialog(self._theme, self._peer, self._space, self._tasks, self)
        dialog.chosen.connect(self._reading.ask)
        dialog.open()

    def _change_password(self) -> None:
        dialog = ChangePasswordDialog(self._theme, self._peer, self._space, self._tasks, self)
        dialog.changed.connect(self._reading.ask)
        dialog.open()

    def _ask_export(self) -> None:
        ask_for_file(self, lambda path: self._begin("export account", self._export(path)))

    async def _export(self, path: Path) -> None:
        await write_for_owner(path, await self._peer.export_account(self._space.id))
        self.told.emit(tr("All that the hub knows of you is in “{name}”.", name=path.name))

    def _ask_delete(self) -> None:
        account = self._peer.account(self._space.id)
        has_password = account is not None and account.has_password
        dialog = DeleteAccountDialog(
            self._theme, self._peer, self._space, self._tasks, self, has_password=has_password
        )
        dialog.deleted.connect(self._say_deleted)
        dialog.open()

    def _say_deleted(self) -> None:
        self.told.emit(tr("Your account has ended. Your notes are here, and are only here now."))
        self.accept()

    def _ask_revoke(self, device: OwnDevice) -> None:
        self._ask(
            tr("Revoke “{label}”?", label=device.label),
            tr(_REVOKE),
            tr("Revoke for good"),
            lambda: self._begin("revoke device", self._peer.revoke_device(self._space.id, device.id)),
        )

    def _ask_sign_out(self) -> None:
        account = self._peer.account(self._space.id)
        if account is not None and not account.has_password:
            self.show_trouble(
                BadInput(
                    tr("You have no password yet, so there would be no way back in."),
                    cure=tr("Choose a user name and a password first."),
                )
            )
            self.account.choose_button.setFocus()
            return
        self._ask(
            tr("Sign out on this device?"),
            tr(_SIGN_OUT),
            tr("Sign out"),
            lambda: self._begin("sign out", self._peer.sign_out(self._space.id)),
        )

    def _ask(self, title: str, sentence: str, deed: str, act: Callable[[], None]) -> None:
        question = QuestionCard(self._theme, title, sentence, deed, self)
        question.accepted.connect(act)
        question.open()

    def _begin(self, name: str, change: Coroutine[Any, Any, None]) -> None:
        begin_change(self, self._tasks, name, change, then=self._reading.ask)

    def _go_to_sign_in(self) -> None:
        self.accept()
        self.sign_in_asked.emit()

    def _members_changed(self, event: MembersChanged) -> None:
        if event.space == self._space.id:
            self._reading.ask()
