"""The brake: when other devices purge much of a space within a day, the user is asked before it is done."""

import json
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from itertools import takewhile

from core.facts import NoteFilter
from core.ids import NoteId, SpaceId
from core.notes.saver import Saver
from core.store import Store
from core.world import World

_WINDOW = 24 * 3600.0
_ALWAYS_ALLOWED = 4
_SHARE = 0.2
_NEW_HERE = 3600.0
"""Seconds for which a note that came by the log is new: nobody misses what was gone when they joined."""


@dataclass(frozen=True, slots=True)
class _Toll:
    """How many notes other devices purged at a moment, and whether they are held."""

    at: float
    notes: int
    held: bool


class Brake:
    """Counts what other devices purge, a day back by this device's clock; the count survives a restart."""

    def __init__(self, store: Store, saver: Saver, world: World) -> None:
        self._store = store
        self._saver = saver
        self._world = world
        self._tolls: dict[SpaceId, list[_Toll]] = {}
        self._newcomers: dict[NoteId, float] = {}

    def welcome(self, notes: Iterable[NoteId]) -> None:
        """Remember notes that the log has just brought here for the first time."""
        now = self._world.now()
        known = self._newcomers
        # Oldest first: of thousands that come, only those that are forgotten are looked at.
        for note in list(takewhile(lambda note: abs(now - known[note]) >= _NEW_HERE, known)):
            del known[note]
        known.update(dict.fromkeys(notes, now))

    async def guarded(self, notes: Iterable[NoteId]) -> list[NoteId]:
        """Leave those notes whose loss somebody could notice: listed, and not only since a moment ago."""
        listed = await self._store.summaries(notes)
        now = self._world.now()
        return [
            each.id for each in listed if abs(now - self._newcomers.get(each.id, -_NEW_HERE)) >= _NEW_HERE
        ]

    async def holds(self, space: SpaceId, notes: int) -> bool:
        """Tell whether so many more are too many to be purged unasked, with all of the last day."""
        tolls = await self._read(space)
        dropped = sum(toll.notes for toll in tolls if not toll.held)
        waiting = sum(toll.notes for toll in tolls if toll.held)
        before = dropped + await self._store.count_notes(NoteFilter(space=space, trashed=None))
        gone = dropped + waiting + notes
        return gone > _ALWAYS_ALLOWED and gone > _SHARE * before

    def count(self, space: SpaceId, notes: int, *, held: bool) -> None:
        """Count notes that others purged, in the unit that is queued; `holds` must have been asked before."""
        if notes:
            self._tolls[space].append(_Toll(self._world.now(), notes, held))
            self._write(space)

    def release(self, space: SpaceId) -> None:
        """The user has decided: what comes from now on is counted afresh."""
        self._tolls[space] = []
        self._write(space)

    async def _read(self, space: SpaceId) -> list[_Toll]:
        if space not in self._tolls:
            stored = await self._store.setting(_key(space))
            self._tolls[space] = [_Toll(*each) for each in json.loads(stored or "[]")]
        since = self._world.now() - _WINDOW
        self._tolls[space] = [toll for toll in self._tolls[space] if toll.at > since]
        return self._tolls[space]

    def _write(self, space: SpaceId) -> None:
        self._saver.queue().settings[_key(space)] = json.dumps([astuple(each) for each in self._tolls[space]])


def _key(space: SpaceId) -> str:
    return f"purged by others {space}"
