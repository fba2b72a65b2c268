"""Signing in to an account that was made on another device."""

from collections.abc import Coroutine
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.gui.card import Attempt, Card
from app.gui.devices.password_field import PasswordField
from app.gui.language import tr
from app.gui.shared_peer import SharedPeer
from app.gui.sharing.join_dialog import copied_link
from app.gui.tasks import Tasks
from app.gui.theme import Theme
from core.errors import Problem
from core.facts import Space
from sync.control import InviteLink

_SENTENCE = (
    "For a name and password that you chose on another device. This device becomes one of yours, and your "
    "spaces come to it as soon as one of your other devices is online."
)


_AGAIN = (
    "You signed out of the hub of “{name}” on this device. Your user name and password bring you back, to "
    "all spaces of that hub."
)


class SignInDialog(Card):
    """Takes a link to the hub, name and password; `signed_in` tells that it worked.

    With a `space` that one signed out of, its hub is known, and no link is asked for.
    """

    signed_in = Signal()

    def __init__(
        self, theme: Theme, peer: SharedPeer, tasks: Tasks, parent: QWidget, space: Space | None = None
    ) -> None:
        super().__init__(
            theme, tr("Sign in"), tr(_AGAIN, name=space.name) if space else tr(_SENTENCE), parent
        )
        self._peer, self._space = peer, space
        self.link, self.name, self.password = QLineEdit(), QLineEdit(), PasswordField()
        for field in (self.link, self.name):
            field.setProperty("role", "field")
        self.link.setPlaceholderText("tandem://join/…")
        self.add_field(tr("Any invitation of the hub, used up or not"), self.link).setVisible(space is None)
        self.add_field(tr("User name"), self.name)
        self.add_field(tr("Password"), self.password)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self.sign_in_button = self.add_button(tr("Sign in"), is_primary=True)
        self.sign_in_button.clicked.connect(self.sign_in)
        self._signing_in = Attempt(
            self, self.sign_in_button, tasks, busy=tr("Signing in…"), is_ready=self._is_complete
        )
        for field in (self.link, self.name, self.password):
            field.textChanged.connect(self._signing_in.settle)
        self.link.textChanged.connect(self._link_changed)
        copied = copied_link() if space is None else None
        self.link.setText(str(copied) if copied else "")
        (self.name if copied or space else self.link).setFocus()

    def sign_in(self) -> None:
        """Try to sign in with what was typed."""
        if self._space is not None:
            name = self.name.text().strip()
            self._begin(self._peer.sign_in_again(self._space.id, name, self.password.take()))
            return
        try:
            link = InviteLink.parse(self.link.text())
        except Problem as problem:
            self._show_wrong_link(problem)
            return
        self._begin(self._peer.sign_in(link, self.name.text().strip(), self.password.take()))

    def _begin(self, signing_in: Coroutine[Any, Any, None]) -> None:
        self._signing_in.start("sign in", signing_in, lambda _none: self._done())

    def _done(self) -> None:
        self.signed_in.emit()
        self.accept()

    def _is_complete(self) -> bool:
        is_hub_named = self._space is not None or bool(self.link.text().strip())
        return is_hub_named and bool(self.name.text().strip() and self.password.text())

    def _show_wrong_link(self, problem: Problem) -> None:
        self.show_trouble(problem)
        self._mark_link(True)
        self.link.setFocus()

    def _link_changed(self) -> None:
        self._mark_link(False)
        self.show_trouble(None)

    def _mark_link(self, is_wrong: bool) -> None:
        self.link.setProperty("invalid", is_wrong)
        self.link.style().polish(self.link)
