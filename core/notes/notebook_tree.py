"""Writes what the store shows of a space's document: its name, its notebooks, the places of notes."""

import asyncio
from collections.abc import Iterable, Mapping

from core.events import NotebooksChanged, NotesChanged, SpacesChanged
from core.facts import Notebook
from core.ids import NotebookId, NoteId
from core.notes.open_note import OpenSpace
from core.notes.saver import Saver

_DELAY = 0.05


class NotebookTreeKeeper:
    """Projects spaces' documents; places are written only where they differ from what the store has."""

    def __init__(self, saver: Saver) -> None:
        self._saver = saver
        self._due: dict[OpenSpace, asyncio.TimerHandle] = {}

    def project_soon(self, opened: OpenSpace) -> None:
        """Project after a short while, so that a burst of changes is written once."""
        if opened not in self._due:
            loop = asyncio.get_running_loop()
            self._due[opened] = loop.call_later(_DELAY, self._project_due, opened)

    def project(self, opened: OpenSpace) -> None:
        """Queue the tree and every place that changed; listeners are told once it is written."""
        self.arrange(opened)
        places = opened.document.places()
        moved = {
            note: places.get(note)
            for note in places.keys() | opened.shown.places.keys()
            if places.get(note) != opened.shown.places.get(note)
        }
        opened.shown.places = places
        if moved:
            changes = self._saver.queue()
            changes.places.update({note: (opened.space, place) for note, place in moved.items()})
            self._saver.announce(NotesChanged(opened.space, frozenset(moved)))

    def arrange(self, opened: OpenSpace) -> None:
        """Queue name and tree alone, when no place of a note can have changed."""
        notebooks, shown = tuple(_notebooks(opened)), opened.shown
        if set(notebooks) != set(shown.notebooks):
            shown.notebooks = notebooks
            self._saver.queue().notebooks[opened.space] = notebooks
            self._saver.announce(NotebooksChanged(opened.space))
        name = opened.document.name
        if name and name != shown.name:
            shown.name = name
            self._saver.queue().space_names[opened.space] = name
            self._saver.announce(SpacesChanged())

    def place(self, opened: OpenSpace, places: Mapping[NoteId, NotebookId | None]) -> None:
        """Lay notes into notebooks and queue just their places. Raises NotFound, and then none has moved."""
        opened.document.place_notes(places)
        self._saver.queue().places.update({note: (opened.space, place) for note, place in places.items()})
        for note, place in places.items():
            if place is None:
                opened.shown.places.pop(note, None)
            else:
                opened.shown.places[note] = place

    def close(self) -> None:
        """Project what is due now."""
        for opened, timer in tuple(self._due.items()):
            timer.cancel()
            self._project_due(opened)

    def _project_due(self, opened: OpenSpace) -> None:
        self._due.pop(opened, None)
        self.project(opened)


def _notebooks(opened: OpenSpace) -> Iterable[Notebook]:
    for node in opened.document.notebooks():
        yield Notebook(node.id, opened.space, node.name, node.parent, node.position)
