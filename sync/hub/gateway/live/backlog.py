"""The last events of each channel, for listeners that come back; a channel is a space or a user.

Every event has a number, and its id is the epoch of the feed with that number. What is kept is bounded for
each channel, so that a busy one pushes out nothing of a quiet one, and for all together: then the channel
that was quiet longest goes.
"""

from collections import OrderedDict, deque
from collections.abc import Iterable
from dataclasses import dataclass

from sync.hub.gateway.live.limits import LiveLimits

_OVERHEAD = 200
"""Bytes that an event costs beside its text, about."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """An event in the words of the feed."""

    number: int
    wire: bytes


class Backlog:
    """Keeps events; numbers only grow."""

    def __init__(self, limits: LiveLimits) -> None:
        self._limits = limits
        self._channels: OrderedDict[str, deque[Numbered]] = OrderedDict()
        self._dropped: dict[str, int] = {}
        """Of channels that are kept: the last number that is not kept any more."""
        self._floor = 0
        """The last number that was dropped with a whole channel."""
        self.size = 0

    def add(self, channels: Iterable[str], event: Numbered) -> None:
        """Keep an event for some channels."""
        for channel in channels:
            if channel not in self._channels:
                self._dropped[channel] = self._floor  # what it may have had is dropped
            kept = self._channels.setdefault(channel, deque())
            self._channels.move_to_end(channel)
            kept.append(event)
            self.size += _cost(event)
            if len(kept) > self._limits.backlog_events:
                self._dropped[channel] = self._drop_oldest(kept)
        while self.size > self._limits.backlog_bytes and self._channels:
            self._drop_channel()

    def since(self, channels: Iterable[str], number: int) -> list[Numbered] | None:
        """Return what came to some channels after a number, in order; None when not all of it is kept."""
        found: dict[int, Numbered] = {}
        for channel in channels:
            if number < self._dropped.get(channel, self._floor):
                return None
            found |= {
                event.number: event for event in self._channels.get(channel, ()) if event.number > number
            }
        return [found[each] for each in sorted(found)]

    def _drop_oldest(self, kept: deque[Numbered]) -> int:
        dropped = kept.popleft()
        self.size -= _cost(dropped)
        return dropped.number

    def _drop_channel(self) -> None:
        channel, kept = self._channels.popitem(last=False)
        self._dropped.pop(channel, None)
        self._floor = max(self._floor, kept[-1].number)
        self.size -= sum(_cost(event) for event in kept)


def _cost(event: Numbered) -> int:
    return len(event.wire) + _OVERHEAD
