"""One person in the people panel: face, name, what is known; a click goes there, a button follows."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.card import NameLabel
from app.gui.language import tr
from app.gui.presence.avatar import avatar_pixmap
from app.gui.theme import SPACE, IconButton, Theme
from core.ids import DeviceId

_FACE_SIZE = 28
_HEIGHT = 44


@dataclass(frozen=True, slots=True)
class PersonWords:
    """What a row says; `device` is where a click leads, None for whoever is not in the note."""

    name: str
    aside: str
    color_index: int
    device: DeviceId | None = None
    is_self: bool = False


class PersonRow(QWidget):
    """Tells the device of the person that was clicked, or is to be followed."""

    chosen = Signal(str)
    follow_asked = Signal(str)

    def __init__(self, theme: Theme, words: PersonWords, parent: QWidget) -> None:
        super().__init__(parent)
        self.person = QPushButton()
        self.name, self.aside = NameLabel(""), NameLabel("")
        self._face = QLabel()
        self.follow = IconButton(theme, "eye", tr("Follow {name}", name=words.name), parent=self)
        self._theme = theme
        self._words = words
        self._arrange()
        self.show_words(words)
        theme.changed.connect(self._dress)

    def show_words(self, words: PersonWords) -> None:
        """Say something else of the same person."""
        self._words = words
        self.name.setText(tr("{name} (you)", name=words.name) if words.is_self else words.name)
        self.aside.setText(words.aside)
        self.aside.setVisible(bool(words.aside))
        self.person.setAccessibleName(", ".join(filter(None, (self.name.text(), words.aside))))
        self._dress()

    def show_followed(self, device: DeviceId | None) -> None:
        """Mark the button of whoever is followed."""
        self.follow.setChecked(device is not None and device == self._words.device)

    def _arrange(self) -> None:
        device = self._words.device
        self.person.setProperty("role", "person")
        self.person.setMinimumHeight(_HEIGHT)
        self.name.setProperty("role", "strong")
        self.aside.setProperty("role", "faint")
        self.follow.setCheckable(True)
        self.follow.setVisible(device is not None)
        if device is not None:
            self.person.setCursor(Qt.CursorShape.PointingHandCursor)
            self.person.setToolTip(tr("Show where {name} is", name=self._words.name))
            self.person.clicked.connect(lambda: self.chosen.emit(device))
            self.follow.clicked.connect(lambda: self.follow_asked.emit(device))
        words = QVBoxLayout()
        words.setSpacing(0)
        inside = QHBoxLayout(self.person)
        inside.setContentsMargins(SPACE.small, SPACE.hair, SPACE.small, SPACE.hair)
        inside.setSpacing(SPACE.small)
        inside.addWidget(self._face)
        inside.addLayout(words, 1)
        for label in (self.name, self.aside):
            words.addWidget(label)
        for part in (self._face, self.name, self.aside):
            # A click on any of it is one on the button.
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.small, 0, SPACE.small, 0)
        row.setSpacing(SPACE.hair)
        row.addWidget(self.person, 1)
        row.addWidget(self.follow)

    def _dress(self) -> None:
        colors = self._theme.editor_colors()
        ground = colors.remote_color(self._words.color_index).name()
        scale = self.devicePixelRatioF()
        self._face.setPixmap(avatar_pixmap(self._words.name, ground, colors.on_remote, _FACE_SIZE, scale))
