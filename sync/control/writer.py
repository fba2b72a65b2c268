"""Writing to a space's control log: what the note service does with entries, whoever signed them.

An entry is signed over the hash of the one before, so it can only be stored at that one place. The writer
reads the control log to its end, asks the rules, and stores the entry on condition that nothing else was
stored meanwhile. Of concurrent changes one wins; the others' devices read on and sign again, if their right
still holds (`proposing.py`). So the chain never forks, with any number of services.

*Whoever loses the right to write is put out of the bus first* (`bar`). Then the log is asked whether he
wrote anything behind the position that the entry names; if so the entry is sent back to be signed with a
later one. So the position says exactly up to where his updates count, and the owner's signature says it,
not the hub's.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from core.accounts import Verifier
from core.ids import DeviceId
from sync.bus import Connection
from sync.control.chain import judge
from sync.control.entry import digest_of
from sync.control.errors import ChainMoved, ChangeRefused
from sync.control.membership import Membership
from sync.control.position import LogPosition
from sync.control.reader import ControlReader
from sync.control.refusal import Refusal
from sync.control.stream import has_written_after, open_control, store_entry
from sync.log import LogSilent, read_log_info

_CHANCES = 5

Bar = Callable[[frozenset[DeviceId]], Awaitable[None]]
"""Puts devices out of the bus and returns when they are out, for ten seconds at least: when the entry has to
be signed again, the next attempt must find them quiet. Whom the membership still lets write after that is
let in again."""


class ControlWriter:
    """Stores entries that the rules allow; `reader` is a running one of the same space."""

    def __init__(self, connection: Connection, reader: ControlReader, verifier: Verifier, bar: Bar) -> None:
        self._connection = connection
        self._reader = reader
        self._verifier = verifier
        self._bar = bar
        self._writing = asyncio.Lock()

    async def append(self, wire: bytes) -> Membership:
        """Store an entry and return who the members are after it; one that is stored already is left so.

        Raises ChangeRefused when the rules forbid it, ChainMoved when it must be signed again: another entry
        came first, or an update of somebody who is to go. Any other BusProblem leaves the outcome
        unknown: append the same wire again.
        """
        async with self._writing:
            for _ in range(_CHANCES):
                membership = await self._reader.catch_up()
                if self._reader.chain.has_entry(digest_of(wire)):
                    return membership
                after = self._allowed(membership, wire)
                await self._check_log(membership, after)
                try:
                    await store_entry(self._connection, after.head.number, wire, self._reader.last)
                except (ChainMoved, LogSilent):
                    continue  # what became of it is read
            raise LogSilent

    async def restore(self, wires: Sequence[bytes]) -> None:
        """Give a control log that was lost or rewound its entries back; `wires` are a device's `Chain.wires`.

        Raises ChangeRefused when they do not continue what the stream holds, ChainMoved when somebody else
        wrote.
        """
        async with self._writing:
            last = await open_control(self._connection, create=True)
            held = await self._reader.read_stream()
            if any(mine != theirs for mine, theirs in zip(wires, held.wires, strict=False)):
                raise ChangeRefused(Refusal.OUT_OF_PLACE)
            for wire in wires[len(held.wires) :]:
                if held.extend(wire).after.head.digest != digest_of(wire):
                    raise ChangeRefused(Refusal.OUT_OF_PLACE)
                last = await store_entry(self._connection, held.head.number, wire, last)
        await self._reader.catch_up()

    def _allowed(self, membership: Membership, wire: bytes) -> Membership:
        if membership.is_behind:
            raise ChangeRefused(Refusal.UNKNOWN)
        verdict = judge(membership, wire, self._verifier)
        if verdict.refusal in {Refusal.OUT_OF_PLACE, Refusal.BACK_IN_THE_LOG}:
            raise ChainMoved
        if verdict.refusal is not None:
            raise ChangeRefused(verdict.refusal)
        return verdict.after

    async def _check_log(self, before: Membership, after: Membership) -> None:
        """Insist that the entry's position is one of the present log, and the right one for who loses."""
        losing = before.writers - after.writers
        if losing:
            await self._bar(losing)
        position = after.position
        info = await read_log_info(self._connection)
        if position is None or position.epoch != info.epoch or position.sequence > info.last:
            raise ChainMoved
        for device in sorted(losing):
            if await has_written_after(self._connection, device, position.sequence):
                raise ChainMoved


async def read_position(connection: Connection) -> LogPosition:
    """Say up to where the log goes now; raises what `read_log_info` does."""
    info = await read_log_info(connection)
    return LogPosition(info.epoch, info.last)
