"""How a peer is opened: its notes, the hub it may run, then its part in the shared spaces."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from core.notes import Library, open_library
from core.profile import Profile
from core.store import Store
from sync.peer.display_name import find_display_name
from sync.peer.entrance import OwnHub
from sync.peer.going_online import SyncMode
from sync.peer.hub import Identity
from sync.peer.peer import Peer

OpenHub = Callable[[Library], AbstractAsyncContextManager[OwnHub]]
"""Makes the hub that this profile may run; its services answer from the library."""


@asynccontextmanager
async def run_peer(
    profile: Profile,
    store: Store,
    identity: Identity,
    open_hub: OpenHub,
    *,
    mode: SyncMode,
    name: str | None = None,
) -> AsyncIterator[Peer]:
    """Open a store's notes and take part in its shared spaces as the mode says.

    On leaving everything is saved, or the `Problem` in the way is raised.
    """
    async with open_library(store, identity.key.id, identity.world) as library, open_hub(library) as hub:
        chosen = name or await find_display_name(store)
        peer = Peer(profile, library, identity, hub, chosen, mode)
        try:
            await peer.start()
            yield peer
        finally:
            await peer.close()
            await identity.doors.close()
