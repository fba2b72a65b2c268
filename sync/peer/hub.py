"""The hub of a shared space: where it is, how it is reached, and whether it lets this profile in."""

from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from core.accounts import DeviceKey, Verifier
from core.errors import AccessRefused, BusProblem
from core.facts import Space
from core.ids import SpaceId
from core.world import World
from sync.bus import BusAddress, BusServer, Connection, is_accepted, open_connection, require_server
from sync.log import open_log


class Server(Protocol):
    """A bus that this profile runs, as `sync.bus.BusServer` does."""

    problem: BusProblem | None

    @property
    def port(self) -> int | None: ...

    @property
    def pid(self) -> int | None: ...

    async def serve(self, accounts: Mapping[SpaceId, str]) -> None: ...


class Network:
    """The way to hubs and the running of one's own; a simulator passes in another one."""

    def open_connection(self, address: BusAddress, *, name: str) -> AbstractAsyncContextManager[Connection]:
        """Open a connection that looks for its hub in the background."""
        return open_connection(address, name=name)

    async def require_server(self, address: BusAddress) -> None:
        """Raise HubUnreachable when no server greets at the address."""
        await require_server(address)

    async def is_accepted(self, address: BusAddress) -> bool:
        """Say whether the server lets these credentials in."""
        return await is_accepted(address)

    def run_server(self, directory: Path, *, port: int | None) -> AbstractAsyncContextManager[Server]:
        """Run a bus with its files in a directory, from the first `serve` to the end of the block."""
        return BusServer(directory, port=port)


@dataclass(frozen=True, slots=True)
class Identity:
    """Who this peer is on every bus, and how it gets there."""

    key: DeviceKey
    verifier: Verifier
    world: World
    network: Network


async def lets_in(space: Space, network: Network) -> bool:
    """Tell whether the hub of a space answers and lets this profile in, within two seconds."""
    return await network.is_accepted(hub_address(space))


async def check_hub(space: Space, identity: Identity, timeout: float) -> None:
    """Raise the `Problem` that keeps this profile from taking part in a space, if there is one."""
    network, address = identity.network, hub_address(space)
    await network.require_server(address)
    async with network.open_connection(address, name=identity.key.id[:12]) as connection:
        await connection.wait_connected(timeout)
        await open_log(connection, create=False, world=identity.world)


def hub_address(space: Space) -> BusAddress:
    """Tell where the hub of a shared space listens, and how this profile signs in there."""
    hub = urlsplit(f"//{space.hub}")
    return BusAddress(hub.hostname or "", hub.port or 0, user=space.id, password=space.token)


def refusal(space: Space) -> AccessRefused:
    """Say that the hub does not let this profile in any more."""
    return AccessRefused(
        f"The hub at {space.hub} does not accept this device any more.",
        safe="Your notes are saved here.",
        cure="Ask for a new join link and join again.",
    )
