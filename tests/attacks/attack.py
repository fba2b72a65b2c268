"""What an attack is: what the attacker has, what he tries, how it is to end, and what came of it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from core.errors import Problem
from tests.attacks.ground import Ground

Run = Callable[[Ground], Awaitable[str]]
"""Tries it and says how it was refused; raises Breach when it was not."""


class Breach(Exception):
    """The attacker has got what he was not to get."""


@dataclass(frozen=True, slots=True)
class Attack:
    """One case; `is_quick` when it takes no long waiting."""

    name: str
    has: str
    tries: str
    refusal: str
    run: Run
    is_quick: bool = True


@dataclass(slots=True)
class Field:
    """The attacks of one kind, in the order in which they are written."""

    title: str
    attacks: list[Attack] = field(default_factory=list)

    def attack(self, has: str, tries: str, refusal: str, *, is_quick: bool = True) -> Callable[[Run], Run]:
        """Take a function as an attack; its name says what it is about."""

        def take(run: Run) -> Run:
            name = getattr(run, "__name__", "").replace("_", " ")
            self.attacks.append(Attack(name, has, tries, refusal, run, is_quick))
            return run

        return take


def require(holds: object, breach: str) -> None:
    """Raise Breach unless it holds."""
    if not holds:
        raise Breach(breach)


async def refusal_of(doing: Awaitable[Any]) -> Problem:
    """Give the problem by which something was refused; raises Breach when it was done."""
    try:
        done = await doing
    except Problem as problem:
        return problem
    raise Breach(f"it was done: {str(done)[:80]}")


async def refused_as(kind: type[Problem], *tries: Awaitable[Any]) -> str:
    """Insist that each of the tries is refused by a problem of this kind; gives the last one's title."""
    title = ""
    for doing in tries:
        problem = await refusal_of(doing)
        require(isinstance(problem, kind), f"refused otherwise: {type(problem).__name__} {problem.title}")
        title = problem.title
    return f"{len(tries)} refused: {title}" if len(tries) > 1 else title
