"""A process that restores a log in small steps; it is told the hub's folder and the port of its bus."""

import asyncio
import sys
from pathlib import Path

from core.world import real_world
from sync.bus import open_connection
from sync.hub.mirror import open_mirror, restoring
from tests.sync.hub_bus import HubBus

STREAM = "FACTS"


async def restore(place: Path, port: int) -> None:
    """Restore what the mirror in `place` knows."""
    async with open_connection(HubBus(place).at(port), name="restoring") as connection:
        await connection.wait_connected(10)
        async with open_mirror(connection, place / "mirror.db", (STREAM,), world=real_world()):
            pass


if __name__ == "__main__":
    restoring._BATCH_MESSAGES = 2
    asyncio.run(restore(Path(sys.argv[1]), int(sys.argv[2])))
