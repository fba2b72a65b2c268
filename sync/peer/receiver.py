"""Takes in what the log and the bus bring: verify, hand to the library, keep the cursor."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import suppress

from core.accounts import Verifier
from core.errors import Problem, Refused
from core.facts import Cursor, Update
from core.ids import SpaceId
from core.notes import Library, LoggedUpdate
from core.store import Parked
from sync.log import LoggedMessage, pack, unpack, unpack_all

_WORTH_A_THREAD = 16
_REMEMBERED = 4096
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

    async def take_logged(self, epoch: str, messages: Sequence[LoggedMessage]) -> None:
        """Store a stretch of the log; returns when it and the cursor behind it are on disk."""
        opened = await self._open_all([message.wire for message in messages])
        logged: list[LoggedUpdate] = []
        parked: list[Parked] = []
        for message, update in zip(messages, opened, strict=True):
            if isinstance(update, Update):
                logged.append(LoggedUpdate(message.sequence, update))
            else:
                parked.append(Parked(self._space, message.sequence, str(update), message.wire))
        if parked:
            _log.warning("%d messages of the log were put aside", len(parked))
            self._library.saver.queue().parked.extend(parked)
        last = messages[-1]
        cursor = Cursor(self._space, epoch, last.sequence, last.digest)
        await self._store(logged, cursor)

    def _remember(self, wire: bytes, update: Update) -> None:
        self._verified[wire] = update
        if len(self._verified) > _REMEMBERED:
            self._verified.popitem(last=False)

    async def _store(self, logged: Sequence[LoggedUpdate], cursor: Cursor) -> None:
        try:
            await self._library.arrivals.take_logged(logged, cursor)
        except Problem:
            await self._until_saved()
        self._stored(cursor)

    async def _until_saved(self) -> None:
        """Wait out a disk that refuses: the saver keeps what it could not write and tries every second."""
        while True:
            with suppress(Problem):
                return await self._library.saver.saved()

    async def _open_all(self, wires: list[bytes]) -> list[Update | Refused]:
        known = [self._verified.pop(wire, None) for wire in wires]
        unknown = [wire for wire, update in zip(wires, known, strict=True) if update is None]
        if len(unknown) >= _WORTH_A_THREAD:
            opened = await asyncio.to_thread(unpack_all, unknown, self._verifier, space=self._space)
        else:
            opened = unpack_all(unknown, self._verifier, space=self._space)
        fresh = iter(opened)
        return [next(fresh) if update is None else update for update in known]
