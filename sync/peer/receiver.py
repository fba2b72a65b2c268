"""Takes in what the log and the bus bring: verify, hand to the library, keep the cursor."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Sequence

from core.accounts import Verifier
from core.errors import Refused
from core.facts import Cursor, Update
from core.ids import SpaceId
from core.notes import Library, LoggedUpdate
from core.store import Parked
from sync.log import LoggedMessage, pack, unpack, unpack_all

_WORTH_A_THREAD = 16
_REMEMBERED = 4096
_MOST_UNSTORED = 2
"""Stretches on their way to the disk while the next one is read, checked and made ready."""
_log = logging.getLogger(__name__)


class Receiver:
    """Hands verified updates to the library: live ones in the same turn, logged ones with their cursor."""

    def __init__(
        self, space: SpaceId, library: Library, verifier: Verifier, stored: Callable[[Cursor], None]
    ) -> None:
        self._space = space
        self._library = library
        self._verifier = verifier
        self._stored = stored
        self._verified: OrderedDict[bytes, Update] = OrderedDict()
        self._unstored: list[Cursor] = []
        self._was_stored = asyncio.Event()

    def expect(self, update: Update) -> None:
        """Know an update that this device is sending, so that its echo needs no check."""
        self._remember(pack(update), update)

    def take_live(self, wire: bytes) -> None:
        """Show an update that was just published; what is damaged or unknown is left for the log's order."""
        if wire in self._verified:
            return
        try:
            update = unpack(wire, self._verifier, space=self._space)
        except Refused as refused:
            _log.info("an update was refused: %s", refused)
            return
        self._remember(wire, update)
        self._library.arrivals.take_live(update)

    @property
    def has_stored_all(self) -> bool:
        """True when all that was taken from the log is on disk."""
        return not self._unstored

    async def take_logged(self, epoch: str, messages: Sequence[LoggedMessage]) -> None:
        """Take in a stretch of the log, while the one before it may still be on its way to the disk.

        The cursor goes to the disk with or after what it covers, never before. Raises StorageProblem when the
        store cannot be read; then take the same stretch in again.
        """
        opened = await self._open_all([message.wire for message in messages])
        self._park(messages, opened)
        logged = [
            LoggedUpdate(message.sequence, update)
            for message, update in zip(messages, opened, strict=True)
            if isinstance(update, Update)
        ]
        last = messages[-1]
        cursor = Cursor(self._space, epoch, last.sequence, last.digest)
        await self._library.arrivals.take_logged(logged, cursor, lambda: self._note_stored(cursor))
        self._unstored.append(cursor)
        await self._until_few_are_unstored()

    def _park(self, messages: Sequence[LoggedMessage], opened: Sequence[Update | Refused]) -> None:
        """Put aside what is damaged, or what only a newer Tandem understands."""
        parked = [
            Parked(self._space, message.sequence, str(update), message.wire)
            for message, update in zip(messages, opened, strict=True)
            if isinstance(update, Refused)
        ]
        if parked:
            _log.warning("%d messages of the log were put aside", len(parked))
            self._library.saver.queue().parked.extend(parked)

    def _note_stored(self, cursor: Cursor) -> None:
        self._unstored.remove(cursor)
        self._was_stored.set()
        self._stored(cursor)

    async def _until_few_are_unstored(self) -> None:
        """Bound what waits in memory; a disk that refuses is waited for, as the saver tries it again."""
        while len(self._unstored) > _MOST_UNSTORED:
            self._was_stored.clear()
            await self._was_stored.wait()

    def _remember(self, wire: bytes, update: Update) -> None:
        self._verified[wire] = update
        if len(self._verified) > _REMEMBERED:
            self._verified.popitem(last=False)

    async def _open_all(self, wires: list[bytes]) -> list[Update | Refused]:
        known = [self._verified.pop(wire, None) for wire in wires]
        unknown = [wire for wire, update in zip(wires, known, strict=True) if update is None]
        if len(unknown) >= _WORTH_A_THREAD:
            opened = await asyncio.to_thread(unpack_all, unknown, self._verifier, space=self._space)
        else:
            opened = unpack_all(unknown, self._verifier, space=self._space)
        fresh = iter(opened)
        return [next(fresh) if update is None else update for update in known]
