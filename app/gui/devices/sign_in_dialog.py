"""Signing in to an account that was made on another device."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.gui.card import Attempt, Card
from app.gui.devices.password_field import PasswordField
from app.gui.shared_peer import SharedPeer
from app.gui.sharing.join_dialog import copied_link, read_link
from app.gui.tasks import Tasks
from app.gui.theme import Theme

_SENTENCE = (
    "For a name and password that you chose on another device. This device becomes one of yours, and your "
    "spaces come to it."
)


class SignInDialog(Card):
    """Takes a link or the hub's place, name and password; `signed_in` tells that it worked."""

    signed_in = Signal()

    def __init__(self, theme: Theme, peer: SharedPeer, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(theme, "Sign in", _SENTENCE, parent)
        self._peer = peer
        self.place, self.name, self.password = QLineEdit(), QLineEdit(), PasswordField()
        for field in (self.place, self.name):
            field.setProperty("role", "field")
        self.place.setPlaceholderText("tandem://join/…  or  192.168.1.20:4222")
        self.add_field("Link or address of the hub", self.place)
        self.add_field("User name", self.name)
        self.add_field("Password", self.password)
        self.add_button("Cancel").clicked.connect(self.reject)
        self.sign_in_button = self.add_button("Sign in", is_primary=True)
        self.sign_in_button.clicked.connect(self.sign_in)
        self._signing_in = Attempt(
            self, self.sign_in_button, tasks, busy="Signing in…", is_ready=self._is_complete
        )
        for field in (self.place, self.name, self.password):
            field.textChanged.connect(self._signing_in.settle)
        copied = copied_link()
        self.place.setText(str(copied) if copied else "")
        (self.name if copied else self.place).setFocus()

    def sign_in(self) -> None:
        """Try to sign in with what was typed."""
        place = self.place.text().strip()
        signing_in = self._peer.sign_in(
            read_link(place) or place, self.name.text().strip(), self.password.take()
        )
        self._signing_in.start("sign in", signing_in, lambda _none: self._done())

    def _done(self) -> None:
        self.signed_in.emit()
        self.accept()

    def _is_complete(self) -> bool:
        return bool(self.place.text().strip() and self.name.text().strip() and self.password.text())
