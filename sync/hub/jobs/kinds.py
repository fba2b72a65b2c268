"""The kinds of jobs that a hub knows, and what one of them gets to work with."""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from sync.hub.jobs.facts import Job

_MOST_ATTEMPTS = 5
_WHOLE = 100


class Work:
    """One attempt at a job."""

    def __init__(
        self, job: Job, attempt: int, hold: Callable[[], Awaitable[None]], told: Callable[[int], None]
    ) -> None:
        self.job = job
        self.attempt = attempt
        """The number of this attempt, from 1 on."""
        self._hold = hold
        self._told = told
        self._percent = -1

    def tell(self, done: int, of: int) -> None:
        """Tell how far it has come; safe to call often."""
        percent = _WHOLE * done // of if of else _WHOLE
        if percent != self._percent:
            self._percent = percent
            self._told(percent)

    async def hold(self) -> None:
        """Make sure that the job still is this worker's, right before what cannot be taken back.

        Raises JobLost, or BusProblem while nobody knows.
        """
        await self._hold()


@dataclass(frozen=True, slots=True)
class Kind:
    """How jobs of a name are done.

    A worker that dies after the effect and before it could say so has `run` called again, at any hub. So
    `run` looks first whether the effect is there already, or has one that may come twice. A job that failed
    so many times, or by a BadInput once, is tried by nobody any more.
    """

    name: str
    run: Callable[[Work], Coroutine[Any, Any, None]]
    most_attempts: int = _MOST_ATTEMPTS
    is_own: bool = False
    """Whether nobody but the hub that asked for it can do it."""


class Kinds:
    """The kinds that a hub knows; more may come while it runs."""

    def __init__(self) -> None:
        self._kinds: dict[str, Kind] = {}

    def add(self, kind: Kind) -> None:
        """Let this hub do jobs of a kind, in the place of what it did by that name before."""
        self._kinds[kind.name] = kind

    def remove(self, name: str) -> None:
        """Do none of that kind any more."""
        self._kinds.pop(name, None)

    def find(self, name: str) -> Kind | None:
        """Give a kind by its name."""
        return self._kinds.get(name)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all, in order."""
        return tuple(sorted(self._kinds))
