"""Brings edits that came too late for a purged note into its recovered note, the same one on every device."""

import asyncio
import json
import logging
from collections.abc import Iterable
from dataclasses import astuple, dataclass

from core.documents import NoteDocument, Version
from core.errors import DamagedUpdate, Problem
from core.events import NoteRecovered, NotesChanged
from core.facts import Tombstone
from core.ids import DeviceId, NotebookId, NoteId, SpaceId, recovered_note_id
from core.notes.author import Author
from core.notes.notebook_tree import NotebookTreeKeeper
from core.notes.open_note import OpenNote
from core.notes.projector import Projector
from core.notes.saver import Saver
from core.notes.shelf import Shelf
from core.notes.tombstones import Tombstones
from core.store import Store
from core.world import World

RECOVERED = "Recovered"
"""The notebook at the top of a space where recovered notes lie."""
_SETTING = "recoveries"
_MOST_AUTHORS = 800
"""Sessions that fit into the header of an envelope, with room to spare."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Due:
    """A note to be recovered: `whole` also when nothing came late; `notebook` None means "Recovered"."""

    space: SpaceId
    whole: bool = False
    notebook: NotebookId | None = None


class Recovery:
    """Recovers notes at once or after a while; what is due survives a restart."""

    def __init__(
        self,
        store: Store,
        author: Author,
        shelf: Shelf,
        saver: Saver,
        projector: Projector,
        trees: NotebookTreeKeeper,
        tombstones: Tombstones,
        world: World,
    ) -> None:
        self.patience = 5.0
        """Seconds left to the device that wrote late edits to recover them; up to as many are added."""
        self._store = store
        self._author = author
        self._shelf = shelf
        self._saver = saver
        self._projector = projector
        self._trees = trees
        self._tombstones = tombstones
        self._world = world
        self._due: dict[NoteId, Due] = {}
        self._timers: dict[NoteId, asyncio.TimerHandle] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def is_busy(self) -> bool:
        """Tell whether something is still to be recovered."""
        return bool(self._due)

    async def start(self) -> None:
        """Take up what was due when the last run ended."""
        stored = json.loads(await self._store.setting(_SETTING) or "{}")
        self._due = {NoteId(note): Due(*due) for note, due in stored.items()}
        for note in self._due:
            self._later(note)

    async def close(self) -> None:
        """Stop; what is due waits for the next start."""
        for timer in self._timers.values():
            timer.cancel()
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)

    def plan(self, note: NoteId, due: Due) -> None:
        """Note in the unit that is queued that a purged note is to be recovered."""
        self._due.setdefault(note, due)
        self._write_due()

    async def recover(self, note: NoteId, peers: Iterable[int]) -> None:
        """Recover what is due of a note: at once if this device wrote under one of these Loro peers.

        Tombstones must not change meanwhile. Raises StorageProblem.
        """
        due = self._due.get(note)
        if due is None:
            return
        if due.whole or await self._is_mine(note, list(peers)):
            await self._carry_out_or_later(note)
        else:
            self._later(note)

    async def bring(self, tombstone: Tombstone, document: NoteDocument, due: Due) -> None:
        """Bring a purged note's document into its recovered note; does nothing when that holds it already."""
        wanted = _wanted(document, tombstone, due)
        target = await self._target(tombstone.note, wanted)
        if target is None:
            return
        authors = await self._authors(document)
        await self._shelf.need_spaces([due.space])
        opened = await self._shelf.take(target, due.space)
        try:
            if not Version.of_loro(opened.document.version()).includes(wanted):
                self._write(opened, document, authors)
                self._place(opened, due)
                self._tell(tombstone.note, opened)
        finally:
            await self._shelf.give_back(opened)

    def _later(self, note: NoteId) -> None:
        """Recover what is due of a note after a while, unless the device that wrote it is faster."""
        if note not in self._timers:
            delay = self.patience * (1 + self._world.random_bytes(1)[0] / 256)
            self._timers[note] = asyncio.get_running_loop().call_later(delay, self._run, note)

    async def _carry_out_or_later(self, note: NoteId) -> None:
        try:
            await self._carry_out(note)
        except Problem as problem:
            _log.info("a note is recovered later: %s", problem.title)
            self._later(note)

    async def _carry_out(self, note: NoteId) -> None:
        due = self._due.get(note)
        if due is None:
            return
        tombstone = (await self._tombstones.read([note])).get(note)
        document = self._kept(tombstone)
        if tombstone is not None and document is not None:
            await self.bring(tombstone, document, due)
        del self._due[note]
        self._write_due()

    async def _is_mine(self, note: NoteId, peers: list[int]) -> bool:
        """Tell whether this device wrote under one of these Loro peers, in this run or an earlier one."""
        if any(self._author.is_mine(peer, note) for peer in peers):
            return True
        return self._author.device in (await self._store.authors(peers)).values()

    async def _target(self, note: NoteId, wanted: Version) -> NoteId | None:
        """Name the recovered note, or that of a purged one; None when what is wanted was purged with it."""
        target = recovered_note_id(note)
        while wanted and target in self._tombstones:
            purged = (await self._tombstones.read([target]))[target]
            if Version.decode(purged.version).includes(wanted):
                return None
            target = recovered_note_id(target)
        return target if wanted else None

    async def _authors(self, document: NoteDocument) -> tuple[tuple[int, DeviceId], ...]:
        ends = Version.of_loro(document.version()).ends
        known = await self._store.authors(ends)
        most = sorted(known, key=lambda session: -ends[session])[:_MOST_AUTHORS]
        return tuple((session, known[session]) for session in sorted(most))

    def _write(
        self, opened: OpenNote, document: NoteDocument, authors: tuple[tuple[int, DeviceId], ...]
    ) -> None:
        self._saver.take_edits(opened)
        body = document.export_since(opened.document.version())
        opened.apply([body])
        self._saver.add_update(self._author.write(opened.space, opened.id, body, authors=authors))
        opened.document.set_trashed_at(None)
        self._saver.take_edits(opened)

    def _place(self, opened: OpenNote, due: Due) -> None:
        tree = self._shelf.space(opened.space)
        names = {node.id: node for node in tree.document.notebooks()}
        if due.notebook in names:
            self._trees.place(tree, {opened.id: due.notebook})
        elif tree.document.place_of(opened.id) is None and not due.whole:
            top = [node.id for node in names.values() if node.name == RECOVERED and node.parent is None]
            place = min(top) if top else tree.document.create_notebook(RECOVERED)
            self._trees.arrange(tree)
            self._trees.place(tree, {opened.id: place})

    def _tell(self, note: NoteId, opened: OpenNote) -> None:
        text = self._projector.text(opened.id, opened.space, opened.document)
        self._saver.queue().list_notes([text])
        self._saver.announce(NotesChanged(opened.space, frozenset({opened.id})))
        self._saver.announce(NoteRecovered(opened.space, note, opened.id))

    def _kept(self, tombstone: Tombstone | None) -> NoteDocument | None:
        if tombstone is None or tombstone.document is None:
            return None
        try:
            return NoteDocument.load(self._author.session, tombstone.document, ())
        except DamagedUpdate:
            _log.warning("what was kept of a note that was deleted for good is damaged")
            return None

    def _write_due(self) -> None:
        due = {note: astuple(each) for note, each in self._due.items()}
        self._saver.queue().settings[_SETTING] = json.dumps(due)

    def _run(self, note: NoteId) -> None:
        del self._timers[note]
        task = asyncio.create_task(self._carry_out_later(note), name="recovery")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _carry_out_later(self, note: NoteId) -> None:
        try:
            async with self._tombstones.changing:
                await self._carry_out_or_later(note)
        except Exception:  # noqa: BLE001 (the task's outer edge; what is due stays due)
            _log.exception("a note could not be recovered")


def _wanted(document: NoteDocument, tombstone: Tombstone, due: Due) -> Version:
    """Tell which of a document's edits the recovered note must hold."""
    held = Version.of_loro(document.version())
    if due.whole:
        return held
    late = held.beyond(Version.decode(tombstone.version))
    return Version({peer: held.ends[peer] for peer in late})
