"""Plays histories with a planted fault until one of them catches it."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.simulation.actions.known import drawable
from tests.simulation.mutants import Mutant
from tests.simulation.playing import play
from tests.simulation.promises import Promise
from tests.simulation.script import Script, draw_script


@dataclass(frozen=True, slots=True)
class Caught:
    """After how many histories a fault broke a promise, and which one in what words."""

    histories: int
    script: Script
    broken: str


def hunt(mutant: Mutant, first: int, most: int) -> Caught | None:
    """Plant a fault and play fresh histories; None when it survives `most` of them.

    A history that breaks the promise without the fault, too, proves nothing and does not count.
    """
    for histories, script in enumerate(_scripts(mutant, first, most), start=1):
        broken = broken_by(mutant, script)
        if broken and not play(script, unwatched=_others(mutant)).failures:
            return Caught(histories, script, broken)
    return None


def broken_by(mutant: Mutant, script: Script) -> str:
    """Play a history with the fault; says which of the promises it is to break were broken, "" if none."""
    with mutant.planted():
        failures = play(script, unwatched=_others(mutant)).failures
    return failures[0] if failures else ""


def _others(mutant: Mutant) -> frozenset[Promise]:
    return frozenset(Promise) - frozenset(mutant.breaks)


def _scripts(mutant: Mutant, first: int, most: int) -> Iterator[Script]:
    actions = [
        (name, mutant.favours.get(name, weight)) for name, weight in drawable(frozenset(mutant.favours))
    ]
    for seed in range(first, first + most):
        yield draw_script(seed, actions)
