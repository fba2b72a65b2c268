"""A fresh invitation: its code for a camera, its link, and what it is good for."""

import asyncio
from collections.abc import Awaitable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.gui.language import tr
from app.gui.sharing.qr_code import QrCode
from app.gui.sharing.wording import describe_reach
from app.gui.theme import SPACE
from sync.control import InviteId, InviteLink
from sync.control.qr_code import draw_qr_code

_KEY = "Treat it like a key: whoever has it can come in. It is shown this once."


@dataclass(frozen=True, slots=True)
class FreshLink:
    """An invitation's link and its code, drawn."""

    link: InviteLink
    drawing: str


async def draw_link(making: Awaitable[InviteLink]) -> FreshLink:
    """Draw the code of a link that is being made; a tenth of a second, beside the event loop."""
    link = await making
    return FreshLink(link, await asyncio.to_thread(draw_qr_code, str(link)))


class LinkView(QWidget):
    """Shows one link until another is made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._invite: InviteId | None = None
        self._was_open = False
        self.code, self.link = QrCode(), QLineEdit()
        self.use, self.reach, self.key = QLabel(), QLabel(), QLabel(tr(_KEY))
        self.copy_button = QPushButton(tr("Copy link"))
        self.copy_button.clicked.connect(self.copy)
        self.code.setAccessibleName(tr("The link as a QR code"))
        self.link.setReadOnly(True)
        self.link.setProperty("role", "field")
        self.link.setAccessibleName(tr("Link to join"))
        self._arrange()
        self.hide()

    def show_link(self, fresh: FreshLink, use: str) -> None:
        """Show a link, and say in a sentence what it is good for."""
        self._invite, self._was_open = fresh.link.secret.id, False
        self.link.setText(str(fresh.link))
        self.link.setCursorPosition(0)
        self.code.show_drawing(fresh.drawing)
        self.use.setText(use)
        self.reach.setText(describe_reach(fresh.link.hubs))
        self.copy_button.setText(tr("Copy link"))
        self.show()
        self.copy_button.setFocus()

    def forget_unless(self, still_open: AbstractSet[InviteId]) -> None:
        """Show a link no longer that lets nobody in any more; one that is not listed yet is kept."""
        if self._invite in still_open:
            self._was_open = True
        elif self._was_open:
            self._was_open = False
            self.link.clear()
            self.hide()

    def copy(self) -> None:
        """Put the link on the clipboard."""
        QApplication.clipboard().setText(self.link.text())
        self.copy_button.setText(tr("Copied"))

    def _arrange(self) -> None:
        self.use.setProperty("role", "strong")
        self.reach.setProperty("role", "dim")
        self.key.setProperty("role", "dim")
        words = QVBoxLayout()
        words.setSpacing(SPACE.small)
        words.addStretch(1)
        for label in (self.use, self.reach, self.key):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            words.addWidget(label)
        words.addSpacing(SPACE.hair)
        words.addWidget(self.link)
        words.addWidget(self.copy_button)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE.large, 0, SPACE.small)
        row.setSpacing(SPACE.large)
        row.addWidget(self.code, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
