"""The hub of a shared space: where it is, and whether it lets this profile in."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from core.accounts import DeviceKey, Verifier
from core.errors import AccessRefused
from core.facts import Space
from core.world import World
from sync.bus import BusAddress, is_accepted, open_connection, require_server
from sync.log import open_log


@dataclass(frozen=True, slots=True)
class Identity:
    """Who this peer is on every bus."""

    key: DeviceKey
    verifier: Verifier
    world: World


async def lets_in(space: Space) -> bool:
    """Tell whether the hub of a space answers and lets this profile in, within two seconds."""
    return await is_accepted(hub_address(space))


async def check_hub(space: Space, identity: Identity, timeout: float) -> None:
    """Raise the `Problem` that keeps this profile from taking part in a space, if there is one."""
    await require_server(hub_address(space))
    async with open_connection(hub_address(space), name=identity.key.id[:12]) as connection:
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
