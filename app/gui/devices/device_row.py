"""One device of one's account."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.card import NameLabel
from app.gui.theme import SPACE, Theme
from sync.peer import OwnDevice

_ICON_SIZE = 22


class DeviceRow(QWidget):
    """Names the device and says since when it is there; every device but this one can be revoked."""

    revoke_asked = Signal()

    def __init__(self, theme: Theme, device: OwnDevice) -> None:
        super().__init__()
        self.device = device
        self.label, self.detail = NameLabel(device.label), QLabel(_detail(device))
        self.revoke = QPushButton("Revoke…")
        self._picture = QLabel()
        color = theme.colors.faint if device.is_revoked else theme.colors.dim
        self._picture.setPixmap(theme.icons.pixmap("devices", color, _ICON_SIZE, self.devicePixelRatioF()))
        self.setAccessibleName(f"{device.label}, {self.detail.text()}")
        self._arrange()
        self.revoke.clicked.connect(self.revoke_asked)

    def _arrange(self) -> None:
        self.label.setProperty("role", "dim" if self.device.is_revoked else "strong")
        self.detail.setProperty("role", "faint")
        self.revoke.setProperty("role", "link")
        self.revoke.setAutoDefault(False)
        self.revoke.setCursor(Qt.CursorShape.PointingHandCursor)
        self.revoke.setAccessibleName(f"Revoke {self.device.label}")
        self.revoke.setVisible(not (self.device.is_this or self.device.is_revoked))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.label)
        words.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE.small, 0, SPACE.small)
        row.setSpacing(SPACE.medium)
        row.addWidget(self._picture)
        row.addLayout(words, 1)
        row.addWidget(self.revoke)


def _detail(device: OwnDevice) -> str:
    if device.is_revoked:
        return "Revoked for good"
    day = datetime.fromtimestamp(device.added_at).astimezone()
    since = f"{day.day} {day:%b %Y}"
    return f"This device, since {since}" if device.is_this else f"Since {since}"
