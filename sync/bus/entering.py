"""The way in to a bus: where the hub is and by which pass, and which of its servers is entered first."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from core.errors import AccessRefused, Problem
from sync.bus.address import BusAddress
from sync.bus.errors import BusSilent
from sync.bus.line import Line, unreachability
from sync.bus.reaching import Open, open_first
from sync.bus.renewal import Renewal

_FIND_DEADLINE = 15.0
"""Seconds: more than a hub has for one answer, so that its silence is noticed and another one asked."""
_SECOND_TRY_AFTER = 0.5
"""Seconds; a server refuses everybody for some ten milliseconds while it reads its settings."""
_log = logging.getLogger(__name__)

FindAddress = Callable[[], Awaitable[BusAddress]]
"""Says where the hub is now and by which pass it is entered; raises the Problem that keeps it from saying."""


class Entering:
    """Finds the hub anew for each pass, and opens lines to its servers by `open_line`."""

    def __init__(self, address: BusAddress | FindAddress, renewal: Renewal, open_line: Open) -> None:
        self.address = None if callable(address) else address
        """Where the hub was found last; None as long as that is not known."""
        self._finder = address if callable(address) else _staying(address)
        self._renewal = renewal
        self._open_line = open_line
        self._has_lost_line = False
        self._turn = 0

    @property
    def silence(self) -> Problem:
        """What to tell of a hub of which nothing is heard."""
        return unreachability(self.address) if self.address else BusSilent()

    def know(self, address: BusAddress) -> None:
        """Take note of where the hub was found, and of when the pass that came with it is to be renewed."""
        self.address = address
        self._renewal.note_entry(address.credential.renew_after)

    def lose(self) -> None:
        """Take note that the line was lost."""
        self._has_lost_line = True

    def turn(self) -> None:
        """Begin with the next server from now on."""
        self._turn += 1

    async def find(self) -> BusAddress:
        """Ask where the hub is now; raises the Problem in the way."""
        try:
            async with asyncio.timeout(_FIND_DEADLINE):
                return await self._finder()
        except TimeoutError as error:
            raise BusSilent from error

    async def enter(self, address: BusAddress) -> Line:
        """Open a line to the first server that lets in, beginning with the one whose turn it is."""
        turn = self._turn % len(address.each)
        return await open_first((*address.each[turn:], *address.each[:turn]), self._open)

    async def enter_again(self) -> Line | None:
        """Enter another server of a cluster by the pass of the line that was just lost; None without one.

        To ask the hub for another pass takes as long as the hubs are busy choosing who leads their logs.
        """
        address, self._has_lost_line = self.address if self._has_lost_line else None, False
        if address is None or not address.others or self._renewal.is_due:
            return None
        try:
            return await self.enter(address)
        except Problem as problem:
            _log.debug("the pass that was good leads nowhere: %s", problem)
            return None

    async def _open(self, address: BusAddress) -> Line:
        """Open a line to one server, which is believed that it lets nobody in when it says so twice."""
        try:
            return await self._open_line(address)
        except AccessRefused:
            await asyncio.sleep(_SECOND_TRY_AFTER)
            return await self._open_line(address)


def _staying(address: BusAddress) -> FindAddress:
    async def find() -> BusAddress:
        return address

    return find
