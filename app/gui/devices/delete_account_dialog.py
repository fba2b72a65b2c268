"""Ending the account at a hub for good."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.card import Attempt, Card
from app.gui.devices.password_field import PasswordField
from app.gui.language import tr
from app.gui.shared_peer import SharedPeer
from app.gui.tasks import Tasks
from app.gui.theme import Theme
from core.facts import Space

_SENTENCE = (
    "You leave all spaces of this hub, on every device, and nobody can bring the account back. Your notes "
    "stay on this computer, and what you wrote stays with the others. A space that only you own has no "
    "owner then: hand it over first."
)


class DeleteAccountDialog(Card):
    """Asks for the password, where there is one; `deleted` tells that the account has ended."""

    deleted = Signal()

    def __init__(
        self,
        theme: Theme,
        peer: SharedPeer,
        space: Space,
        tasks: Tasks,
        parent: QWidget,
        *,
        has_password: bool,
    ) -> None:
        super().__init__(theme, tr("Delete your account?"), tr(_SENTENCE), parent)
        self._peer, self._space, self._has_password = peer, space, has_password
        self.password = PasswordField()
        self.add_field(tr("Password"), self.password).setVisible(has_password)
        self.cancel = self.add_button(tr("Cancel"))
        self.cancel.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.deed = self.add_button(tr("Delete for good"))
        self.deed.setProperty("role", "risk")
        self.deed.clicked.connect(self.delete)
        self._deleting = Attempt(self, self.deed, tasks, busy=tr("Deleting…"), is_ready=self._is_complete)
        self.password.textChanged.connect(self._deleting.settle)
        (self.password if has_password else self.cancel).setFocus()

    def delete(self) -> None:
        """End the account."""
        deleting = self._peer.delete_account(self._space.id, self.password.take())
        self._deleting.start("delete account", deleting, lambda _none: self._done())

    def _done(self) -> None:
        self.deleted.emit()
        self.accept()

    def _is_complete(self) -> bool:
        return bool(self.password.text()) or not self._has_password
