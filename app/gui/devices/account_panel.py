"""Who one is at a space's hub, and what one can do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from app.gui.language import tr
from app.gui.theme import SPACE, IconButton, Theme
from sync.peer import Account

_NAMED = "You sign in elsewhere with the user name “{name}” and your password."
_UNNAMED = "No password yet. With one you can sign in on another device."
_NONE = "No account is needed for this space. You get one with the first space that you share or join."
_UNKNOWN = "Who you are here is known once the hub is reached."
_SIGNED_OUT = "You signed out on this device. The notes stay here, and what you write waits."


class AccountPanel(QWidget):
    """Says who one is; the buttons are those that fit. What they lead to is decided elsewhere."""

    export_asked = Signal()
    delete_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.state = QLabel(), QLabel()
        self.choose_button = QPushButton(tr("Name and password…"))
        self.change_button = QPushButton(tr("Change password…"))
        self.sign_in_button = QPushButton(tr("Sign in…"))
        self.sign_out_button = QPushButton(tr("Sign out…"))
        self.more_button = IconButton(theme, "more", tr("More about your account"), parent=self)
        self.menu = QMenu(self.more_button)
        self._fill_menu()
        self._arrange()

    def show_account(
        self, account: Account | None, *, is_signed_out: bool, is_host: bool, is_away: bool = False
    ) -> None:
        """Show who one is; None for nobody yet or any more, or while a hub that is away never told it.

        A host cannot leave its own hub.
        """
        self.name.setText(account.display_name if account else "")
        self.name.setVisible(account is not None)
        self.state.setText(tr(_SIGNED_OUT) if is_signed_out else _state(account, is_away=is_away))
        self.choose_button.setVisible(account is not None and not account.user_name)
        self.change_button.setVisible(account is not None and bool(account.user_name))
        self.sign_out_button.setVisible(account is not None and not is_host)
        self.more_button.setVisible(account is not None)
        self.delete_action.setVisible(not is_host)
        self.sign_in_button.setVisible(account is None and not is_away)

    def _fill_menu(self) -> None:
        self.export_action = self.menu.addAction(tr("Save what the hub knows of you…"))
        self.export_action.triggered.connect(lambda _ticked: self.export_asked.emit())
        self.delete_action = self.menu.addAction(tr("Delete account…"))
        self.delete_action.triggered.connect(lambda _ticked: self.delete_asked.emit())
        self.more_button.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self.more_button.setMenu(self.menu)

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
        row.setContentsMargins(0, SPACE.small, 0, 0)
        row.setSpacing(SPACE.small)
        for button in (self.choose_button, self.change_button, self.sign_in_button, self.sign_out_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addWidget(self.more_button)
        row.addStretch(1)
        column.addLayout(row)


def _state(account: Account | None, *, is_away: bool) -> str:
    if account is None:
        return tr(_UNKNOWN) if is_away else tr(_NONE)
    return tr(_NAMED, name=account.user_name) if account.user_name else tr(_UNNAMED)
