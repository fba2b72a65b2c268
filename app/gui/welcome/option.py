"""A way to begin: a wide button with an icon, a name and a sentence."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.gui.theme import SPACE, Theme, margins_along

_ICON_SIZE = 26


class Option(QPushButton):
    """Pressed with a click, with Enter or with Space."""

    def __init__(self, theme: Theme, icon: str, name: str, sentence: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icon = theme, icon
        self._picture, self._name, self._sentence = QLabel(), QLabel(name), QLabel(sentence)
        self.setProperty("role", "option")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # It grows with the sentence, which may hold the name of a space.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        # Enter presses it as Space does.
        self.setAutoDefault(True)
        self._arrange()
        self.say(sentence)
        theme.changed.connect(self._dress)
        self._dress()

    def say(self, sentence: str) -> None:
        """Say something else below the name."""
        self._sentence.setText(sentence)
        self.setAccessibleName(self._name.text())
        self.setAccessibleDescription(sentence)

    @property
    def sentence(self) -> str:
        """What stands below the name."""
        return self._sentence.text()

    def _arrange(self) -> None:
        self._name.setProperty("role", "option")
        self._sentence.setProperty("role", "dim")
        for label in (self._picture, self._name, self._sentence):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._sentence)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(margins_along(SPACE.large + SPACE.hair, SPACE.small, SPACE.large, SPACE.small))
        row.setSpacing(SPACE.large)
        row.addWidget(self._picture)
        row.addLayout(words, 1)

    def _dress(self) -> None:
        scale = self.devicePixelRatioF()
        color = self._theme.colors.accent
        self._picture.setPixmap(self._theme.icons.pixmap(self._icon, color, _ICON_SIZE, scale))
