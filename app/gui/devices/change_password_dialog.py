"""Setting another password in the place of the present one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.card import Attempt, Card
from app.gui.devices.password_field import PasswordField
from app.gui.devices.passwords_alike import passwords_alike
from app.gui.language import tr
from app.gui.shared_peer import SharedPeer
from app.gui.tasks import Tasks
from app.gui.theme import Theme
from core.facts import Space

_SENTENCE = (
    "Every other sign-in ends, and so does every API token: programs need a new one. Your devices stay "
    "yours and sign in again by themselves; remove one that was lost."
)


class ChangePasswordDialog(Card):
    """Asks for the present password, and twice for the new one; `changed` tells that the hub took it."""

    changed = Signal()

    def __init__(self, theme: Theme, peer: SharedPeer, space: Space, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(theme, tr("Change password"), tr(_SENTENCE), parent)
        self._peer, self._space = peer, space
        self.present, self.password, self.again = PasswordField(), PasswordField(), PasswordField()
        self.add_field(tr("Present password"), self.present)
        self.add_field(tr("New password"), self.password)
        self.add_field(tr("The new password again"), self.again)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self.save_button = self.add_button(tr("Change password"), is_primary=True)
        self.save_button.clicked.connect(self.save)
        self._saving = Attempt(
            self, self.save_button, tasks, busy=tr("Changing…"), is_ready=self._is_complete
        )
        for field in (self.present, self.password, self.again):
            field.textChanged.connect(self._saving.settle)
        self.present.setFocus()

    def save(self) -> None:
        """Change the password, if the new one was typed alike twice."""
        new = passwords_alike(self, self.password, self.again)
        if new is None:
            return
        changing = self._peer.change_password(self._space.id, self.present.take(), new)
        self._saving.start("change password", changing, lambda _none: self._saved())
        self.present.setFocus()

    def _saved(self) -> None:
        self.changed.emit()
        self.accept()

    def _is_complete(self) -> bool:
        return bool(self.present.text() and self.password.text() and self.again.text())
