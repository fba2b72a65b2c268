"""One thing in a card's list: a picture, its name, what there is to say of it, and what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.card.name_label import NameLabel
from app.gui.theme import SPACE, Theme

_ICON_SIZE = 22


class ItemRow(QWidget):
    """Tells by `deed_asked` that the user wants what the word at its end says."""

    deed_asked = Signal()

    def __init__(
        self, theme: Theme, icon: str, name: str, detail: str, deed: str, *, is_faint: bool = False
    ) -> None:
        super().__init__()
        self.label, self.detail, self.deed = NameLabel(name), QLabel(detail), QPushButton(deed)
        self._picture = QLabel()
        color = theme.colors.faint if is_faint else theme.colors.dim
        self._picture.setPixmap(theme.icons.pixmap(icon, color, _ICON_SIZE, self.devicePixelRatioF()))
        self.setAccessibleName(f"{name}, {detail}")
        self.deed.setAccessibleName(f"{deed.rstrip('…')} {name}")
        self._arrange(is_faint=is_faint)
        self.deed.clicked.connect(self.deed_asked)

    def _arrange(self, *, is_faint: bool) -> None:
        self.label.setProperty("role", "dim" if is_faint else "strong")
        self.detail.setProperty("role", "faint")
        self.deed.setProperty("role", "link")
        self.deed.setAutoDefault(False)
        self.deed.setCursor(Qt.CursorShape.PointingHandCursor)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.label)
        words.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE.small, 0, SPACE.small)
        row.setSpacing(SPACE.medium)
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        row.addWidget(self.deed)
