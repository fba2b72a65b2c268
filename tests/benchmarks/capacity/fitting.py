"""From measured loads to figures, and whether those foretell a load that they were not made from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sync.hub.capacity import Figures
from tests.benchmarks.capacity.loads import Load, Taken
from tests.benchmarks.capacity.rates import Rate

BARE = Load(1, 0, 0)
SPACES = Load(40, 0, 0)
NOTES = Load(1, 8000, 0)
LINES = Load(1, 0, 200)
CHECK = Load(20, 200, 100)
"""Nothing of this one goes into the figures."""


@dataclass(frozen=True, slots=True)
class Check:
    """What the figures foretold of a load, and what was measured."""

    what: str
    foretold: float
    measured: float

    @property
    def error(self) -> float:
        """How far off it was, as a share of what was measured."""
        return self.foretold / self.measured - 1


def fit(
    taken: Mapping[Load, Taken], rates: list[Rate], *, day: str, machine: str, note_size: float
) -> Figures:
    """Say what each thing takes: each load has more of one thing than the bare one."""
    bare, spaces, notes, lines = (taken[load] for load in (BARE, SPACES, NOTES, LINES))
    further = SPACES.spaces - BARE.spaces
    return Figures(
        measured=day,
        machine=machine,
        base_memory=_memory(bare) - (space := (_memory(spaces) - _memory(bare)) / further),
        space_memory=space,
        note_memory=(_memory(notes) - _memory(bare)) / NOTES.notes,
        line_memory=max(0.0, (_memory(lines) - _memory(bare)) / LINES.lines),
        space_disk=(_disk(spaces) - _disk(bare)) / further,
        note_disk=(_disk(notes) - _disk(bare)) / NOTES.notes,
        note_size=note_size,
        hub_seconds=bare.hub_seconds,
        bus_seconds=bare.bus_seconds,
        delivery_seconds=max(0.0, (lines.bus_seconds - bare.bus_seconds) / LINES.lines),
        updates={rate.replicas: rate.updates for rate in rates},
    )


def check(figures: Figures, taken: Taken) -> Iterator[Check]:
    """Compare with the load that was kept for this."""
    notes = CHECK.spaces * CHECK.notes
    yield Check(
        "memory",
        figures.base_memory
        + CHECK.spaces * figures.space_memory
        + notes * figures.note_memory
        + CHECK.lines * figures.line_memory,
        _memory(taken),
    )
    yield Check("disk", CHECK.spaces * figures.space_disk + notes * figures.note_disk, _disk(taken))
    yield Check("seconds of the hub's process for an update", figures.hub_seconds, taken.hub_seconds)
    yield Check(
        "seconds of the bus for an update",
        figures.bus_seconds + CHECK.lines * figures.delivery_seconds,
        taken.bus_seconds,
    )


def _memory(taken: Taken) -> float:
    return taken.hub_memory + taken.bus_memory


def _disk(taken: Taken) -> float:
    return taken.hub_disk + taken.bus_disk
