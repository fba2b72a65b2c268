"""Somebody who listens: what they are told, in order, within bounds."""

import asyncio
from collections import deque
from typing import Any

import msgspec

from core.ids import SpaceId, UserId
from sync.hub.gateway.live.ending import Ending
from sync.hub.gateway.live.limits import LiveLimits


class Listener:
    """One socket's side of the feed."""

    def __init__(self, user: UserId, limits: LiveLimits) -> None:
        self.user = user
        self.spaces: set[SpaceId] = set()
        self.follows_all = False
        """Spaces that the user comes into later are listened to as well."""
        self.ending: Ending | None = None
        self.doubted = asyncio.Event()
        """Set when token and memberships are to be looked at again."""
        self.woken = asyncio.Event()
        self.ended = asyncio.Event()
        self._limits = limits
        self._waiting: deque[bytes] = deque()
        self._size = 0

    @property
    def channels(self) -> list[str]:
        """What is listened to."""
        return [*(f"space {space}" for space in self.spaces), f"user {self.user}"]

    def tell(self, wire: bytes) -> None:
        """Queue a message; a listener for whom too much waits is cut off, and what waits is dropped."""
        if self.ending is not None:
            return
        self._waiting.append(wire)
        self._size += len(wire)
        if len(self._waiting) > self._limits.queue_messages or self._size > self._limits.queue_bytes:
            self._waiting.clear()
            self.end(Ending.SLOW)
        self.woken.set()

    def say(self, type_: str, **facts: Any) -> None:
        """Queue a message that is no event."""
        self.tell(msgspec.json.encode({"type": type_, **facts}))

    def end(self, ending: Ending) -> None:
        """Have the socket closed at once; the first reason counts."""
        self.ending = self.ending or ending
        self.ended.set()

    def take(self) -> bytes | None:
        """Take the next message."""
        if not self._waiting:
            return None
        wire = self._waiting.popleft()
        self._size -= len(wire)
        return wire
