"""The account at a space's hub and its devices: this one, the others, and what can be done about them."""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.card import Card, QuestionCard, Rows, begin_change, troubles_told
from app.gui.devices.account_panel import AccountPanel
from app.gui.devices.device_row import DeviceRow
from app.gui.devices.password_dialog import PasswordDialog
from app.gui.shared_peer import SharedPeer
from app.gui.tasks import Refresher, Tasks
from app.gui.theme import Theme
from core.facts import Space
from sync.peer import MembersChanged, OwnDevice

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

_NO_WAY_BACK = " You have no password yet, so there would be no way back in: choose one first."


class DevicesDialog(Card):
    """Lists the devices as they are now; `sign_in_asked` tells that the user wants to sign in."""

    sign_in_asked = Signal()

    def __init__(self, theme: Theme, peer: SharedPeer, space: Space, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(
            theme, "Devices and account", _SENTENCE.format(name=space.name), parent, width=_WIDTH
        )
        self._theme, self._peer, self._space, self._tasks = theme, peer, space, tasks
        self._devices: list[OwnDevice] = []
        self.account, self.devices = AccountPanel(), Rows("Your devices")
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
        self.fields.addWidget(self.devices)
        self.fields.addWidget(self.account)
        self.account.choose_button.clicked.connect(self._choose_name)
        self.account.sign_in_button.clicked.connect(self._go_to_sign_in)
        self.account.sign_out_button.clicked.connect(self._ask_sign_out)
        self.done_button = self.add_button("Done", is_primary=True)
        self.done_button.clicked.connect(self.accept)
        self.done_button.setFocus()
        self._show_account()

    async def _read(self) -> None:
        with troubles_told(self):
            self._take(await self._peer.devices(self._space.id))

    def _take(self, devices: list[OwnDevice]) -> None:
        if self.is_open:
            self._show_account()
            if devices != self._devices:
                self._devices = devices
                self._rebuild()

    def _show_account(self) -> None:
        account = self._peer.account(self._space.id)
        self.account.show_account(account)
        self.devices.setVisible(account is not None)
        self.fit()

    def _rebuild(self) -> None:
        if self.is_open:
            self.devices.show_rows([self._row(device) for device in self._devices])
            self.fit()

    def _row(self, device: OwnDevice) -> DeviceRow:
        row = DeviceRow(self._theme, device)
        row.revoke_asked.connect(partial(self._ask_revoke, device))
        return row

    def _choose_name(self) -> None:
        dialog = PasswordDialog(self._theme, self._peer, self._space, self._tasks, self)
        dialog.chosen.connect(self._reading.ask)
        dialog.open()

    def _ask_revoke(self, device: OwnDevice) -> None:
        self._ask(
            f"Revoke “{device.label}”?",
            _REVOKE,
            "Revoke for good",
            lambda: self._begin("revoke device", self._peer.revoke_device(self._space.id, device.id)),
        )

    def _ask_sign_out(self) -> None:
        account = self._peer.account(self._space.id)
        has_way_back = account is None or account.user_name
        self._ask(
            "Sign out on this device?",
            _SIGN_OUT if has_way_back else _SIGN_OUT + _NO_WAY_BACK,
            "Sign out",
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
