"""A desk that shares a space of sample notes, and says its join link: `host PROFILE NOTES`."""

import asyncio
import sys
from pathlib import Path

from app.bootstrap import open_desk
from core.profile import OwnerKind, Profile
from sync.peer import SyncMode
from tests.benchmarks.programs.conversation import heard, say
from tests.benchmarks.sample_notes import sample_notes

_PATIENCE = 120.0


async def main(profile: Path, count: int) -> None:
    """Serve until told to end."""
    async with open_desk(Profile(profile), OwnerKind.DAEMON, SyncMode.FOLLOW) as desk:
        space = await desk.library.default_space()
        await desk.library.create_notes(space.id, [note.draft for note in sample_notes(count)])
        link = await desk.peer.share(space.id)
        if not await desk.peer.drained(_PATIENCE):
            raise TimeoutError("the notes did not reach the log")
        say(str(link))
        while await heard():
            pass


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2])))
