"""What an action is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from tests.simulation.desk import Desk
from tests.simulation.script import Step
from tests.simulation.simulation import Simulation

Chosen = TypeVar("Chosen")


@dataclass(frozen=True, slots=True)
class Action:
    """Something that people, machines or networks do; `weight` says how often it is drawn.

    `perform` begins it and returns at once; where it makes no sense at the moment it does nothing.
    """

    name: str
    weight: float
    perform: Callable[[Simulation, Desk, Step], None]


def chosen(several: list[Chosen], draw: float) -> Chosen:
    """Choose by a draw from 0 to 1."""
    return several[min(int(draw * len(several)), len(several) - 1)]
