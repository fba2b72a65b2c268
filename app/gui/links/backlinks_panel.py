"""The notes that link to the open one, each with the line in which it does."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from app.gui.inspector import InspectorPanel
from app.gui.language import tr
from app.gui.links.row_list import Row, RowList
from app.gui.tasks import Refresher, Tasks
from app.gui.theme import Theme
from core.events import NotesChanged
from core.facts import NoteSummary
from core.markdown import link_places
from core.notes import Library, OpenNote
from core.store.words import sort_key

_PAUSE = 0.3
_AROUND = 60
"""Characters that are shown of a line on both sides of the link."""


class BacklinksPanel(InspectorPanel):
    """Reads anew when notes change; `note_chosen` tells the id of one."""

    id = "links"
    icon = "link"
    note_chosen = Signal(str)

    def __init__(self, theme: Theme, library: Library, tasks: Tasks) -> None:
        super().__init__()
        self.name = tr("Links to this note")
        hint = tr("Write [[the title]] of this note in another one, and that appears here.")
        self.rows = RowList(theme, self.name, hint, self)
        self.rows.chosen.connect(lambda row: self.note_chosen.emit(self._notes[row].id))
        self._library = library
        self._notes: list[NoteSummary] = []
        self._opened: OpenNote | None = None
        self._refresher = Refresher(tasks, "read backlinks", self._read, _PAUSE)
        self._unsubscribe: Callable[[], None] | None = None

    def show_note(self, opened: OpenNote | None) -> None:
        if opened is self._opened:
            return
        self._opened = opened
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        self.rows.show_rows([])
        if opened is not None:
            self._unsubscribe = self._library.events.subscribe(NotesChanged, lambda _: self._refresher.ask())
            self._refresher.ask()

    async def _read(self) -> None:
        opened = self._opened
        if opened is None:
            return
        title, space = opened.document.title, opened.space
        found = [note for note in await self._library.store.backlinks(title) if note.space == space]
        bodies = await self._library.bodies([note.id for note in found])
        if opened is self._opened:
            self._notes = found
            wanted = sort_key(title)
            self.rows.show_rows(
                [
                    Row(note.title or tr("Untitled"), _line_of(bodies.get(note.id, ""), wanted))
                    for note in found
                ]
            )


def _line_of(body: str, wanted: str) -> str:
    """Give the words around the first link to a title."""
    place = next((place for place in link_places(body) if sort_key(place.target) == wanted), None)
    if place is None:
        return ""
    begin = max(body.rfind("\n", 0, place.start) + 1, place.start - _AROUND)
    line_end = body.find("\n", place.end)
    end = min(line_end if line_end >= 0 else len(body), place.end + _AROUND)
    return body[begin:end].replace("[[", "").replace("]]", "").strip("#>-* \t")
