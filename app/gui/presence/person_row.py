"""One person in the people panel: face, name, what is known; a click goes there, a button follows."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.gui.language import tr
from app.gui.presence.avatar import avatar_pixmap
from app.gui.theme import SPACE, IconButton, Theme
from core.ids import DeviceId

_FACE_SIZE = 28


@dataclass(frozen=True, slots=True)
class PersonWords:
    """What a row says; `device` is where a click leads, None for whoever is not in the note."""

    name: str
    aside: str
    color_index: int
    device: DeviceId | None = None


class PersonRow(QWidget):
    """Tells the device of the person that was clicked, or is to be followed."""

    chosen = Signal(str)
    follow_asked = Signal(str)

    def __init__(self, theme: Theme, words: PersonWords, parent: QWidget) -> None:
        super().__init__(parent)
        self.person = QPushButton()
        self.follow = IconButton(theme, "eye", tr("Follow {name}", name=words.name), parent=self)
        self._theme = theme
        self._words = words
        self._arrange()
        self.show_words(words)
        theme.changed.connect(self._dress)

    def show_words(self, words: PersonWords) -> None:
        """Say something else of the same person."""
        self._words = words
        self.person.setText(f"{words.name}\n{words.aside}" if words.aside else words.name)
        self.person.setAccessibleName(", ".join(filter(None, (words.name, words.aside))))
        self._dress()

    def show_followed(self, device: DeviceId | None) -> None:
        """Mark the button of whoever is followed."""
        self.follow.setChecked(device is not None and device == self._words.device)

    def _arrange(self) -> None:
        device = self._words.device
        self.person.setProperty("role", "person")
        self.person.setIconSize(QSize(_FACE_SIZE, _FACE_SIZE))
        self.follow.setCheckable(True)
        self.follow.setVisible(device is not None)
        if device is not None:
            self.person.setCursor(Qt.CursorShape.PointingHandCursor)
            self.person.setToolTip(tr("Show where {name} is", name=self._words.name))
            self.person.clicked.connect(lambda: self.chosen.emit(device))
            self.follow.clicked.connect(lambda: self.follow_asked.emit(device))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.small, 0, SPACE.small, 0)
        row.setSpacing(SPACE.hair)
        row.addWidget(self.person, 1)
        row.addWidget(self.follow)

    def _dress(self) -> None:
        colors = self._theme.editor_colors()
        ground = colors.remote_color(self._words.color_index).name()
        scale = self.devicePixelRatioF()
        self.person.setIcon(
            QIcon(avatar_pixmap(self._words.name, ground, colors.on_remote, _FACE_SIZE, scale))
        )
