"""One message at a time: a problem stays until it is dismissed, a question until it is answered."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.announcement import announce
from app.gui.banner.details import details_of
from app.gui.language import in_one_line, tr, translated
from app.gui.theme import SPACE, IconButton, Theme, margins_along
from core.errors import Problem

_NOTICE_MILLISECONDS = 6000
_ICON_SIZE = 18


@dataclass(frozen=True, slots=True)
class Question:
    """What the user is to decide: `answers` are words for buttons, and what each does."""

    title: str
    detail: str
    answers: tuple[tuple[str, Callable[[], None]], tuple[str, Callable[[], None]]]


class Banner(QFrame):
    """Says what happened, what is safe and what to do; or offers to take a step back; or asks.

    A notice leaves by itself. A question stands behind problems and notices and comes back after them.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._theme = theme
        self._icon, self.title, self.detail = QLabel(), QLabel(), QLabel()
        self.action, self.other_action = QPushButton(), QPushButton()
        self.dismiss = IconButton(theme, "close", tr("Dismiss"), parent=self)
        self._act: Callable[[], None] = lambda: None
        self._act_otherwise: Callable[[], None] = lambda: None
        self._question: Question | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._rest)
        self._arrange()
        self.dismiss.clicked.connect(self._rest)
        self.action.clicked.connect(lambda: self._run(self._act))
        self.other_action.clicked.connect(lambda: self._run(self._act_otherwise))
        theme.changed.connect(self._dress)
        self.hide()

    def show_problem(self, problem: Problem) -> None:
        """Tell of a problem until the user dismisses it."""
        self._timer.stop()
        told = translated(problem)
        self._act = lambda: self._copy(details_of(problem, told))
        self._show("problem", told.title, in_one_line(told.safe, told.cure), tr("Copy details"))

    def show_notice(self, text: str, action: str = "", act: Callable[[], None] | None = None) -> None:
        """Tell of something done, for some seconds, with a word that undoes or follows it."""
        if self.isVisible() and self.property("kind") == "problem":
            return
        self._act = act or (lambda: None)
        self._show("notice", text, "", action)
        self._timer.start(_NOTICE_MILLISECONDS)

    def ask(self, question: Question | None) -> None:
        """Ask something until it is answered, or with None ask no more."""
        was_shown = self.isVisible() and self.property("kind") == "question"
        self._question = question
        if was_shown or not self.isVisible():
            self._rest()

    def _rest(self) -> None:
        """Show what is still to be answered, else nothing."""
        self._timer.stop()
        if self._question is None:
            self.hide()
            return
        (answer, self._act), (other, self._act_otherwise) = self._question.answers
        self._show("question", self._question.title, self._question.detail, answer, other)

    def _show(self, kind: str, title: str, detail: str, action: str, other: str = "") -> None:
        self.setProperty("kind", kind)
        self.title.setText(title)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        for button, word in ((self.action, action), (self.other_action, other)):
            button.setText(word)
            button.setVisible(bool(word))
        self.dismiss.setVisible(kind != "question")
        self.style().polish(self)
        self._dress()
        self.show()
        announce(self, ". ".join(part.rstrip(".") for part in (title, detail) if part))

    def _copy(self, details: str) -> None:
        QApplication.clipboard().setText(details)
        self.action.setText(tr("Copied"))

    def _run(self, act: Callable[[], None]) -> None:
        if self.property("kind") == "problem":
            act()
            return
        if self.property("kind") == "question":
            self._question = None
        self._rest()
        act()

    def _arrange(self) -> None:
        self.setAccessibleName(tr("Message"))
        self.title.setProperty("role", "strong")
        self.detail.setProperty("role", "dim")
        for button in (self.action, self.other_action):
            button.setProperty("role", "link")
        for label in (self.title, self.detail):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(margins_along(SPACE.large, SPACE.small, SPACE.small, SPACE.small))
        row.setSpacing(SPACE.medium)
        row.addWidget(self._icon, 0)
        row.addLayout(words, 1)
        row.addWidget(self.action, 0)
        row.addWidget(self.other_action, 0)
        row.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignTop)

    def _dress(self) -> None:
        colors = self._theme.colors
        pictures = {"problem": ("alert", colors.danger), "question": ("trash", colors.warning)}
        name, color = pictures.get(self.property("kind"), ("check", colors.accent))
        self._icon.setPixmap(self._theme.icons.pixmap(name, color, _ICON_SIZE, self.devicePixelRatioF()))
