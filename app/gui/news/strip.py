"""A calm strip over the open note: it takes no focus, moves no text, and waits until it is answered."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton

from app.gui.editor.editor_view import EditorView
from app.gui.news.offer import Offer
from app.gui.theme import SPACE, Theme, margins_along

_ROW = 36
_ROOMY = 620
"""Pixels from which on sentence and answers share a row."""
_ICON_SIZE = 16
_INSET = 2
_TEXT_INSET = 5
_MOST_ANSWERS = 2


class Strip(QFrame):
    """Lies in the room over the title; of several offers it shows the one whose kind was named first."""

    offered = Signal(str)
    """The sentence that is shown from now on."""

    def __init__(self, theme: Theme, editor: EditorView, kinds: tuple[str, ...]) -> None:
        super().__init__(editor)
        self.setObjectName("strip")
        self.text = QLabel()
        self.answers = [QPushButton() for _ in range(_MOST_ANSWERS)]
        self._theme = theme
        self._editor = editor
        self._offers: dict[str, Offer | None] = dict.fromkeys(kinds)
        self._shown: Offer | None = None
        self._icon = QLabel()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._arrange()
        self.hide()
        theme.dress(self)
        theme.changed.connect(self._dress)
        editor.installEventFilter(self)

    @property
    def sentence(self) -> str:
        """What is said at the moment, "" for nothing."""
        return self._shown.text if self._shown is not None else ""

    def offer(self, kind: str, offer: Offer | None) -> None:
        """Say something of this kind until it is taken back with None."""
        self._offers[kind] = offer
        wanted = next((each for each in self._offers.values() if each is not None), None)
        if wanted is not self._shown:
            self._show(wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Resize and self._shown is not None:
            self._lie_down()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._dress()

    def _show(self, offer: Offer | None) -> None:
        had_focus = any(button.hasFocus() for button in self.answers)
        self._shown = offer
        self.setVisible(offer is not None)
        if offer is None:
            self._editor.make_room_above(0)
        else:
            self._fill(offer)
            self._lie_down()
            self.raise_()
            self.offered.emit(offer.text)
        if had_focus and not any(button.hasFocus() for button in self.answers):
            self._editor.focus_body()

    def _fill(self, offer: Offer) -> None:
        self.text.setText(offer.text)
        self.text.setToolTip(offer.details)
        self.setAccessibleName(offer.text)
        self.setAccessibleDescription(offer.details)
        for button, answer in zip(self.answers, (*offer.answers, *_MOST_ANSWERS * (None,)), strict=False):
            button.setVisible(answer is not None)
            if answer is not None:
                button.setText(answer[0])
                button.setAccessibleDescription(offer.text)
        self._dress()

    def _answer(self, number: int) -> None:
        if self._shown is not None and number < len(self._shown.answers):
            self._shown.answers[number][1]()

    def _lie_down(self) -> None:
        width = self._editor.width()
        is_roomy = width >= _ROOMY
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.LeftToRight if is_roomy else directions.TopToBottom)
        self._box.activate()
        height = max(_ROW, self._box.totalHeightForWidth(width))
        self.setGeometry(0, 0, width, height)
        self._editor.make_room_above(height if height == _ROW else height + SPACE.small)

    def _arrange(self) -> None:
        self.text.setWordWrap(True)
        self.text.setContentsMargins(0, _TEXT_INSET, 0, _TEXT_INSET)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        sentence, answers = QHBoxLayout(), QHBoxLayout()
        sentence.setSpacing(SPACE.small)
        sentence.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        sentence.addWidget(self.text, 1)
        answers.setSpacing(SPACE.large)
        answers.setContentsMargins(margins_along(SPACE.medium, 0, 0, 0))
        answers.addStretch(1)
        for number, button in enumerate(self.answers):
            button.setProperty("role", "link")
            button.clicked.connect(lambda _ticked, number=number: self._answer(number))
            answers.addWidget(button)
        self._box.setContentsMargins(SPACE.large, _INSET, SPACE.large, _INSET)
        self._box.setSpacing(SPACE.hair)
        self._box.addLayout(sentence, 1)
        self._box.addLayout(answers)

    def _dress(self) -> None:
        if self._shown is not None:
            icons, colors = self._theme.icons, self._theme.colors
            self._icon.setPixmap(
                icons.pixmap(self._shown.icon, colors.accent, _ICON_SIZE, self.devicePixelRatioF())
            )
