"""A field for a password: nothing of it is shown, remembered or completed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

_HINTS = (
    Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


class PasswordField(QLineEdit):
    """Shows a dot for each character; `take` empties it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(_HINTS)
        self.setProperty("role", "field")

    def take(self) -> str:
        """Give what was typed, and keep nothing of it."""
        password = self.text()
        self.clear()
        return password
