"""The right of way of a key: until it is painted, threads beside the window's keep out of Python.

Python has one lock. The window's thread lets go of it at every call into Qt, some hundred times a key, and
waits for it each time that another thread has begun to compute meanwhile: a key that takes eight milliseconds
alone then takes twenty. So threads with much to do ask between their small steps whether a key is under way.
What a key itself waits for, such as its own way to the disk, does not ask.
"""

import threading
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

_LONGEST = 0.03
"""Seconds after which nobody waits any longer, two pictures: what is not visible is never painted."""

Item = TypeVar("Item")


class RightOfWay:
    """Taken and given back by the window's thread, heeded by all others."""

    def __init__(self, longest: float = _LONGEST) -> None:
        self._longest = longest
        self._ends = 0.0
        self._window = 0
        self._is_free = threading.Event()
        self._is_free.set()

    @property
    def is_taken(self) -> bool:
        """Whether a key is under way."""
        return not self._is_free.is_set() and time.monotonic() < self._ends

    def take(self) -> None:
        """A key has come: others wait until `give_back`, or for the longest time."""
        self._window = threading.get_ident()
        self._ends = time.monotonic() + self._longest
        self._is_free.clear()

    def give_back(self) -> None:
        """What the key changed is painted."""
        self._is_free.set()

    def let_pass(self) -> None:
        """Wait while a key is under way; the window's own thread, on which it is, does not."""
        if self.is_taken and threading.get_ident() != self._window:
            self._is_free.wait(self._ends - time.monotonic())

    def letting_pass(self, items: Iterable[Item]) -> Iterator[Item]:
        """Give the items one by one, each after any key that is under way."""
        for item in items:
            self.let_pass()
            yield item


right_of_way = RightOfWay()
"""One for the process, as there is one lock."""
