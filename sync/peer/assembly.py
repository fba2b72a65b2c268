"""Puts the chunks of long messages together; until the last one is there, they lie parked in the store."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from core.accounts import Verifier
from core.errors import DamagedUpdate, Refused
from core.facts import Update
from core.ids import DeviceId, SpaceId
from core.notes import Library
from core.store import Parked, ParkedKind
from sync.log import Chunk, Opened, WholeId, join, open_messages, pack
from sync.log.chunks import digest_of

_MOST_UNFINISHED = 4
"""For each device; a device that is not broken sends one long message after the other."""
_MOST_ECHOES = 64
_BATCH = 100
_CHUNK_KINDS = frozenset({ParkedKind.CHUNK, ParkedKind.UNKNOWN})
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Found:
    """A message of the log and what it turned out to be."""

    sequence: int
    wire: bytes
    opened: Opened


@dataclass(slots=True)
class _Stretch:
    """What one stretch of the log brings: messages to hand on, and chunks that are not stored yet."""

    found: list[Found] = field(default_factory=list)
    chunks: dict[WholeId, list[Found]] = field(default_factory=dict)
    finished: set[WholeId] = field(default_factory=set)


class Assembly:
    """Knows which chunks of which messages are there, in memory only by their numbers."""

    def __init__(
        self, space: SpaceId, library: Library, verifier: Verifier, on_damaged: Callable[[], None]
    ) -> None:
        self._space = space
        self._library = library
        self._verifier = verifier
        self._on_damaged = on_damaged
        self._indices: dict[WholeId, set[int]] | None = None
        self._echoes: dict[WholeId, set[int]] = {}

    async def put_together(self, found: Sequence[Found]) -> tuple[list[Found], list[int]]:
        """Replace chunks by the messages they complete; returns also the serials of parked ones to remove.

        They are to be removed with or after what is stored of the messages. Chunks of messages that are not
        complete are queued to be parked. Raises StorageProblem; then do it again with the same messages.
        """
        if not any(isinstance(each.opened, Chunk) for each in found):
            return list(found), []
        try:
            return await self._put_together(found)
        except BaseException:  # cancelled, too: what is known must be what is stored
            self._indices = None
            raise

    async def _put_together(self, found: Sequence[Found]) -> tuple[list[Found], list[int]]:
        indices = self._indices
        if indices is None:
            indices = self._indices = await self._recall()
        stretch = _Stretch()
        for each in found:
            if isinstance(each.opened, Chunk):
                await self._take(each, each.opened, indices, stretch)
            else:
                stretch.found.append(each)
        dropped = self._drop_oldest(indices, stretch)
        rows = await self._rows() if dropped or stretch.finished else []
        self._park(stretch)
        gone = dropped | stretch.finished
        return stretch.found, [row.serial for row, chunk in rows if chunk.whole in gone]

    async def _take(
        self, found: Found, chunk: Chunk, indices: dict[WholeId, set[int]], stretch: _Stretch
    ) -> None:
        if chunk.whole not in indices and await self._library.store.has_updates([chunk.whole.key]):
            await self._count_echo(found, chunk, stretch)
            return
        known = indices.setdefault(chunk.whole, set())
        if chunk.index not in known:
            known.add(chunk.index)
            stretch.chunks.setdefault(chunk.whole, []).append(found)
        if len(known) == chunk.whole.count:
            whole = await self._join(chunk.whole, stretch.chunks.pop(chunk.whole, []))
            stretch.found.append(Found(found.sequence, *whole))
            stretch.finished.add(chunk.whole)
            del indices[chunk.whole]

    async def _count_echo(self, found: Found, chunk: Chunk, stretch: _Stretch) -> None:
        """Put nothing aside of what is stored already: an own update, or one that is sent once more."""
        known = self._echoes.setdefault(chunk.whole, set())
        known.add(chunk.index)
        if len(known) == chunk.whole.count:
            del self._echoes[chunk.whole]
            stored = await self._stored(chunk.whole)
            if stored is not None:
                stretch.found.append(Found(found.sequence, pack(stored), stored))
        elif len(self._echoes) > _MOST_ECHOES:
            del self._echoes[next(iter(self._echoes))]

    async def _stored(self, whole: WholeId) -> Update | None:
        """Read the update that a message in chunks was made of."""
        position = 0
        while rows := await self._library.store.updates(whole.note, after=position, limit=_BATCH):
            for update in (row.update for row in rows if row.update.key == whole.key):
                is_same = update.header is not None and digest_of(pack(update)) == whole.digest
                return update if is_same else None
            position = rows[-1].position
        return None

    async def _join(self, whole: WholeId, fresh: Iterable[Found]) -> tuple[bytes, Opened]:
        """Take the pieces from the stretch and from the store, and open what they make."""
        chunks = [each.opened for each in fresh if isinstance(each.opened, Chunk)]
        if len(chunks) < whole.count:
            chunks += [chunk for _, chunk in await self._rows() if chunk.whole == whole]
        pieces = {chunk.index: chunk.piece for chunk in chunks}
        wire = b"".join(piece for _, piece in sorted(pieces.items()))
        try:
            wire = join(whole, [wire])
        except DamagedUpdate as error:
            return wire, error
        (opened,) = await asyncio.to_thread(open_messages, [wire], self._verifier, space=self._space)
        if isinstance(opened, Chunk):
            return wire, DamagedUpdate("a message in pieces is itself a piece")
        return wire, opened

    def _drop_oldest(self, indices: dict[WholeId, set[int]], stretch: _Stretch) -> set[WholeId]:
        """Forget the oldest unfinished messages of a device that has too many."""
        by_device: defaultdict[DeviceId, list[WholeId]] = defaultdict(list)
        for whole in indices:
            by_device[whole.device].append(whole)
        dropped = {whole for wholes in by_device.values() for whole in wholes[:-_MOST_UNFINISHED]}
        for whole in dropped:
            _log.warning("an unfinished message of the device %s is given up", whole.device)
            del indices[whole]
            stretch.chunks.pop(whole, None)
        return dropped

    def _park(self, stretch: _Stretch) -> None:
        parked = [
            Parked(self._space, each.sequence, "waits for the rest", each.wire, ParkedKind.CHUNK)
            for chunks in stretch.chunks.values()
            for each in chunks
        ]
        if parked:
            self._library.saver.queue().parked.extend(parked)

    async def _recall(self) -> dict[WholeId, set[int]]:
        """Learn from the store which chunks are there, oldest first."""
        indices: dict[WholeId, set[int]] = {}
        for _, chunk in await self._rows():
            indices.setdefault(chunk.whole, set()).add(chunk.index)
        return indices

    async def _rows(self) -> list[tuple[Parked, Chunk]]:
        """Read the parked chunks, also those that were unknown to the Tandem that parked them."""
        await self._library.saver.saved()
        rows = [row for row in await self._library.store.parked(self._space) if row.kind in _CHUNK_KINDS]
        wires = [row.wire for row in rows]
        opened = await asyncio.to_thread(open_messages, wires, self._verifier, space=self._space)
        found = list(zip(rows, opened, strict=True))
        broken = [
            row.serial for row, each in found if row.kind is ParkedKind.CHUNK and isinstance(each, Refused)
        ]
        if broken:
            _log.warning("%d parked pieces of messages are damaged", len(broken))
            self._library.saver.queue().unparked.extend(broken)
            self._on_damaged()
        return [(row, each) for row, each in found if isinstance(each, Chunk)]
