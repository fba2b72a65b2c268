"""The status of the open note in one sentence, with what it means one click away."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.gui.announcement import announce
from app.gui.language import tr, translated
from app.gui.status_line.appearance import color_of, icon_of
from app.gui.status_line.deeds import Deed
from app.gui.status_line.popover import StatusPopover
from app.gui.status_line.status_button import StatusButton
from app.gui.theme import SPACE, Theme, margins_along
from sync.peer import NoteStatus

_ICON_SIZE = 15
_REST = 2000
"""Milliseconds that a sentence stands before a screen reader says it; one that passes by is never said."""


class StatusLine(QFrame):
    """Shows a NoteStatus as it is; what is true is decided by the peer."""

    deed_asked = Signal(object)
    """The Deed that was offered with the explanation."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self._theme = theme
        self._status: NoteStatus | None = None
        self._deed: Deed | None = None
        self._said = ""
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._say)
        self.button = StatusButton()
        self.edited = QLabel()
        self.length = QLabel()
        self._length = ("", "")
        self.popover = StatusPopover(self)
        self._arrange()
        self.button.clicked.connect(self._explain)
        self.popover.deed_asked.connect(lambda: self.deed_asked.emit(self._deed))
        theme.changed.connect(self._dress)

    def show_status(self, status: NoteStatus | None, deed: Deed | None = None) -> None:
        """Show how far the changes have come, and offer a deed; None when no note is open."""
        self._deed = deed
        if status != self._status:
            self._status = status
            self._dress()
            self._rest.start()

    def show_edited(self, words: str) -> None:
        """Say when the note was edited last."""
        self.edited.setText(words)
        self._make_room()

    def show_length(self, briefly: str, fully: str) -> None:
        """Say how long the note is; in full where there is room."""
        self._length = (briefly, fully)
        self.length.setToolTip(fully)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Let the status have the line to itself where not all fits."""
        margins, row = self.contentsMargins() + self._row.contentsMargins(), self._row
        taken = self.button.sizeHint().width() + margins.left() + margins.right() + 2 * row.spacing()
        edited = self.edited.sizeHint().width()
        self.edited.setVisible(taken + edited <= self.width())
        room = self.width() - taken - edited - SPACE.medium - 2 * row.spacing()
        fitting = [words for words in reversed(self._length) if self._width_of(words) <= room]
        self.length.setText(fitting[0] if fitting else "")
        self.length.setVisible(bool(fitting))
        self._row.activate()

    def _width_of(self, words: str) -> int:
        return self.length.fontMetrics().horizontalAdvance(words)

    def _arrange(self) -> None:
        self.button.setProperty("role", "status")
        self.button.setIconSize(QSize(_ICON_SIZE, _ICON_SIZE))
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.setToolTip(tr("What this means"))
        for label in (self.edited, self.length):
            label.setProperty("role", "faint")
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(margins_along(SPACE.small, SPACE.hair, SPACE.large, SPACE.hair))
        row.addWidget(self.button)
        row.addStretch(1)
        # The room behind it goes with it.
        self.length.setContentsMargins(margins_along(0, 0, SPACE.medium, 0))
        row.addWidget(self.length)
        row.addWidget(self.edited)
        self.hide()

    def _dress(self) -> None:
        self.setVisible(self._status is not None)
        if self._status is None:
            return
        color = color_of(self._status, self._theme.colors)
        self.button.setIcon(self._theme.icons.icon(icon_of(self._status), color, size=_ICON_SIZE))
        sentence = _told(self._status).sentence_in(tr)
        self.button.setText(sentence)
        self.button.setAccessibleName(sentence)
        self._make_room()

    def _say(self) -> None:
        sentence = _told(self._status).sentence_in(tr) if self._status else ""
        if sentence and sentence != self._said:
            announce(self, sentence)
        self._said = sentence

    def _explain(self) -> None:
        if self._status is not None:
            status = _told(self._status)
            deed = self._deed.words if self._deed else ""
            self.popover.open_above(self.button, status.sentence_in(tr), status.explanation_in(tr), deed)


def _told(status: NoteStatus) -> NoteStatus:
    """Give a status whose problem is told in the user's language."""
    return replace(status, problem=translated(status.problem)) if status.problem else status
