"""Reading a whole log and its snapshots, to add up what is in them."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from itertools import compress

from core.accounts import Verifier
from core.errors import DamagedUpdate
from core.facts import Update
from core.ids import SpaceId
from sync.bus import Connection
from sync.log import (
    Chunk,
    LoggedMessage,
    Opened,
    WholeId,
    join,
    open_messages,
    open_snapshots,
    read_log_info,
    read_slice,
    read_snapshots,
)
from sync.peer.healing import Contents
from sync.peer.rights import Rights


class WholeLog:
    """Adds up the messages of a log; long ones are put together."""

    def __init__(self, space: SpaceId, verifier: Verifier) -> None:
        self.contents = Contents()
        """What counts of it."""
        self.damaged = 0
        """How many messages are damaged."""
        self.uncounted = 0
        """How many are of devices that had no right to write."""
        self._space = space
        self._verifier = verifier
        self._pieces: defaultdict[WholeId, dict[int, bytes]] = defaultdict(dict)

    def add(self, messages: Sequence[Opened]) -> None:
        """Count these messages; meant for a worker thread."""
        for opened in messages:
            if isinstance(opened, Update):
                self.contents.add(opened)
            elif isinstance(opened, Chunk):
                self._add_chunk(opened)
            elif isinstance(opened, DamagedUpdate):
                self.damaged += 1

    def _add_chunk(self, chunk: Chunk) -> None:
        pieces = self._pieces[chunk.whole]
        pieces[chunk.index] = chunk.piece
        if len(pieces) < chunk.whole.count:
            return
        try:
            wire = join(chunk.whole, [pieces[index] for index in sorted(pieces)])
            self.add(open_messages([wire], self._verifier, space=self._space))
        except DamagedUpdate:
            self.damaged += 1
        del self._pieces[chunk.whole]


async def read_whole_log(
    connection: Connection, space: SpaceId, verifier: Verifier, rights: Rights
) -> WholeLog:
    """Add up what of log and snapshots counts, and count the rest; raises BusProblem."""
    whole = WholeLog(space, verifier)
    epoch = (await read_log_info(connection)).epoch
    async for messages, are_snapshots in _read_all(connection):
        wires = [message.wire for message in messages]
        opened = await asyncio.to_thread(open_messages, wires, verifier, space=space)
        if are_snapshots:
            verdicts = await rights.judge_snapshots(opened)
        else:
            places = [message.sequence for message in messages]
            verdicts = await rights.judge(epoch, list(zip(places, opened, strict=True)))
        whole.uncounted += verdicts.count(False)
        await asyncio.to_thread(whole.add, list(compress(opened, verdicts)))
    return whole


async def _read_all(connection: Connection) -> AsyncIterator[tuple[list[LoggedMessage], bool]]:
    """Read the snapshots, then the log; each slice says whether it holds snapshots."""
    stored = await open_snapshots(connection, "", create=False)
    if stored.messages:
        async for messages in read_snapshots(connection, 0):
            yield messages, True
    start = 1
    while messages := await read_slice(connection, start):
        yield messages, False
        start = messages[-1].sequence + 1
