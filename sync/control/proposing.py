"""Making a change of a space: signed by this device at the end of the chain, and again if the chain moved."""

from collections.abc import Awaitable, Callable
from contextlib import suppress

from core.accounts import DeviceKey, Verifier
from core.world import World
from sync.control.chain import judge
from sync.control.entry import Saying, sign_entry
from sync.control.errors import ChainMoved, ChangeRefused
from sync.control.membership import Membership
from sync.control.position import LogPosition
from sync.control.reader import ControlReader
from sync.control.refusal import Refusal
from sync.control.statements import Statement

_CHANCES = 20

ReadPosition = Callable[[], Awaitable[LogPosition]]
Submit = Callable[[bytes], Awaitable[object]]
"""Takes a wire to `ControlWriter.append` of the note service, or over the network; raises what it does."""


class Proposer:
    """Signs statements with this device's key and has them stored."""

    def __init__(
        self,
        key: DeviceKey,
        reader: ControlReader,
        verifier: Verifier,
        world: World,
        *,
        read_position: ReadPosition,
        submit: Submit,
    ) -> None:
        self._key = key
        self._reader = reader
        self._verifier = verifier
        self._world = world
        self._read_position = read_position
        self._submit = submit

    async def propose(self, statement: Statement) -> Membership:
        """Make a change and return who the members are after it.

        Raises ChangeRefused when the rules forbid it, or forbid it since somebody else was quicker, and
        ChainMoved when somebody else was quicker twenty times. After any other BusProblem the outcome is
        unknown: look at the membership before making the change again.
        """
        await self.submit(statement)
        return await self._reader.catch_up()

    async def submit(self, statement: Statement) -> None:
        """Make a change without waiting to see it, as whoever leaves cannot; raises what `propose` does."""
        for _ in range(_CHANCES):
            wire = await self._sign(statement)
            with suppress(ChainMoved):
                await self._submit(wire)
                return
        raise ChainMoved

    async def _sign(self, statement: Statement) -> bytes:
        """Sign at the present end of the chain, if the rules allow it there."""
        position = await self._read_position()
        membership = await self._reader.catch_up()
        saying = Saying(int(self._world.now()), position, statement)
        wire = sign_entry(self._key, membership.space, membership.head, saying)
        refusal = judge(membership, wire, self._verifier).refusal
        if refusal is not None and refusal is not Refusal.BACK_IN_THE_LOG:
            raise ChangeRefused(refusal)
        return wire
