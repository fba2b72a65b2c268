"""The page of the hubs of this profile's cluster: how each is, who leads which log, and who did before."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.commands.cluster_results import ClusterState
from app.gui.card.name_label import NameLabel
from app.gui.language import in_one_line, tr, translated
from app.gui.settings.cluster_words import (
    Told,
    is_trouble,
    standing_words,
    told_changes,
    told_hubs,
    told_logs,
)
from app.gui.shared_peer import SharedPeer
from app.gui.tasks import Refresher, Tasks
from app.gui.theme import SPACE, Theme
from core.errors import Problem

_PAUSE = 2000
"""Milliseconds between two looks while the page is seen."""
_HEIGHT = 342
"""Pixels, as of the page beside it."""
_NOTHING = (
    "This computer is no hub of a cluster. Spaces that are shared from here are kept by this computer alone; "
    "`tandem cluster init` on a hub begins a cluster."
)
_Part = tuple[str, tuple[Told, ...]]


class ClusterPage(QWidget):
    """Looks as long as it is seen; what is shown stays where it is while nothing of it changes."""

    def __init__(self, theme: Theme, peer: SharedPeer, tasks: Tasks, now: Callable[[], float]) -> None:
        super().__init__()
        self._theme, self._peer, self._now = theme, peer, now
        self._parts: tuple[_Part, ...] | None = None
        self.sentence = QLabel(tr("Reading…"))
        self.area = QScrollArea()
        self.rows: tuple[QWidget, ...] = ()
        self._looking = Refresher(tasks, "look at the cluster", self._look)
        self._timer = QTimer(self, interval=_PAUSE)
        self._timer.timeout.connect(self._looking.ask)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._looking.ask()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        self._timer.stop()
        super().hideEvent(event)

    async def _look(self) -> None:
        try:
            state = await self._peer.cluster()
        except Problem as problem:
            told = translated(problem)
            self._show(in_one_line(told.title, told.safe, told.cure), (), is_danger=True)
            return
        if state is None:
            self._show(tr(_NOTHING), (), is_danger=False)
            return
        self._show(standing_words(state), tuple(self._parts_of(state)), is_danger=is_trouble(state))

    def _parts_of(self, state: ClusterState) -> Iterable[_Part]:
        now = self._now()
        yield tr("Hubs"), tuple(told_hubs(state, now))
        yield tr("Logs"), tuple(told_logs(state, now))
        yield tr("Changes of leaders"), tuple(told_changes(state, now))

    def _show(self, sentence: str, parts: tuple[_Part, ...], *, is_danger: bool) -> None:
        self.sentence.setText(sentence)
        role = "danger" if is_danger else "dim"
        if self.sentence.property("role") != role:
            self.sentence.setProperty("role", role)
            self._theme.dress(self.sentence)
        if parts == self._parts:
            return
        self._parts = parts
        place = self.area.verticalScrollBar().value()
        self.area.setWidget(self._filled(parts))
        self.area.setVisible(bool(parts))
        self._theme.dress(self.area)
        self.area.verticalScrollBar().setValue(place)

    def _filled(self, parts: tuple[_Part, ...]) -> QWidget:
        inner = QWidget()
        inner.setObjectName("rowsInner")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, SPACE.small, 0)
        column.setSpacing(0)
        rows: list[QWidget] = []
        for name, lines in parts:
            if not lines:
                continue
            heading = QLabel(name)
            heading.setProperty("role", "faint")
            heading.setContentsMargins(0, SPACE.medium if rows else 0, 0, SPACE.hair)
            column.addWidget(heading)
            made = [_row(line) for line in lines]
            for number, row in enumerate(made):
                if number:
                    column.addWidget(_line())
                column.addWidget(row)
            rows += made
        column.addStretch(1)
        self.rows = tuple(rows)
        return inner

    def _lay_out(self) -> None:
        self.sentence.setProperty("role", "dim")
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.area.setObjectName("clusterRows")
        self.area.setAccessibleName(tr("The hubs of the cluster"))
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Nothing in it takes the focus, so it does: the arrow keys move what is seen.
        self.area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.area.setMinimumHeight(_HEIGHT)
        self.area.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE.medium, 0, 0)
        column.setSpacing(SPACE.medium)
        column.addWidget(self.sentence)
        column.addWidget(self.area, 1)


def _row(told: Told) -> QWidget:
    row, name = QWidget(), NameLabel(told.name)
    state, detail = QLabel(told.state), QLabel(told.detail)
    name.setProperty("role", "strong")
    state.setProperty("role", "danger" if told.is_trouble else "dim")
    detail.setProperty("role", "faint")
    detail.setWordWrap(True)
    for label in (state, detail):
        label.setTextFormat(Qt.TextFormat.PlainText)
    row.setAccessibleName(f"{told.name}, {told.state}, {told.detail}")
    head = QHBoxLayout()
    head.setSpacing(SPACE.medium)
    head.addWidget(name, 1)
    head.addWidget(state)
    column = QVBoxLayout(row)
    column.setContentsMargins(0, SPACE.small, 0, SPACE.small)
    column.setSpacing(0)
    column.addLayout(head)
    column.addWidget(detail)
    return row


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    line.setFixedHeight(1)
    return line
