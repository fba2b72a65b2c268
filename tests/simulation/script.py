"""A history to be played: drawn from a seed, or written down as a regression."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tests.simulation.limits import NO_LIMITS, Limits


@dataclass(frozen=True, slots=True)
class Step:
    """One action of one desk; `first` and `second` (0 to 1) choose among what there is at that moment.

    `pause` is how many seconds of the simulated clock pass before the next one.
    """

    action: str
    desk: int = 0
    first: float = 0.0
    second: float = 0.0
    pause: float = 0.0


@dataclass(frozen=True, slots=True)
class Script:
    """`seed` draws what the network, the disks and the clock do meanwhile."""

    seed: int
    desks: int
    steps: tuple[Step, ...]
    limits: Limits = NO_LIMITS

    def without(self, start: int, end: int) -> "Script":
        """Leave some steps out."""
        return replace(self, steps=self.steps[:start] + self.steps[end:])

    def __str__(self) -> str:
        lines = "\n".join(f"        {_spelled(step)}," for step in self.steps)
        facts = f"    seed={self.seed},\n    desks={self.desks},\n    limits={self.limits},\n"
        return f"Script(\n{facts}    steps=(\n{lines}\n    ),\n)"


def draw_script(seed: int, actions: Sequence[tuple[str, float]], *, steps: int | None = None) -> Script:
    """Draw a history of 25 to 45 actions; `actions` are names with their weights."""
    chance = random.Random(seed)
    names = [name for name, _ in actions]
    weights = [weight for _, weight in actions]
    desks = chance.choice((3, 5, 5, 5))
    count = steps or chance.randint(25, 45)
    drawn = tuple(_draw_step(chance, name, desks) for name in chance.choices(names, weights, k=count))
    limits = Limits(chance.choice((None, None, 600)), chance.choice((None, 700, 2500)))
    return Script(seed, desks, drawn, limits)


def _draw_step(chance: random.Random, name: str, desks: int) -> Step:
    pause = chance.choice((0.0, 0.0, 0.001, 0.005, 0.02, 0.1, 0.5, 0.5, 3.0))
    first, second = round(chance.random(), 3), round(chance.random(), 3)
    return Step(name, chance.randrange(desks), first, second, round(pause * (0.5 + chance.random()), 4))


def _spelled(step: Step) -> str:
    return f'Step("{step.action}", {step.desk}, {step.first}, {step.second}, {step.pause})'
