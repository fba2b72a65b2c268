"""Damage that nothing of Tandem does: a chunk of an attachment leaves its stream."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from core.accounts import DeviceKey
from core.ids import SpaceId
from core.profile import Profile
from core.world import real_world
from sync.bus import BusAddress, open_connection
from sync.bus.certificates import read_certificate
from sync.bus.claims import Pass
from sync.hub.attachments.blobs import BlobStore
from sync.log.blobs import CHUNKS
from tests.operating.scene import Halted, Scene, until
from tests.secret_files import claims_of

_PATIENCE = 20.0


async def until_stored(scene: Scene, files: int) -> None:
    """Return when the hubs hold so many files."""
    async with _blobs(scene) as blobs:

        async def are_stored() -> bool:
            return len(await blobs.files()) >= files

        await until(are_stored, f"{files} attachments are stored")


async def lose_a_chunk(scene: Scene) -> None:
    """Remove a stored piece of an attachment from all hubs."""
    async with _blobs(scene) as blobs:
        listed = await blobs.list()
        chunk = next((each for each in sorted(listed.subjects) if each.startswith(CHUNKS)), "")
        if not chunk:
            raise Halted("no chunk of an attachment is stored")
        await blobs.purge(chunk, listed.last)


@asynccontextmanager
async def _blobs(scene: Scene) -> AsyncIterator[BlobStore]:
    """Reach what is stored, by the keys of one of the hubs."""
    world, profile = real_world(), Profile(scene.hubs["north"])
    hubs = (await scene.ask("north", "cluster", "status"))["hubs"]
    own = next(hub for hub in hubs if hub["is_this"])
    host = own["places"][0].rpartition(":")[0]
    key = DeviceKey(world.random_bytes(32))
    shown = Pass.read(claims_of(profile, world).admit_hub(key.id, SpaceId(scene.space)), key)
    address = BusAddress(host, own["bus_port"], shown, read_certificate(profile.hub) or b"")
    async with open_connection(address, name="damage") as connection:
        await connection.wait_connected(_PATIENCE)
        yield BlobStore(connection, world)
