"""The parts of a library, built and joined."""

from typing import Any

from core.documents import DocumentChange
from core.events import Events, SaveStateChanged
from core.ids import DeviceId, new_session
from core.notes.arrivals import Arrivals
from core.notes.author import Author
from core.notes.catalogue import Catalogue
from core.notes.drafts import Drafts
from core.notes.history import Histories
from core.notes.late_changes import LateChanges
from core.notes.loading import Loading
from core.notes.merging import Merging
from core.notes.notebook_tree import NotebookTreeKeeper
from core.notes.open_note import OpenDocument, OpenSpace
from core.notes.projector import Projector
from core.notes.purging import Purging
from core.notes.recovery import Recovery
from core.notes.resending import Resending
from core.notes.saver import Saver
from core.notes.seen_notes import SeenNotes
from core.notes.shelf import Shelf
from core.notes.tombstones import Tombstones
from core.store import Store
from core.world import World

_TITLE_DELAY = 0.15
_BODY_DELAY = 0.6


class Workings(Catalogue):
    """The catalogue, and what every change of a library goes through."""

    def __init__(self, store: Store, device: DeviceId, world: World) -> None:
        super().__init__(store)
        self.events = Events()
        self.author = Author(device, new_session(world))
        self.saver = Saver(store, self.author, self.events, world)
        self.saver.edited = self._edited
        self.tracing = world.tracing
        self._world = world
        self.measures = world.measures
        self._tombstones = Tombstones(store, self.saver)
        loading = Loading(store, self.author, self._tombstones, self.events, world)
        self._shelf = Shelf(store, self.saver, loading, self._tombstones)
        # A note may be read for one while another opens it, writes, saves and closes it again.
        self.saver.written = self._shelf.note_arrival
        self._projector = Projector(store, self._shelf, self.saver, self._tombstones, self.events, world)
        self._trees = NotebookTreeKeeper(self.saver)
        self._shelf.space_opened = self._trees.project_soon
        self._drafts = Drafts(self.author, self._shelf, self.saver, self._trees, world)
        self.resending = Resending(store, self.author, self._shelf, self.saver, self._tombstones)
        self._histories = Histories(store, self.author)
        self.seen = SeenNotes(
            store, device, self.saver, self._histories, self._tombstones, self.events, world
        )
        self.merging = Merging(store, self.author, self._shelf, self.saver)
        self.recovery = Recovery(
            store,
            self.author,
            self._shelf,
            self.saver,
            self._projector,
            self._trees,
            self._tombstones,
            world,
        )
        self._purging = Purging(
            store,
            self.author,
            self._shelf,
            self.saver,
            self._tombstones,
            self.recovery,
            self._trees,
            self.events,
            world,
        )
        self.arrivals = Arrivals(
            store,
            self.author,
            self._shelf,
            self.saver,
            self._projector,
            self._trees,
            self._tombstones,
            self._purging,
            LateChanges(self.author, self.saver, self._tombstones, self.recovery),
            self.events,
            world,
        )
        self.arrivals.taken = self.seen.take
        self.events.subscribe(SaveStateChanged, self._drop_when_saved)

    def _edited(self, opened: OpenDocument[Any], change: DocumentChange) -> None:
        # What was done to a space is listed by whoever did it.
        if not isinstance(opened, OpenSpace):
            delay = _TITLE_DELAY if change.title_changed or change.properties_changed else _BODY_DELAY
            self._projector.soon({opened.id: opened.space}, delay)

    def _drop_when_saved(self, event: SaveStateChanged) -> None:
        if not event.saving:
            self._shelf.drop_unused(event.note)
