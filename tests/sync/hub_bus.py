"""A hub as far as its bus goes: its keys, the server that believes them, and ways in for tests."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from pathlib import Path

from core.accounts import DeviceKey
from core.facts import Role
from core.ids import SpaceId
from core.world import World, real_world
from sync.bus import BusAddress, BusServer, claims
from tests.secret_files import claims_in, trust_in
from tests.sync.bus.claims.conftest import ANYTHING

QUOTA = claims.Quota(disk=1_000_000_000)
LIFETIME = 600.0


@dataclass
class HubBus:
    """Everything below `place`; its server is `server`, and `key` the device of the hub itself."""

    place: Path
    key: DeviceKey = field(default_factory=lambda: DeviceKey(b"h" * 32))
    world: World = field(default_factory=real_world)

    def __post_init__(self) -> None:
        self.authority = claims_in(self.place, self.world)
        self.trust = trust_in(self.place, self.world)
        self.server = self.new_server()

    def new_server(
        self,
        name: str = "bus",
        *,
        host: str = "127.0.0.1",
        port: int | None = None,
        names: Collection[str] = (),
    ) -> BusServer:
        """Make a server with its files in a folder of this name."""
        return BusServer(
            self.place / name,
            self.authority,
            self.trust,
            self.key,
            self.world,
            certificate_in=self.place / name,
            host=host,
            port=port,
            names=names,
        )

    def at(self, port: int, host: str = "127.0.0.1") -> BusAddress:
        """As a service of the hub, wherever that may be."""
        shown = claims.Pass.read(self.authority.admit_service(self.key.id, ANYTHING), self.key)
        return BusAddress(host, port, shown, self.trust.certificate)

    def hub(self, space: SpaceId) -> BusAddress:
        """As the hub's own peer, in the room of the log."""
        return self.server.address(self.authority.admit_hub(self.key.id, space))

    def service(self) -> BusAddress:
        """As a service of the hub, in the hub's account."""
        return self.server.address(self.authority.admit_service(self.key.id, ANYTHING))

    def member(self, space: SpaceId, role: Role, key: DeviceKey) -> BusAddress:
        """As a member's device."""
        shown = claims.Pass.read(self.authority.admit(key.id, space, role), key)
        return replace(self.service(), credential=shown)

    def vandal(self, space: SpaceId) -> BusAddress:
        """In the room of the log with a token, such as no authority signs, that allows everything."""
        account = self.authority._room(space, claims.Room.LOG)
        token = self.authority._user(account, self.key.id, ANYTHING, LIFETIME)
        return self.server.address(token)
