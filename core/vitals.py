"""What is looked at again and again, what was found, and what of it keeps a hub from serving."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace

from core.errors import Problem
from core.health import Finding, Health

_PATIENCE = 5.0
"""Seconds in which one thing is to be told."""
_FRESH = 1.0
"""Seconds for which what was found holds: whoever asks often costs the hub no more than one look a second."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong with something, and whether it is worth a word or needs its cure now."""

    problem: Problem
    health: Health = Health.FAULTY
    stops: bool = True
    """Whether what needs it cannot go on: a disk may be in need of a cure and still have room."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to look at; `blocks` says that a hub serves nobody while it is faulty.

    It has to be sound once before the hub has begun, if `begins`: that is for what a start does, and for
    nothing that starting anew would not cure.
    """

    name: str
    look: Callable[[], Awaitable[Trouble | None]]
    sound: str
    """What is said of it when nothing is wrong."""
    blocks: bool = False
    begins: bool = False
    rests_on: str = ""
    """What this cannot be told without: while that is faulty, it is no trouble of its own."""


@dataclass(frozen=True, slots=True)
class Vital:
    """What was found of one thing."""

    name: str
    sound: str
    trouble: Trouble | None
    blocks: bool
    holds_up: bool
    """Whether a hub that has not begun has not because of this."""

    @property
    def health(self) -> Health:
        """How it is."""
        return self.trouble.health if self.trouble else Health.SOUND

    @property
    def finding(self) -> Finding:
        """What is told of it."""
        if self.trouble is None:
            return Finding(self.name, Health.SOUND, self.sound)
        problem = self.trouble.problem
        return Finding(self.name, self.health, f"{problem.title} {problem.safe}".strip(), problem.cure)


class Vitals:
    """Looks at everything, and is up to date to a second; `more` may grow meanwhile.

    It has begun once all that a start does was done.
    """

    def __init__(
        self, checks: Sequence[Check], clock: Callable[[], float], more: Sequence[Check] = ()
    ) -> None:
        self.has_begun = False
        self._checks = checks
        self._more = more
        self._clock = clock
        self._looking = asyncio.Lock()
        self._found: tuple[Vital, ...] = ()
        self._found_at = -_FRESH

    async def look(self) -> tuple[Vital, ...]:
        """Tell how everything is, in the order of what is looked at first."""
        async with self._looking:
            if not self._found_at <= self._clock() < self._found_at + _FRESH:
                self._found = await _examine((*self._checks, *self._more))
                self._found_at = self._clock()
                self.has_begun = self.has_begun or not any(vital.holds_up for vital in self._found)
            return self._found


async def _examine(checks: Sequence[Check]) -> tuple[Vital, ...]:
    found = dict(zip(checks, await asyncio.gather(*map(_examined, checks)), strict=True))
    faulty = {vital.name for vital in found.values() if vital.health is Health.FAULTY}
    return tuple(
        _untold(check, vital) if vital.trouble is not None and check.rests_on in faulty else vital
        for check, vital in found.items()
    )


def _untold(check: Check, vital: Vital) -> Vital:
    """Name the cause once, and not what comes of it as well."""
    title = f"This cannot be told while that is not well: {check.rests_on}."
    return replace(vital, trouble=Trouble(Problem(title), Health.NOTABLE), blocks=False)


async def _examined(check: Check) -> Vital:
    """Look at one thing; what does not answer in time is in trouble."""
    try:
        async with asyncio.timeout(_PATIENCE):
            trouble = await check.look()
    except TimeoutError:
        title = f"It could not be told within {_PATIENCE:.0f} seconds how this is: {check.name}."
        trouble = Trouble(Problem(title, cure="Look at the load of this computer and at its disk."))
    except Problem as problem:
        trouble = Trouble(problem)
    blocks = check.blocks and trouble is not None and trouble.health is Health.FAULTY and trouble.stops
    return Vital(check.name, check.sound, trouble, blocks, check.begins and trouble is not None)
