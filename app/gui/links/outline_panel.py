"""The headings of the open note, as they are typed; a click goes to one."""

from PySide6.QtCore import QTimer, Signal

from app.gui.inspector import InspectorPanel
from app.gui.language import tr
from app.gui.links.row_list import Row, RowList
from app.gui.theme import Theme
from core.documents import DocumentChange, utf16_length
from core.events import Unsubscribe
from core.markdown import Heading, read_headings
from core.notes import OpenNote

_PAUSE = 250
"""Milliseconds after a change in which further ones are taken together."""


class OutlinePanel(InspectorPanel):
    """Lists headings, each as far in as its level says; `place_chosen` tells the UTF-16 offset of one."""

    id = "outline"
    icon = "outline"
    place_chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.name = tr("Outline")
        self.rows = RowList(theme, tr("Headings"), tr("Headings of the note appear here."), self)
        self.rows.chosen.connect(self._go)
        self._opened: OpenNote | None = None
        self._headings: list[Heading] = []
        self._unsubscribe: Unsubscribe | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._read)

    def show_note(self, opened: OpenNote | None) -> None:
        if opened is self._opened:
            return
        if self._unsubscribe is not None:
            self._unsubscribe()
        self._opened = opened
        self._unsubscribe = opened.document.observe(self._follow) if opened else None
        self._read()

    def _follow(self, change: DocumentChange) -> None:
        if change.body:
            self._pause.start()

    def _read(self) -> None:
        self._headings = read_headings(self._opened.document.body) if self._opened else []
        self.rows.show_rows(
            [Row(heading.text or tr("No text yet"), depth=heading.level - 1) for heading in self._headings]
        )

    def _go(self, row: int) -> None:
        if self._opened is not None:
            # What was typed since the list was read has moved the headings by less than a line or two.
            before = self._opened.document.body[: self._headings[row].start]
            self.place_chosen.emit(utf16_length(before))
