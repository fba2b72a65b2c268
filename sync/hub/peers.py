"""Opening a profile as a peer, with the hub that it may run."""

import asyncio
import os
import platform
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from core.accounts import Verifier
from core.accounts.secrets import Secrets, means_in
from core.notes import Library
from core.profile import Profile
from core.store import open_store
from core.world import World, real_world
from sync.hub.door import Door
from sync.hub.hub import Hub, HubGround, HubSettings, open_hub
from sync.hub.hub_settings import Overruling, hub_settings, read_settings
from sync.hub.jobs.facts import Sentence, nothing_of
from sync.peer import Peer, SyncMode, find_display_name, run_peer
from sync.peer.hub import Identity, Network
from sync.peer.remote_hubs import RemoteHubs


@asynccontextmanager
async def open_peer(
    profile: Profile,
    *,
    mode: SyncMode,
    world: World | None = None,
    name: str | None = None,
    settings: HubSettings | None = None,
    secrets: Secrets | None = None,
    overruling: Callable[[], Overruling] = lambda: Overruling.of(os.environ),
    sentence: Sentence = nothing_of,
) -> AsyncIterator[Peer]:
    """Open a profile's notes and take part in its shared spaces as the mode says.

    On leaving everything is saved, or the `Problem` in the way is raised. The caller owns the profile. The
    hub is reached as `settings` say, else as the profile's own do when it starts, and before these what is
    `overruling` then. The device's key comes from
    `secrets`, else from where the environment says that keys are. `sentence` gives what may be written down,
    where other hubs read it, of a sentence of a problem.
    """
    world = world or real_world()
    profile.prepare()
    secrets = secrets or Secrets(profile, means_in(os.environ), world)
    async with (
        secrets.settled(),
        open_store(profile.database, world.measures, backups=profile.backups) as store,
    ):
        verifier = Verifier()
        doors = RemoteHubs(secrets.device, verifier, world, label=platform.node()[:60])
        identity = Identity(secrets.device, secrets, verifier, world, Network(), doors)

        async def settings_now() -> HubSettings:
            if settings is not None:
                return settings
            kept = await asyncio.to_thread(read_settings, profile.hub)
            return hub_settings(kept, name or await find_display_name(store), overruling())

        def run_hub(library: Library) -> AbstractAsyncContextManager[Hub]:
            door = Door(world, library.events.publish)
            return open_hub(
                HubGround(profile, secrets, library, world, door, sentence=sentence), settings_now
            )

        async with run_peer(profile, store, identity, run_hub, mode=mode, name=name) as peer:
            yield peer
