"""Wires whose signature has been checked, so that none is checked twice."""

from collections import OrderedDict

from core.facts import Update

_MOST_WIRES = 4096
_MOST_BYTES = 32_000_000
_LONGEST = 1_000_000
"""What is longer comes in chunks."""


class KnownWires:
    """Remembers the newest updates by their wires, within bounds; what is forgotten is checked again."""

    def __init__(self) -> None:
        self._updates: OrderedDict[bytes, Update] = OrderedDict()
        self._bytes = 0

    def __contains__(self, wire: bytes) -> bool:
        return wire in self._updates

    def add(self, wire: bytes, update: Update) -> None:
        """Remember what a wire holds."""
        if wire in self._updates or len(wire) > _LONGEST:
            return
        self._updates[wire] = update
        self._bytes += len(wire)
        while len(self._updates) > _MOST_WIRES or self._bytes > _MOST_BYTES:
            oldest, _ = self._updates.popitem(last=False)
            self._bytes -= len(oldest)

    def pop(self, wire: bytes) -> Update | None:
        """Give what a wire holds, and forget it; None when it is not known."""
        update = self._updates.pop(wire, None)
        if update is not None:
            self._bytes -= len(wire)
        return update
