"""What the services of a hub stand on: its authorities, the bus, and the mirror of the hub's own logs."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass

from core.ids import SpaceId
from sync.bus import BusServer, Connection, open_connection
from sync.bus.certificates import Authority as CertificateAuthority
from sync.bus.claims import Authority
from sync.hub.addresses import reachable_hosts
from sync.hub.hub import HubGround
from sync.hub.mirror import Mirror, open_mirror

_UP_SECONDS = 10.0
_MIRRORED = ("ACCOUNTS", "SPACES", "PAGES", "ATTACHMENTS", "AUDIT", "EVENTS")


@dataclass(frozen=True, slots=True)
class Foundation:
    """A bus that runs; `own` is up, and enters the account of the hub's services."""

    ground: HubGround
    certificates: CertificateAuthority
    claims: Authority
    server: BusServer
    own: Connection
    mirror: Mirror

    def connect_space(self, space: SpaceId) -> AbstractAsyncContextManager[Connection]:
        """Enter the room of a space's log, as the hub."""
        device = self.ground.key.id
        return open_connection(
            self.server.find(lambda: self.claims.admit_hub(device, space)), name="services of the hub"
        )


@asynccontextmanager
async def open_foundation(ground: HubGround) -> AsyncIterator[Foundation]:
    """Run the bus until the end of the block; what its logs lost is there again. Raises BusProblem."""
    directory, settings, world, key = ground.profile.hub, ground.settings, ground.world, ground.key
    certificates = CertificateAuthority.load_or_create(directory, world)
    certificates.keep_certificate(directory)
    claims = Authority(directory, world)
    names = (*settings.names, *reachable_hosts(settings.listen))
    async with BusServer(
        ground.profile.bus, claims, certificates, key, world, host=settings.listen, names=names
    ) as server:
        await server.start()
        async with open_connection(
            server.find(lambda: claims.admit_service(key.id)), name="services of the hub"
        ) as own:
            await own.wait_connected(_UP_SECONDS)
            async with open_mirror(own, directory / "mirror.db", _MIRRORED, world=world) as mirror:
                yield Foundation(ground, certificates, claims, server, own, mirror)
