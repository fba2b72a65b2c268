"""Long tests begin first, as xdist shares them out."""

from collections.abc import Sequence
from types import SimpleNamespace

import pytest
from xdist.scheduler import WorkStealingScheduling  # type: ignore[import-untyped]

from tests.ordering import long_first

NAMES = [f"short {number}" for number in range(90)] + [f"long {number}" for number in range(7)]


class Process:
    """As much of a process of xdist as its scheduler speaks to."""

    def __init__(self, name: str) -> None:
        self.gateway = SimpleNamespace(id=name)
        self.shutting_down = False
        self.given: list[int] = []

    def send_runtest_some(self, indices: Sequence[int]) -> None:
        self.given += indices


def shared_out(names: Sequence[str], processes: int) -> list[list[str]]:
    """Say what xdist gives each process at the beginning."""
    scheduler = WorkStealingScheduling(SimpleNamespace(getvalue=lambda _option: ["popen"] * processes))
    nodes = [Process(str(number)) for number in range(processes)]
    for node in nodes:
        scheduler.add_node(node)
        scheduler.add_node_collection(node, names)
    scheduler.schedule()
    return [[names[index] for index in node.given] for node in nodes]


@pytest.mark.parametrize("processes", [2, 3, 4, 5])
def test_half_of_the_processes_begin_with_the_long_ones(processes: int) -> None:
    ordered = long_first(NAMES, lambda name: name.startswith("long"), processes)
    assert sorted(ordered) == sorted(NAMES)
    pieces = shared_out(ordered, processes)
    long = [[name for name in piece if name.startswith("long")] for piece in pieces]
    assert [piece[: len(first)] for piece, first in zip(pieces, long, strict=True)] == long
    begun_by, others = long[: processes // 2], long[processes // 2 :]
    assert max(map(len, begun_by)) - min(map(len, begun_by)) <= 1
    assert not any(others)


def test_the_short_ones_stay_in_their_order() -> None:
    ordered = long_first(NAMES, lambda name: name.startswith("long"), 4)
    assert [name for name in ordered if name.startswith("short")] == NAMES[:90]


def test_none_is_lost_where_nearly_all_are_long() -> None:
    assert sorted(long_first(range(9), lambda number: number > 0, 3)) == list(range(9))
