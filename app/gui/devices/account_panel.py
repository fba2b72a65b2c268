"""Who one is at a space's hub, and what one can do about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.theme import SPACE
from sync.peer import Account

_NAMED = "You sign in elsewhere with the user name “{name}” and your password."
_UNNAMED = "No password yet. With one you can sign in on another device."
_NONE = "No account is needed for this space. You get one with the first space that you share or join."


class AccountPanel(QWidget):
    """Says who one is; the buttons are those that fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.state = QLabel(), QLabel()
        self.choose_button = QPushButton("Name and password…")
        self.sign_in_button = QPushButton("Sign in…")
        self.sign_out_button = QPushButton("Sign out…")
        self._arrange()

    def show_account(self, account: Account | None) -> None:
        """Show who one is; None for nobody yet."""
        self.name.setText(account.display_name if account else "")
        self.name.setVisible(account is not None)
        self.state.setText(_state(account))
        self.choose_button.setVisible(account is not None and not account.user_name)
        self.sign_out_button.setVisible(account is not None)
        self.sign_in_button.setVisible(account is None)

    def _arrange(self) -> None:
        self.name.setProperty("role", "strong")
        self.state.setProperty("role", "dim")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE.medium, 0, 0)
        column.setSpacing(SPACE.hair)
        for label in (self.name, self.state):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        row = QHBoxLayout()
        row.setContentsMargins(0, SPACE.hair, 0, 0)
        row.setSpacing(SPACE.small)
        for button in (self.choose_button, self.sign_in_button, self.sign_out_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)


def _state(account: Account | None) -> str:
    if account is None:
        return _NONE
    return _NAMED.format(name=account.user_name) if account.user_name else _UNNAMED
