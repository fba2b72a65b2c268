"""Devices that have offered themselves and wait at the hub for the answer: whether they were let in."""

import asyncio

from core.ids import DeviceId
from sync.control import ControlReader, Membership

LONGEST = 10.0
"""Seconds that one answer may take."""


class Waiting:
    """Holds answers back until a device is in, or until it has waited long enough."""

    def __init__(self) -> None:
        self._held: set[asyncio.Event] = set()
        self._is_over = False

    async def until_in(self, reader: ControlReader, device: DeviceId, seconds: float) -> bool:
        """Wait at most so many seconds; says whether the control log lets the device in."""
        looked_at = asyncio.Event()

        def look(membership: Membership) -> None:
            if membership.member_of(device) is not None:
                looked_at.set()

        stop = reader.observe(look)
        self._held.add(looked_at)
        try:
            look(reader.membership)
            if not self._is_over:
                async with asyncio.timeout(min(seconds, LONGEST)):
                    await looked_at.wait()
        except TimeoutError:
            pass
        finally:
            self._held.discard(looked_at)
            stop()
        return reader.membership.member_of(device) is not None

    def end(self) -> None:
        """Answer all who wait, and let nobody wait any more."""
        self._is_over = True
        for looked_at in self._held:
            looked_at.set()
