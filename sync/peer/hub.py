"""Who this peer is on every bus, how it gets there, and whether it is let in."""

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

from core.accounts import DeviceKey, Verifier
from core.errors import AccessRefused, Problem
from core.facts import Space
from core.world import World
from sync.bus import BusAddress, Connection, FindAddress, is_accepted, open_connection
from sync.log import open_log
from sync.peer.entrance import Doors, Entrance


class Network:
    """The way to the bus of a hub; a simulator passes in another one."""

    def open_connection(
        self, address: BusAddress | FindAddress, *, name: str
    ) -> AbstractAsyncContextManager[Connection]:
        """Open a connection that looks for its hub in the background."""
        return open_connection(address, name=name)

    async def is_accepted(self, address: BusAddress) -> bool:
        """Say whether the server lets these credentials in."""
        return await is_accepted(address)


class DeviceSecrets(Protocol):
    """Opens the key of this device, before which nothing can be signed."""

    async def open_device(self) -> None:
        """Open it; raises SecretsProblem."""

    async def open_or_renew(self) -> None:
        """Open it, or make it that of a new device when nobody can any more; raises SecretsProblem."""

    async def renew_device(self) -> None:
        """Make it that of a new device; raises SecretsProblem."""

    async def wait_late(self) -> bool:
        """Wait for what opens it, if that is on its way; returns whether it can be opened then."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who this peer is on every bus, and how it gets there; `key` may be closed until `secrets` open it."""

    key: DeviceKey
    secrets: DeviceSecrets
    verifier: Verifier
    world: World
    network: Network
    doors: Doors


async def lets_in(entrance: Entrance, network: Network) -> bool:
    """Tell whether the hub of a space answers and lets this profile in."""
    try:
        return await network.is_accepted(await entrance.find_address())
    except Problem:
        return False


async def check_hub(entrance: Entrance, identity: Identity, timeout: float) -> None:
    """Raise the `Problem` that keeps this profile from taking part in a space, if there is one.

    Waits `timeout` seconds at most for the bus.
    """
    await entrance.find_address()
    async with identity.network.open_connection(
        entrance.find_address, name=identity.key.id[:12]
    ) as connection:
        await connection.wait_connected(timeout)
        await open_log(connection, create=False, world=identity.world)


def refusal(space: Space) -> AccessRefused:
    """Say that the hub does not let this profile in any more."""
    return AccessRefused(
        f"You are no member of “{space.name}” any more, or this device is not: its hub at "
        f"{space.hub.partition(',')[0]} does not let it in.",
        safe="Your notes are saved here.",
        cure="Ask for a new invitation and join again.",
    )
