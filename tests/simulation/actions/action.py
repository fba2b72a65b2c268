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

    `perform` begins it and returns at once; where it makes no sense at the moment it does nothing. After one
    that `may_lose_log`, a log lacks something of what its host remembers, or has something that it does not.
    """

    name: str
    weight: float
    perform: Callable[[Simulation, Desk, Step], None]
    may_lose_log: bool = False


def chosen(several: list[Chosen], draw: float) -> Chosen:
    """Choose by a draw from 0 to 1."""
    return several[min(int(draw * len(several)), len(several) - 1)]
