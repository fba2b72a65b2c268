"""One message at a time: a problem stays until it is dismissed, a notice leaves by itself."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.theme import SPACE, IconButton, Theme
from core.errors import Problem

_NOTICE_MILLISECONDS = 6000
_ICON_SIZE = 18


class Banner(QFrame):
    """Says what happened, what is safe and what to do; or offers to take a step back."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._theme = theme
        self._icon, self.title, self.detail = QLabel(), QLabel(), QLabel()
        self.action = QPushButton()
        self.dismiss = IconButton(theme, "close", "Dismiss", parent=self)
        self._act: Callable[[], None] = lambda: None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._arrange()
        self.dismiss.clicked.connect(self.hide)
        self.action.clicked.connect(self._run_action)
        theme.changed.connect(self._dress)
        self.hide()

    def show_problem(self, problem: Problem) -> None:
        """Tell of a problem until the user dismisses it."""
        self._timer.stop()
        detail = " ".join(part for part in (problem.safe, problem.cure) if part)
        self._show("problem", problem.title, detail, "")

    def show_notice(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        """Tell of something done, for some seconds, with a word that undoes or follows it."""
        if self.isVisible() and self.property("kind") == "problem":
            return
        self._act = act or (lambda: None)
        self._show("notice", text, "", action)
        self._timer.start(_NOTICE_MILLISECONDS)

    def _show(self, kind: str, title: str, detail: str, action: str) -> None:
        self.setProperty("kind", kind)
        self.title.setText(title)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.style().polish(self)
        self._dress()
        self.show()

    def _run_action(self) -> None:
        self.hide()
        self._act()

    def _arrange(self) -> None:
        self.setAccessibleName("Message")
        self.title.setProperty("role", "strong")
        self.detail.setProperty("role", "dim")
        self.action.setProperty("role", "link")
        for label in (self.title, self.detail):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.large, SPACE.small, SPACE.small, SPACE.small)
        row.setSpacing(SPACE.medium)
        row.addWidget(self._icon, 0)
        row.addLayout(words, 1)
        row.addWidget(self.action, 0)
        row.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignTop)

    def _dress(self) -> None:
        colors = self._theme.colors
        name, color = (
            ("alert", colors.danger) if self.property("kind") == "problem" else ("check", colors.accent)
        )
        self._icon.setPixmap(self._theme.icons.pixmap(name, color, _ICON_SIZE, self.devicePixelRatioF()))
