"""What a hub cannot serve without: the bus, the other hubs of a cluster, its accounts, its notes."""

from typing import Protocol

from core.errors import BusProblem, StorageProblem
from core.notes import Library
from core.vitals import Check, Trouble
from sync.hub.majority import Majority
from sync.hub.users import UserService

_LAG_PATIENCE = 2.0
"""Seconds after which a hub that does not know what the log held at first is behind."""


class Line(Protocol):
    """The hub's own connection to its bus."""

    @property
    def is_connected(self) -> bool: ...


def serving_checks(bus: Line, majority: Majority, users: UserService, library: Library) -> list[Check]:
    """Look at what every answer of a hub needs."""

    async def line() -> Trouble | None:
        if bus.is_connected:
            return None
        title = "The hub's bus, which carries shared spaces, cannot be reached."
        cure = "It is started again by itself; if that does not help within a minute, start the hub anew."
        return Trouble(BusProblem(title, safe="What is saved stays saved.", cure=cure))

    async def hubs() -> None:
        majority.require()

    async def accounts() -> Trouble | None:
        if users.problem is not None:
            return Trouble(users.problem)
        behind = await users.lag(_LAG_PATIENCE)
        return Trouble(_lagging(behind)) if behind else None

    async def notes() -> None:
        await library.spaces()

    return [
        Check("other hubs", hubs, "Enough of them are here to agree.", blocks=True),
        Check("line to the bus", line, "It is up.", blocks=True),
        Check("accounts", accounts, "All that their log holds is known here.", blocks=True, begins=True),
        Check("notes", notes, "They can be read.", blocks=True, begins=True),
    ]


def _lagging(behind: int) -> StorageProblem:
    return StorageProblem(
        f"This hub does not know the newest {behind:,} changes of accounts yet, and does not catch up.",
        safe="They are in the log, and nothing is lost.",
        cure="Look at the load of this computer and at its disk; if it goes on, start the hub anew.",
    )
