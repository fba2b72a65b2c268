"""The panel of the inspector with the history of the open note: a time slider, and a list by days."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout

from app.gui.history.feed import HistoryFeed
from app.gui.history.moment_list import MomentList
from app.gui.history.slider import VersionSlider
from app.gui.inspector import InspectorPanel
from app.gui.language import tr
from app.gui.theme import SPACE, IconButton, Theme
from core.notes import OpenNote


class HistoryPanel(InspectorPanel):
    """Numbers count from the oldest version on.

    `version_chosen` tells to which one the user went, `left` that the panel is about no note or another one.
    """

    id = "history"
    icon = "history"
    version_chosen = Signal(int)
    left = Signal()
    back_asked = Signal()

    def __init__(self, theme: Theme, feed: HistoryFeed, now: Callable[[], float]) -> None:
        super().__init__()
        self.name = tr("History")
        self._feed, self._now = feed, now
        self._at: tuple[int, int] | None = None
        """The key of the moment that the user went to; None for now."""
        self.slider = VersionSlider(self)
        older, newer = ("chevron-right", "back") if self.isRightToLeft() else ("back", "chevron-right")
        self.older = IconButton(theme, older, tr("The version before"), parent=self)
        self.newer = IconButton(theme, newer, tr("The version after"), parent=self)
        self.place = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.list = MomentList(theme, now, self)
        self.who_wrote = QCheckBox(tr("Show who wrote what"))
        self._lay_out(theme)
        self._connect()
        self._show()

    @property
    def number(self) -> int:
        """Which moment is marked; the newest while the user looks at now, -1 where there is none."""
        keys = [moment.key for moment in self._feed.moments]
        return keys.index(self._at) if self._at in keys else len(keys) - 1

    def show_note(self, opened: OpenNote | None) -> None:
        if opened is not self._feed.opened:
            self.left.emit()
            self._at = None
            self._feed.follow(opened)

    def go_to_now(self) -> None:
        """Mark now: no version is shown any more."""
        self._at = None
        self._mark()

    def show_time_passed(self) -> None:
        """Say anew how long ago everything was."""
        self.list.viewport().update()

    def step(self, by: int) -> None:
        """Go to the version so many steps after, or before, the one that is marked."""
        count = len(self._feed.moments)
        if count:
            self._choose(min(max(self.number + by, 0), count - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape and self._at is not None:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, number: int) -> None:
        if 0 <= number < len(self._feed.moments):
            self._at = self._feed.moments[number].key
            self._mark()
            self.version_chosen.emit(number)

    def _show(self) -> None:
        """Show the moments that the feed knows now; the one that was marked stays marked."""
        moments = self._feed.moments
        self.slider.blockSignals(True)
        self.slider.show_count(len(moments))
        self.slider.blockSignals(False)
        self.list.show_moments(moments, self.number)
        self._mark()

    def _mark(self) -> None:
        number, moments = self.number, self._feed.moments
        self.slider.blockSignals(True)
        self.slider.setValue(number)
        self.slider.blockSignals(False)
        self.list.mark(number)
        words = tr("Now") if self._at is None else moments[number].title(self._now())
        self.place.setText(words if moments else self._hint())
        self.slider.say(words)
        self.older.setEnabled(number > 0)
        self.newer.setEnabled(number < len(moments) - 1)

    def _hint(self) -> str:
        return tr("Each version of the note appears here.") if self._feed.opened else ""

    def _connect(self) -> None:
        self._feed.changed.connect(self._show)
        self.slider.valueChanged.connect(self._choose)
        self.list.chosen.connect(self._choose)
        self.older.clicked.connect(lambda: self.step(-1))
        self.newer.clicked.connect(lambda: self.step(1))

    def _lay_out(self, theme: Theme) -> None:
        self.place.setProperty("role", "dim")
        row = QHBoxLayout()
        row.setSpacing(SPACE.hair)
        for part in (self.older, self.slider, self.newer):
            row.addWidget(part, 1 if part is self.slider else 0)
        top = QVBoxLayout()
        top.setContentsMargins(SPACE.small, 0, SPACE.small, SPACE.small)
        top.addLayout(row)
        words = QHBoxLayout()
        words.setContentsMargins(SPACE.small, 0, SPACE.small, 0)
        words.addWidget(self.place, 1)
        top.addLayout(words)
        bottom = QVBoxLayout()
        bottom.setContentsMargins(SPACE.large, SPACE.small, SPACE.large, SPACE.medium)
        bottom.addWidget(self.who_wrote)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addLayout(bottom)
        theme.dress(self)
