"""An empty profile that joins a space and says how many seconds it took to have it all.

`newcomer PROFILE LINK NOTES`
"""

import asyncio
import sys
import time
from pathlib import Path

from app.bootstrap import open_desk
from core.facts import NoteFilter
from core.ids import SpaceId
from core.profile import OwnerKind, Profile
from sync.control import InviteLink
from sync.peer import Peer, SyncMode
from tests.benchmarks.programs.conversation import say

_PATIENCE = 120.0


async def main(profile: Path, link: InviteLink, count: int) -> None:
    """Join and catch up once."""
    async with open_desk(Profile(profile), OwnerKind.DAEMON, SyncMode.FOLLOW) as desk:
        begun = time.perf_counter()
        space = await desk.peer.join(link)
        async with asyncio.timeout(_PATIENCE):
            while await _listed(desk.peer, space.id) < count:
                await asyncio.sleep(0.01)
        say({"seconds": time.perf_counter() - begun})


async def _listed(peer: Peer, space: SpaceId) -> int:
    """Count what is stored and listed; what is listed was indexed in the same transaction."""
    if not await peer.caught_up(_PATIENCE):
        raise TimeoutError("the newcomer did not catch up")
    return await peer.library.store.count_notes(NoteFilter(space=space))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), InviteLink.parse(sys.argv[2]), int(sys.argv[3])))
