"""A fresh process that imports a folder and says how many seconds that took: `importer PROFILE FOLDER`."""

import asyncio
import sys
import time
from pathlib import Path

from app.bootstrap import open_desk
from core.profile import OwnerKind, Profile
from core.transfer.importing import import_folder
from sync.peer import SyncMode
from tests.benchmarks.programs.conversation import say


async def main(profile: Path, folder: Path) -> None:
    """Import once."""
    async with open_desk(Profile(profile), OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        space = await desk.library.default_space()
        begun = time.perf_counter()
        audit = await import_folder(desk.library, folder, space.id)
        say({"seconds": time.perf_counter() - begun, "notes": audit.imported})


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), Path(sys.argv[2])))
