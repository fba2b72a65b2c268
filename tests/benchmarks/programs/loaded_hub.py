"""A hub of so many spaces with so many notes in each: `loaded_hub PROFILE SPACES NOTES`.

A profile that has them already only starts. It says how to join its first space, which process its bus is,
and after how many seconds all was shared.
"""

import asyncio
import sys
import time
from pathlib import Path

from app.bootstrap import open_desk
from core.facts import Space, SpaceRole
from core.profile import OwnerKind, Profile
from sync.peer import Peer, SyncMode
from tests.benchmarks.programs.conversation import heard, say
from tests.benchmarks.sample_notes import sample_notes

_PATIENCE = 300.0


async def main(profile: Path, spaces: int, notes: int) -> None:
    """Serve until told to end."""
    begun = time.perf_counter()
    async with open_desk(Profile(profile), OwnerKind.DAEMON, SyncMode.FOLLOW) as desk:
        shared = [space for space in await desk.library.spaces() if space.role is SpaceRole.HOST]
        shared = shared or await _share(desk.peer, spaces, notes)
        if not (await desk.peer.caught_up(_PATIENCE) and await desk.peer.drained(_PATIENCE)):
            raise TimeoutError("the notes did not reach the log")
        seconds = time.perf_counter() - begun
        link = await desk.peer.share(shared[0].id)
        say({"link": str(link), "bus": desk.peer.hub.server_pid, "seconds": seconds})
        while await heard():
            pass


async def _share(peer: Peer, spaces: int, notes: int) -> list[Space]:
    samples = [note.draft for note in sample_notes(notes)]
    made = [await peer.library.default_space()]
    made += [await peer.library.create_space(f"Space {number}") for number in range(1, spaces)]
    for space in made:
        await peer.library.create_notes(space.id, samples)
        await peer.host(space.id)
    return made


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), *map(int, sys.argv[2:])))
