"""How many hubs it takes: the model. Everything is linear in what was measured, and is checked against it.

In a cluster each log is kept by as many hubs as there are (three or five), and every hub holds a replica of
each space; so more hubs in a cluster are safety, and only connections are divided among them. What outgrows a
cluster is divided among several: a space lives in one of them, and a device connects to that of each space.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from sync.bus.cluster import spare_of
from sync.bus.seat import replicas_for
from sync.hub.capacity.demand import Demand
from sync.hub.capacity.figures import Figures

_MOST_OF_IT = 0.7
"""The share of memory and disk that is planned to be used."""
_MOST_OF_TIME = 0.5
"""The share of a processor, or of a rate, that is planned to be used: what comes in bursts waits."""
_MOST_LINES = 20_000
"""Each line is an open file of the bus, and a handshake when all come back at once."""
_MOST_CLUSTERS = 100_000


class Limit(StrEnum):
    """What is used up first."""

    MEMORY = "memory"
    DISK = "disk"
    HUB = "the hub's process, which runs on one core"
    BUS = "the bus' share of the cores"
    LOG = "how fast logs take updates"
    LINES = "connections"


@dataclass(frozen=True, slots=True)
class Machine:
    """What a hub runs on: bytes of memory and of disk, and cores."""

    memory: float = 8e9
    disk: float = 100e9
    cores: int = 2


@dataclass(frozen=True, slots=True)
class Share:
    """What one hub carries while as many of its cluster are away as may be: bytes, and shares of a core."""

    memory: float
    disk: float
    lines: int
    updates: float
    hub: float
    bus: float


@dataclass(frozen=True, slots=True)
class Plan:
    """So many clusters of so many hubs each.

    `used` is how much of what may be used of `limit`, the tightest one, each hub uses, from 0 to 1.
    """

    clusters: int
    hubs: int
    replicas: int
    spare: int
    each: Share
    limit: Limit
    used: float

    @property
    def all_hubs(self) -> int:
        """How many hubs there are in all clusters."""
        return self.clusters * self.hubs


def plan(demand: Demand, hubs: int, machine: Machine, figures: Figures) -> Plan | None:
    """Say how many clusters of `hubs` hubs carry a demand; None if one space alone is too much for one."""
    fewest = _fewest(demand, hubs, machine, figures)
    if fewest is None:
        return None
    each = share_of(demand.divided(fewest), hubs, figures)
    limit, used = max(_uses(each, hubs, machine, figures), key=lambda use: use[1])
    replicas = replicas_for(hubs)
    return Plan(fewest, hubs, replicas, spare_of(replicas), each, limit, used)


def share_of(demand: Demand, hubs: int, figures: Figures) -> Share:
    """Say what each hub of a cluster carries that meets a demand."""
    left = hubs - spare_of(replicas_for(hubs))
    lines = ceil(demand.lines / left)
    text = demand.note_size / figures.note_size
    memory = (
        figures.base_memory
        + demand.spaces * figures.space_memory
        + demand.notes * figures.note_memory
        + lines * figures.line_memory
    )
    disk = demand.spaces * figures.space_disk + demand.notes * figures.note_disk * text
    updates = demand.updates_a_second
    deliveries = demand.deliveries_a_second / left
    return Share(
        memory,
        disk,
        lines,
        updates,
        hub=updates * figures.hub_seconds,
        bus=updates * figures.bus_seconds + deliveries * figures.delivery_seconds,
    )


def _fewest(demand: Demand, hubs: int, machine: Machine, figures: Figures) -> int | None:
    most = min(demand.spaces, demand.users, _MOST_CLUSTERS)

    def is_enough(clusters: int) -> bool:
        share = share_of(demand.divided(clusters), hubs, figures)
        return all(used <= 1 for _, used in _uses(share, hubs, machine, figures))

    if not is_enough(most):
        return None
    low, high = 1, most
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if is_enough(middle) else (middle + 1, high)
    return low


def _uses(share: Share, hubs: int, machine: Machine, figures: Figures) -> Iterator[tuple[Limit, float]]:
    """How much of what may be used of each thing a share takes."""
    yield Limit.MEMORY, share.memory / (_MOST_OF_IT * machine.memory)
    yield Limit.DISK, share.disk / (_MOST_OF_IT * machine.disk)
    yield Limit.HUB, share.hub / _MOST_OF_TIME
    # One core is the hub's own process'.
    yield Limit.BUS, share.bus / (_MOST_OF_TIME * max(1, machine.cores - 1))
    yield Limit.LOG, share.updates / (_MOST_OF_TIME * figures.updates[replicas_for(hubs)])
    yield Limit.LINES, share.lines / _MOST_LINES
