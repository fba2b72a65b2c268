"""Changes of notes that were purged before they came: applied to what was kept of the note, and recovered."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace

from core.documents import NoteDocument, Version, spans_of
from core.errors import DamagedUpdate
from core.facts import Tombstone, Update
from core.ids import NoteId, SpaceId
from core.notes.author import Author
from core.notes.recovery import Due, Recovery
from core.notes.saver import Saver
from core.notes.tombstones import Tombstones
from core.store import Parked

_log = logging.getLogger(__name__)


class LateChanges:
    """Takes in changes and snapshots of purged notes; none of them makes the note again."""

    def __init__(self, author: Author, saver: Saver, tombstones: Tombstones, recovery: Recovery) -> None:
        self._author = author
        self._saver = saver
        self._tombstones = tombstones
        self._recovery = recovery

    async def take(self, space: SpaceId, by_note: Mapping[NoteId, Sequence[Update]]) -> None:
        """Take in changes of purged notes; raises StorageProblem, and then take them in again."""
        async with self._tombstones.changing:
            known = await self._tombstones.read(by_note)
            for note, updates in by_note.items():
                await self._take(space, known[note], updates)

    async def _take(self, space: SpaceId, tombstone: Tombstone, updates: Sequence[Update]) -> None:
        purged = Version.decode(tombstone.version)
        bodies = [update.body for update in updates if not is_within(update.body, purged)]
        document = self._kept(tombstone)
        before = Version.of_loro(document.version())
        document.apply_all(bodies)
        held = Version.of_loro(document.version())
        self._park(space, tombstone, [body for body in bodies if not is_within(body, held)])
        if before.includes(held):
            return
        self._tombstones.write(replace(tombstone, document=document.snapshot()))
        self._recovery.plan(tombstone.note, Due(space))
        await self._recovery.recover(tombstone.note, held.beyond(purged))

    def _kept(self, tombstone: Tombstone) -> NoteDocument:
        try:
            return NoteDocument.load(self._author.session, tombstone.document, ())
        except DamagedUpdate:
            return NoteDocument(self._author.session)

    def _park(self, space: SpaceId, tombstone: Tombstone, bodies: Sequence[bytes]) -> None:
        if not bodies:
            return
        _log.warning("%d changes of a note that was deleted for good were put aside", len(bodies))
        reason = f"the note {tombstone.note} was deleted for good, and what this change builds on is not kept"
        self._saver.queue().parked.extend(Parked(space, 0, reason, body) for body in bodies)


def is_within(body: bytes, version: Version) -> bool:
    """Tell whether a version holds all of an update; never true of damaged bytes."""
    spans = spans_of(body)
    return spans is not None and all(end <= version.ends.get(peer, 0) for peer, (_, end) in spans.items())
