"""Where this computer will be reached as a hub: ports that are chosen once and kept, and how it is called."""

import platform
from dataclasses import dataclass
from pathlib import Path

from core.profile import Profile
from sync.bus.configuration import LOOPBACK, ServerFiles
from sync.bus.port import choose_port, read_port, write_port
from sync.hub.addresses import is_everywhere, places_of
from sync.hub.hub import HubGround, HubSettings

_LONGEST_NAME = 60
_ROUTE = "route"
"""The folder, in that of the bus, of what belongs to the line between hubs."""


@dataclass(frozen=True, slots=True)
class OwnPlaces:
    """Places of the gateway (host:port, best first), and the ports of the bus and of the routes."""

    places: tuple[str, ...]
    port: int
    bus_port: int
    route_port: int

    def keep(self, profile: Profile) -> None:
        """Write the ports down, in folders that are made anew; raises OSError."""
        files = (profile.hub, profile.bus, profile.bus / _ROUTE)
        for directory, port in zip(files, (self.port, self.bus_port, self.route_port), strict=True):
            directory.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_port(ServerFiles(directory), port)


def own_name() -> str:
    """Say how this computer is called."""
    return platform.node()[:_LONGEST_NAME] or "hub"


def keep_own_places(ground: HubGround, port: int | None) -> OwnPlaces:
    """Choose where a hub that does not run yet will be reached, on `port` or the one it had, and keep it.

    Raises PortTaken for what is taken, and OSError.
    """
    settings = ground.settings
    gateway = _keep(ground.profile.hub, port, settings)
    bus = _keep(ground.profile.bus, settings.bus_port, settings)
    places = places_of(settings.listen, settings.names, gateway)
    return OwnPlaces(tuple(map(str, places)), gateway, bus, keep_route_port(ground))


def keep_route_port(ground: HubGround) -> int:
    """Give the port on which other hubs will reach this one's bus; raises PortTaken or OSError."""
    files = ServerFiles(ground.profile.bus / _ROUTE)
    return read_port(files) or _keep(files.directory, None, ground.settings)


def _keep(directory: Path, wanted: int | None, settings: HubSettings) -> int:
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    files = ServerFiles(directory)
    listen = settings.listen
    host = LOOPBACK if is_everywhere(listen) or listen == "localhost" else listen
    port = choose_port(files, wanted, host)
    write_port(files, port)
    return port
