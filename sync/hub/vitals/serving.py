"""What a hub cannot serve without: the bus, the other hubs of a cluster, its accounts, its notes."""

import asyncio
from collections.abc import Callable
from typing import Protocol

from core.errors import BusProblem, Problem, StorageProblem
from core.notes import Library
from core.vitals import Check, Trouble
from sync.hub.majority import Majority
from sync.hub.users import UserService

BUS = "bus"
_ANSWER_PATIENCE = 2.0
"""Seconds in which a bus answers that works."""
_LAG_PATIENCE = 2.0
"""Seconds after which a hub that does not know what the log held at first is behind."""


class Line(Protocol):
    """The hub's own connection to its bus."""

    @property
    def is_connected(self) -> bool: ...


def serving_checks(
    bus: Line,
    majority: Majority,
    users: UserService,
    library: Library,
    bus_problem: Callable[[], Problem | None] = lambda: None,
) -> list[Check]:
    """Look at what every answer of a hub needs; `bus_problem` says what is known to be wrong with the bus."""

    async def hubs() -> None:
        majority.require()

    async def server() -> Trouble | None:
        if (problem := bus_problem()) is not None:
            return Trouble(problem)
        if not bus.is_connected:
            return Trouble(_silent())
        try:
            async with asyncio.timeout(_ANSWER_PATIENCE):
                await users.log_end()
        except TimeoutError:
            return Trouble(_silent())
        return None

    async def accounts() -> Trouble | None:
        if users.problem is not None:
            return Trouble(users.problem)
        behind = await users.lag(_LAG_PATIENCE)
        return Trouble(_lagging(behind)) if behind else None

    async def notes() -> None:
        await library.spaces()

    return [
        Check("other hubs", hubs, "None is needed, or enough of them are here.", blocks=True),
        Check(BUS, server, "It answers, and takes what is written.", blocks=True),
        Check("accounts", accounts, "Their log is known to its end.", blocks=True, begins=True, rests_on=BUS),
        Check("notes", notes, "They can be read.", blocks=True, begins=True),
    ]


def _silent() -> BusProblem:
    return BusProblem(
        "The hub's bus, the program nats-server that carries shared spaces, does not answer.",
        safe="What is saved stays saved; only sharing waits.",
        cure="It is ended and started again by itself within half a minute. If it comes again, look at the"
        " load of this computer and at its disk.",
    )


def _lagging(behind: int) -> StorageProblem:
    return StorageProblem(
        f"This hub does not know the newest {behind:,} changes of accounts yet, and does not catch up.",
        safe="They are in the log, and nothing is lost.",
        cure="Look at the load of this computer and at its disk; if it goes on, start the hub anew.",
    )
