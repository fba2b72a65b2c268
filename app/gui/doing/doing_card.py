"""The card that shows what was traced lately, and one trace step by step."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from app.gui.card import Card, troubles_told
from app.gui.doing.background import ReadJobs, background_words
from app.gui.doing.traces import Traces
from app.gui.doing.waterfall import Waterfall
from app.gui.doing.words import clock, hop_word, took
from app.gui.language import tr
from app.gui.tasks import Refresher, Tasks
from app.gui.theme import SPACE, Theme
from app.telemetry.joined import TraceRow
from core.errors import NotFound

_WIDTH = 680
_LIST_HEIGHT, _STEPS_HEIGHT = 160, 250
_AGAIN = 2_000
"""Milliseconds after which it is looked for newer ones."""
_TRACE = Qt.ItemDataRole.UserRole


class DoingCard(Card):
    """Reads the traces again while it is open; the one that is looked at stays."""

    def __init__(
        self, theme: Theme, traces: Traces, read_jobs: ReadJobs, tasks: Tasks, parent: QWidget
    ) -> None:
        super().__init__(theme, tr("What is Tandem doing?"), _sentence(), parent, width=_WIDTH)
        self._traces, self._read_jobs, self._tasks = traces, read_jobs, tasks
        self._rows: Sequence[TraceRow] = ()
        self._shown = ""
        self.switch = QCheckBox(tr("Record where the time goes, from the next start on"))
        self.hint = QLabel(tr("Nothing was recorded yet."))
        self.list, self.steps = QTreeWidget(), Waterfall(theme)
        self.background = QLabel()
        self._reading = Refresher(tasks, "read traces", self._read)
        self._showing = Refresher(tasks, "read a trace", self._show)
        self._timer = QTimer(self, interval=_AGAIN)
        self._timer.timeout.connect(self._reading.ask)
        self._fill()
        tasks.start("read whether traces are recorded", self._read_switch())
        self._reading.ask()
        self._timer.start()

    def _fill(self) -> None:
        self.hint.setProperty("role", "faint")
        self.hint.setContentsMargins(0, SPACE.medium, 0, 0)
        self.list.setObjectName("traceTree")
        self.list.setAccessibleName(tr("What was done lately"))
        self.list.setHeaderLabels([tr("Began"), tr("What"), tr("Took"), tr("Steps")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.list.setFixedHeight(_LIST_HEIGHT)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.steps.setFixedHeight(_STEPS_HEIGHT)
        self.background.setObjectName("backgroundJobs")
        self.background.setProperty("role", "faint")
        self.background.setWordWrap(True)
        self.background.hide()
        self.fields.setSpacing(SPACE.small)
        for part in (self.switch, self.hint, self.list, self.steps, self.background):
            self.fields.addWidget(part)
        self.list.currentItemChanged.connect(lambda item, _before: self._choose(item))
        self.switch.clicked.connect(self._switch)
        self.done_button = self.add_button(tr("Done"), is_primary=True)
        self.done_button.clicked.connect(self.accept)
        self._arrange_lists()

    def _arrange_lists(self) -> None:
        for part in (self.list, self.steps):
            part.setVisible(bool(self._rows))
        self.hint.setVisible(not self._rows)
        self.fit()

    async def _read_switch(self) -> None:
        is_on = await self._traces.is_on()
        if self.is_open:
            self.switch.setChecked(is_on)

    def _switch(self, is_on: bool) -> None:
        self._tasks.start("switch traces", self._keep_switch(is_on))

    async def _keep_switch(self, is_on: bool) -> None:
        with troubles_told(self):
            await self._traces.switch(is_on=is_on)

    async def _read(self) -> None:
        await self._read_background()
        rows = await self._traces.recent()
        if self.is_open and rows != self._rows:
            self._rows = rows
            self._show_rows()

    async def _read_background(self) -> None:
        words = background_words(await self._read_jobs())
        if self.is_open and words != self.background.text():
            self.background.setText(words)
            self.background.setVisible(bool(words))
            self.fit()

    def _show_rows(self) -> None:
        chosen = self._shown
        self.list.blockSignals(True)  # the one that is looked at does not change by being listed anew
        self.list.clear()
        for row in self._rows:
            self.list.addTopLevelItem(_item(row))
        self.list.blockSignals(False)
        self._arrange_lists()
        if self._rows:
            numbers = (number for number, row in enumerate(self._rows) if row.trace == chosen)
            self.list.setCurrentIndex(self.list.model().index(next(numbers, 0), 0))

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        trace = str(item.data(0, _TRACE)) if item else ""
        if trace:
            self._shown = trace
            self._showing.ask()

    async def _show(self) -> None:
        try:
            shown = await self._traces.read(self._shown)
        except NotFound:
            return  # it has just become too old
        if self.is_open:
            self.steps.show_trace(shown)


def _item(row: TraceRow) -> QTreeWidgetItem:
    word = hop_word(row.hop, row.hop)
    if row.failed:
        word = tr("{step}: failed ({kind})", step=word, kind=row.failed)
    item = QTreeWidgetItem([clock(row.began), word, took(row.seconds), str(row.steps)])
    for column in (2, 3):
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    item.setData(0, _TRACE, row.trace)
    return item


def _sentence() -> str:
    return tr(
        "Where the time goes, from a key to the log and to other screens. It stays on this computer, holds "
        "no text, no title and no name, and goes after a week."
    )
