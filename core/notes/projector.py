"""Keeps the listed facts and the full-text index in step with the documents, a moment after they change."""

import asyncio
import logging
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from core.documents import NoteDocument, Version
from core.errors import Problem
from core.events import Events, NotesChanged
from core.ids import NoteId, SpaceId
from core.notes.saver import Saver
from core.notes.shelf import Shelf
from core.notes.summaries import describe
from core.notes.tombstones import Tombstones
from core.store import Changes, NoteText, Store
from core.world import World

_SLICE = 100
_RETRY_SECONDS = 1.0
_AGAIN_SECONDS = 0.1
_PATIENCE_SECONDS = 5.0
"""For what is under way: while very much arrives, it has no end."""
_log = logging.getLogger(__name__)


class Projector:
    """Reads notes' documents and writes what lists and search show of them."""

    def __init__(
        self,
        store: Store,
        shelf: Shelf,
        saver: Saver,
        tombstones: Tombstones,
        events: Events,
        world: World,
    ) -> None:
        self._store = store
        self._saver = saver
        self._tombstones = tombstones
        self._shelf = shelf
        self._events = events
        self._world = world
        self._due: dict[NoteId, SpaceId] = {}
        self._under_way: Counter[NoteId] = Counter()
        self._overtaken: set[NoteId] = set()
        """Notes under way that others have listed, or put aside, since."""
        self._timer: asyncio.TimerHandle | None = None
        self._task: asyncio.Task[None] | None = None

    def soon(self, notes: Mapping[NoteId, SpaceId], delay: float) -> None:
        """Project these notes after `delay` seconds; an earlier date that is already set stands."""
        self._due.update(notes)
        loop = asyncio.get_running_loop()
        if self._timer and self._timer.when() <= loop.time() + delay:
            return
        if self._timer:
            self._timer.cancel()
        self._timer = loop.call_later(delay, self._run)

    async def project(self, notes: Mapping[NoteId, SpaceId]) -> None:
        """Bring lists and index up to date with these notes' documents now, in slices."""
        waiting = list(notes.items())
        for start in range(0, len(waiting), _SLICE):
            await self._project_slice(dict(waiting[start : start + _SLICE]))

    async def catch_up(self) -> None:
        """Project what is due now rather than soon, and not what becomes due meanwhile."""
        if self._task:
            await asyncio.wait({self._task}, timeout=_PATIENCE_SECONDS)
        await self._project_once()

    async def close(self) -> None:
        """Finish what is due."""
        if self._timer:
            self._timer.cancel()
        if self._task:
            self._task.cancel()
            await asyncio.wait({self._task})
        await self._project_due()

    def _run(self) -> None:
        self._timer = None
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._keep_projecting(), name="projector")

    async def _keep_projecting(self) -> None:
        while self._due:
            await self._project_due()
            if self._due:
                await asyncio.sleep(_RETRY_SECONDS)

    async def _project_due(self) -> None:
        while self._due:
            if not await self._project_once():
                return

    async def _project_once(self) -> bool:
        """Project what is due; False when that failed, and it is due still."""
        due, self._due = self._due, {}
        try:
            # What arrived is on its way to the disk, from where its document is read.
            await self._saver.saved()
            await self.project(due)
        except Problem as problem:
            _log.info("lists are not up to date: %s", problem.title)
            self._due = due | self._due
            return False
        return True

    def overtake(self, notes: Iterable[NoteId]) -> None:
        """Others list these notes as they are now, or let them go; what is being read of them is older."""
        self._overtaken.update(note for note in notes if self._under_way[note])

    async def _project_slice(self, notes: Mapping[NoteId, SpaceId]) -> None:
        self._under_way.update(notes.keys())
        try:
            await self._write_slice(notes)
        finally:
            self._under_way.subtract(notes.keys())
            self._under_way = +self._under_way
            self._overtaken &= self._under_way.keys()

    async def _write_slice(self, notes: Mapping[NoteId, SpaceId]) -> None:
        before = self._saver.unsettled(notes.keys())
        texts = await self._texts(notes)
        # What is or was on its way to the disk was not read; whoever queued it may have listed the note, too.
        told = self._overtaken & notes.keys()
        if overtaken := before | self._saver.unsettled(notes.keys()) | told:
            self.soon({note: notes[note] for note in overtaken}, _AGAIN_SECONDS)
            texts = [text for text in texts if text.summary.id not in overtaken]
        # One may have been purged while its document was read.
        texts = [text for text in texts if text.summary.id not in self._tombstones]
        await self._store.write(Changes(notes=texts))
        changed: defaultdict[SpaceId, set[NoteId]] = defaultdict(set)
        for text in texts:
            changed[text.summary.space].add(text.summary.id)
        for space, ids in changed.items():
            self._events.publish(NotesChanged(space, frozenset(ids)))

    async def _texts(self, notes: Mapping[NoteId, SpaceId]) -> list[NoteText]:
        documents = await self._shelf.documents(notes)
        # Of one that is open there may be nothing left: all that was stored of it was damaged.
        held = {note: document for note, document in documents.items() if _holds_anything(document)}
        return [self.text(note, space, held[note]) for note, space in notes.items() if note in held]

    def text(self, note: NoteId, space: SpaceId, document: NoteDocument) -> NoteText:
        """Describe one note; its place is the store's to know."""
        return describe(document, note, space, None, self._world.now())


def _holds_anything(document: NoteDocument) -> bool:
    return document.has_pending or bool(Version.of_loro(document.version()))
