"""A device with so many further lines to the bus of a space: `many_lines PROFILE LINK LINES KEYS RATE`.

Each line hears what all in the space hear. It says when they are up, and when told to go on it types KEYS
letters into a note, RATE a second, and says how many messages that were in the log.
"""

import asyncio
import sys
from contextlib import AsyncExitStack
from pathlib import Path

from app.bootstrap import open_desk
from core.ids import SpaceId
from core.profile import OwnerKind, Profile
from core.world import real_world
from sync.bus import Connection, open_connection
from sync.control import InviteLink
from sync.log import open_log
from sync.peer import Peer, SyncMode
from tests.benchmarks.programs.conversation import heard, say

_PATIENCE = 120.0
_HEARD = ("d.>", "live.>", "c.>", "p.>")


async def main(profile: Path, link: InviteLink, lines: int, keys: int, rate: int) -> None:
    """Keep the lines until told to end."""
    async with AsyncExitStack() as stack:
        desk = await stack.enter_async_context(open_desk(Profile(profile), OwnerKind.DAEMON, SyncMode.FOLLOW))
        space = await desk.peer.join(link)
        if not await desk.peer.caught_up(_PATIENCE):
            raise TimeoutError("the space did not arrive")
        find = desk.peer._links.of(space.id).entrance.find_address
        connection = await stack.enter_async_context(open_connection(find, name="looks"))
        for number in range(lines):
            line = await stack.enter_async_context(open_connection(find, name=f"line {number}"))
            await line.wait_connected(_PATIENCE)
            for subject in _HEARD:
                line.subscribe(subject, lambda _message: None)
        say({})
        while await heard():
            before = await _last(connection)
            await _type(desk.peer, space.id, keys, rate)
            say({"updates": await _last(connection) - before})


async def _last(connection: Connection) -> int:
    return (await open_log(connection, create=False, world=real_world())).last


async def _type(peer: Peer, space: SpaceId, keys: int, rate: int) -> None:
    note = await peer.library.create_note(space, "Typed")
    loop = asyncio.get_running_loop()
    async with peer.library.open_note(note.id) as opened:
        begun = loop.time()
        for number in range(keys):
            opened.document.replace(number, 0, "k")
            await asyncio.sleep(begun + (number + 1) / rate - loop.time())
        if not await peer.drained(_PATIENCE):
            raise TimeoutError("what was typed did not reach the log")


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), InviteLink.parse(sys.argv[2]), *map(int, sys.argv[3:])))
