"""Choosing a user name and a password, to sign in elsewhere."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.gui.card import Attempt, Card
from app.gui.devices.password_field import PasswordField
from app.gui.devices.passwords_alike import passwords_alike
from app.gui.language import tr
from app.gui.shared_peer import SharedPeer
from app.gui.tasks import Tasks
from app.gui.theme import Theme
from core.facts import Space

_SENTENCE = (
    "With a name and a password you sign in on another device, and get back in should this one be lost. "
    "Nobody can read the password or give it back to you."
)


class PasswordDialog(Card):
    """Asks for the password twice; `chosen` tells that the hub took name and password."""

    chosen = Signal()

    def __init__(self, theme: Theme, peer: SharedPeer, space: Space, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(theme, tr("Name and password"), tr(_SENTENCE), parent)
        self._peer, self._space = peer, space
        self.name, self.password, self.again = QLineEdit(), PasswordField(), PasswordField()
        self.name.setProperty("role", "field")
        self.add_field(tr("User name"), self.name)
        self.add_field(tr("Password"), self.password)
        self.add_field(tr("The password again"), self.again)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self.save_button = self.add_button(tr("Save"), is_primary=True)
        self.save_button.clicked.connect(self.save)
        self._saving = Attempt(self, self.save_button, tasks, busy=tr("Saving…"), is_ready=self._is_complete)
        for field in (self.name, self.password, self.again):
            field.textChanged.connect(self._saving.settle)
        self.name.setFocus()

    def save(self) -> None:
        """Choose the name and the password, if it was typed alike twice."""
        password = passwords_alike(self, self.password, self.again)
        if password is None:
            return
        choosing = self._peer.choose_name(self._space.id, self.name.text().strip(), password)
        self._saving.start("choose name and password", choosing, lambda _none: self._saved())

    def _saved(self) -> None:
        self.chosen.emit()
        self.accept()

    def _is_complete(self) -> bool:
        return bool(self.name.text().strip() and self.password.text() and self.again.text())
