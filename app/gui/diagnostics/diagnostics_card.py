"""The card with what can be sent to whoever helps, to be read before it is copied."""

from collections.abc import Awaitable, Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from app.gui.card import Card, troubles_told
from app.gui.language import tr
from app.gui.tasks import Tasks
from app.gui.theme import Theme

_WIDTH, _HEIGHT = 680, 380


class DiagnosticsCard(Card):
    """Shows the text once it is written; copied is exactly what is shown."""

    def __init__(
        self, theme: Theme, read: Callable[[], Awaitable[str]], tasks: Tasks, parent: QWidget
    ) -> None:
        super().__init__(theme, tr("Diagnostics"), _sentence(), parent, width=_WIDTH)
        self._read = read
        self.text = QPlainTextEdit()
        self.fields.addWidget(self.text)
        self.close_button = self.add_button(tr("Done"))
        self.copy_button = self.add_button(tr("Copy"), is_primary=True)
        self._fill()
        tasks.start("write diagnostics", self._show())

    def _fill(self) -> None:
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setInputMethodHints(
            Qt.InputMethodHint.ImhNone
        )  # nothing is written here, with or without Tab
        self.text.setProperty("role", "field")
        self.text.setAccessibleName(tr("Diagnostics"))
        self.text.setFont(_fixed_font())
        self.text.setPlaceholderText(tr("Tandem looks after itself for a moment…"))
        self.text.setFixedHeight(_HEIGHT)
        self.copy_button.setEnabled(False)
        self.copy_button.clicked.connect(self.copy)
        self.close_button.clicked.connect(self.reject)

    async def _show(self) -> None:
        with troubles_told(self):
            text = await self._read()
            if self.is_open:
                self.text.setPlainText(text)
                self.copy_button.setEnabled(True)
                self.copy_button.setFocus()

    def copy(self) -> None:
        """Put what is shown on the clipboard."""
        QApplication.clipboard().setText(self.text.toPlainText())
        self.copy_button.setText(tr("Copied"))


def _sentence() -> str:
    return tr(
        "This helps whoever looks for a fault: versions, sizes, states and the last lines of the log. "
        "None of your notes, names or keys is in it. Read it, then copy it into your message."
    )


def _fixed_font() -> QFont:
    font = QFont(["JetBrains Mono", QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()])
    font.setPixelSize(12)
    return font
