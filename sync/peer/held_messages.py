"""Proves which messages of the log a snapshot stands for: nothing else may ever leave the log."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from core.accounts import Verifier
from core.documents import Version, spans_of
from core.errors import DamagedUpdate, Refused, UnknownUpdate
from core.facts import UpdateKind
from core.ids import NoteId, SpaceId
from sync.bus import Connection
from sync.log import LoggedMessage
from sync.log.chunks import Chunk, Opened, WholeId, join, open_message
from sync.log.snapshots import read_updates_of


@dataclass(frozen=True, slots=True)
class Held:
    """The unbroken run of a note's messages, from the first one in the log on, that a version holds.

    `sequence` is that of the last one, 0 without any; `is_tombstone` tells whether a tombstone ends the run.
    """

    count: int
    sequence: int
    is_tombstone: bool


async def read_held(
    connection: Connection, verifier: Verifier, space: SpaceId, note: NoteId, up_to: int, version: Version
) -> Held:
    """Read what the log holds of a note up to a sequence, as far as `version` holds it, too.

    What nobody can read any more counts as held. A tombstone ends the run, and so does what a newer Tandem
    wrote, or a long update of which pieces are missing. Raises BusProblem.
    """
    run = _Run(verifier, space, version)
    async for messages in read_updates_of(connection, note, up_to):
        if not await asyncio.to_thread(run.take, messages):
            break
    return Held(run.count, run.sequence, run.is_tombstone)


class _Run:
    def __init__(self, verifier: Verifier, space: SpaceId, version: Version) -> None:
        self.count = 0
        self.sequence = 0
        self.is_tombstone = False
        self._verifier = verifier
        self._space = space
        self._version = version
        self._taken = 0
        self._incomplete: dict[WholeId, dict[int, bytes]] = {}
        self._complete: set[WholeId] = set()

    def take(self, messages: Sequence[LoggedMessage]) -> bool:
        """Add messages; False when one ends the run."""
        for message in messages:
            opened = open_message(message.wire, self._verifier, space=self._space)
            if not self._is_held(opened):
                return False
            self._taken += 1
            if not self._incomplete:
                self.count, self.sequence = self._taken, message.sequence
        return True

    def _is_held(self, opened: Opened) -> bool:
        if isinstance(opened, Chunk):
            return self._is_piece_held(opened)
        if isinstance(opened, Refused):
            return not isinstance(opened, UnknownUpdate)
        if opened.kind is UpdateKind.TOMBSTONE:
            self.is_tombstone = True
            return False
        spans = spans_of(opened.body)
        ends = self._version.ends
        return spans is None or all(end <= ends.get(peer, 0) for peer, (_, end) in spans.items())

    def _is_piece_held(self, chunk: Chunk) -> bool:
        whole = chunk.whole
        if whole in self._complete:
            return True
        pieces = self._incomplete.setdefault(whole, {})
        pieces[chunk.index] = chunk.piece
        if len(pieces) < whole.count:
            return True
        del self._incomplete[whole]
        self._complete.add(whole)
        try:
            wire = join(whole, [pieces[index] for index in range(whole.count)])
        except DamagedUpdate:
            return True
        return self._is_held(open_message(wire, self._verifier, space=self._space))
