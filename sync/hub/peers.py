"""Opening a profile as a peer, with the hub that it may run."""

import os
import platform
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from core.accounts import DeviceKey, Verifier
from core.notes import Library
from core.profile import Profile
from core.store import open_store
from core.world import World, real_world
from sync.hub.hub import LOOPBACK, Hub, HubGround, HubSettings, open_hub
from sync.peer import Peer, SyncMode, run_peer
from sync.peer.hub import Identity, Network
from sync.peer.remote_hubs import RemoteHubs

LISTEN_VARIABLE = "TANDEM_LISTEN"


def hub_settings(environment: Mapping[str, str]) -> HubSettings:
    """Read from the environment on which address a hub listens."""
    return HubSettings(listen=environment.get(LISTEN_VARIABLE) or LOOPBACK)


@asynccontextmanager
async def open_peer(
    profile: Profile,
    *,
    mode: SyncMode,
    world: World | None = None,
    name: str | None = None,
    settings: HubSettings | None = None,
) -> AsyncIterator[Peer]:
    """Open a profile's notes and take part in its shared spaces as the mode says.

    On leaving everything is saved, or the `Problem` in the way is raised. The caller owns the profile.
    """
    world = world or real_world()
    settings = settings or hub_settings(os.environ)
    profile.prepare()
    async with open_store(profile.database) as store:
        key, verifier = DeviceKey.load_or_create(profile.device_key, world), Verifier()
        doors = RemoteHubs(key, verifier, world, label=platform.node()[:60])
        identity = Identity(key, verifier, world, Network(), doors)

        def run_hub(library: Library) -> AbstractAsyncContextManager[Hub]:
            return open_hub(HubGround(profile, library, key, world, settings))

        async with run_peer(profile, store, identity, run_hub, mode=mode, name=name) as peer:
            yield peer
