"""In which order tests are played by several processes."""

from collections.abc import Callable, Iterable
from typing import TypeVar

Item = TypeVar("Item")


def long_first(items: Iterable[Item], is_long: Callable[[Item], bool], processes: int) -> list[Item]:
    """Put the long ones where half of the processes find them first; the others stay in their order.

    One that begins last keeps all waiting. Most of them start several hubs and wait for these, so the other
    half has something for the cores to do meanwhile. xdist (`worksteal`) gives each process an equal piece of
    the list; who is done takes from the end of another's.
    """
    long: list[Item] = []
    others: list[Item] = []
    for item in items:
        (long if is_long(item) else others).append(item)
    dealt, left = list[Item](), len(long) + len(others)
    dealers = max(1, processes // 2)
    for number in range(processes):
        size = left // (processes - number)
        first = long[number::dealers] if number < dealers else []
        rest = max(0, size - len(first))
        dealt += [*first, *others[:rest]]
        del others[:rest]
        left -= size
    return dealt + others
