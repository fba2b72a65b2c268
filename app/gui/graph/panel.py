"""The graph as a panel of the inspector: the drawing, and below it the neighbours as a list for the keys."""

import asyncio
from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.gui.graph.canvas import GraphCanvas
from app.gui.graph.layout import ForceLayout
from app.gui.graph.web import MOST, Web, web_around, whole_web
from app.gui.inspector import InspectorPanel
from app.gui.language import tr
from app.gui.links.row_list import Row, RowList
from app.gui.tasks import Refresher, Tasks
from app.gui.theme import SPACE, IconButton, Theme, margins_along
from core.events import NotesChanged
from core.notes import Library, OpenNote

_PAUSE = 0.3


class GraphPanel(InspectorPanel):
    """Reads anew when notes change; `note_chosen` tells the id of one that was clicked or entered."""

    id = "graph"
    icon = "graph"
    note_chosen = Signal(str)

    def __init__(self, theme: Theme, library: Library, tasks: Tasks) -> None:
        super().__init__()
        self.name = tr("Graph")
        self._library = library
        self._opened: OpenNote | None = None
        self._web = Web((), frozenset())
        self._listed: list[int] = []
        self._unsubscribe: Callable[[], None] | None = None
        self.canvas = GraphCanvas(theme, self)
        self.everything = QCheckBox(tr("All notes"))
        self.nearer = IconButton(theme, "plus", tr("Come nearer"), parent=self)
        self.farther = IconButton(theme, "minus", tr("Go away"), parent=self)
        self.words = QLabel()
        self._neighbours, self._heading = QWidget(self), QLabel(tr("Neighbours of the note"))
        hint = tr("Nothing links this note with another one yet. Write [[a title]] in it.")
        self.rows = RowList(theme, self._heading.text(), hint, self._neighbours)
        self._refresher = Refresher(tasks, "read graph", self._read, _PAUSE)
        self._arrange()
        self._connect()

    def show_note(self, opened: OpenNote | None) -> None:
        if opened is self._opened:
            return
        self._opened = opened
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        if opened is not None:
            self._unsubscribe = self._library.events.subscribe(NotesChanged, lambda _: self._refresher.ask())
        self._refresher.ask()

    async def _read(self) -> None:
        opened = self._opened
        if opened is None:
            self._show(Web((), frozenset()), [], ForceLayout(0, ()))
            return
        choose = whole_web if self.everything.isChecked() else web_around
        web = choose(await self._library.store.links(), opened.id)
        if web == self._web:
            return
        titles = {note.id: note.title for note in await self._library.store.summaries(web.notes)}
        layout = ForceLayout(len(web.notes), web.links)
        self._show(web, [titles.get(note) or tr("Untitled") for note in web.notes], layout)
        while not layout.is_at_rest and self._opened is opened and self._web is web:
            await asyncio.to_thread(layout.step)
            self.canvas.move_to(layout.points)

    def _show(self, web: Web, titles: Sequence[str], layout: ForceLayout) -> None:
        self._web = web
        self._listed = web.neighbours(0)
        self.canvas.show_web(web, titles, layout.points)
        self.rows.show_rows([Row(titles[number]) for number in self._listed])
        self._heading.setVisible(bool(self._listed))
        self.words.setText(tr("The {count} notes with the most links are shown.", MOST))
        self.words.setVisible(web.left_out > 0)

    def _mark(self, row: int) -> None:
        self.canvas.mark(self._listed[row] if 0 <= row < len(self._listed) else None)

    def _go_to(self, number: int) -> None:
        self.note_chosen.emit(self._web.notes[number])

    def _connect(self) -> None:
        self.canvas.chosen.connect(self._go_to)
        self.rows.chosen.connect(lambda row: self._go_to(self._listed[row]))
        self.rows.list.currentRowChanged.connect(self._mark)
        self.everything.toggled.connect(lambda _is_on: self._refresher.ask())
        self.nearer.clicked.connect(lambda: self.canvas.zoom_by(1))
        self.farther.clicked.connect(lambda: self.canvas.zoom_by(-1))

    def _arrange(self) -> None:
        for label in (self.words, self._heading):
            label.setProperty("role", "faint")
            label.setWordWrap(True)
            label.setContentsMargins(SPACE.large, 0, SPACE.large, 0)
            label.hide()
        row = QHBoxLayout()
        row.setContentsMargins(margins_along(SPACE.large, 0, SPACE.small, 0))
        row.addWidget(self.everything, 1)
        row.addWidget(self.farther)
        row.addWidget(self.nearer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE.small)
        column.setSpacing(SPACE.hair)
        column.addLayout(row)
        column.addWidget(self.words)
        column.addWidget(self.canvas, 3)
        column.addWidget(self._heading)
        column.addWidget(self._neighbours, 2)
