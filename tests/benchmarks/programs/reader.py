"""A desk that joins a space and watches one note grow: `reader PROFILE LINK NOTE LENGTH`.

It says when it is ready, and, once the note has LENGTH characters, when each character came: seconds of the
system's monotonic clock, which all processes share.
"""

import asyncio
import sys
import time
from pathlib import Path

from app.bootstrap import open_desk
from core.documents import DocumentChange
from core.ids import NoteId
from core.notes import OpenNote
from core.profile import OwnerKind, Profile
from sync.control import InviteLink
from sync.peer import Peer, SyncMode
from tests.benchmarks.programs.conversation import heard, say

_PATIENCE = 60.0


class Watch:
    """When each character of a note came."""

    def __init__(self, opened: OpenNote, length: int) -> None:
        self.moments: list[float] = []
        self.complete = asyncio.Event()
        self._length = length
        opened.document.observe(self._note)

    def _note(self, change: DocumentChange) -> None:
        now = time.monotonic()
        self.moments += [now] * sum(len(each.inserted) for each in change.body)
        if len(self.moments) >= self._length:
            self.complete.set()


async def main(profile: Path, link: str, note: NoteId, length: int) -> None:
    """Join, watch, tell."""
    async with open_desk(Profile(profile), OwnerKind.DAEMON, SyncMode.FOLLOW) as desk:
        await desk.peer.join(InviteLink.parse(link))
        await _until_listed(desk.peer, note)
        async with desk.library.open_note(note) as opened:
            watch = Watch(opened, length)
            say("ready")
            async with asyncio.timeout(_PATIENCE):
                await watch.complete.wait()
            await opened.saved()
            say({"moments": watch.moments, "saved": time.monotonic()})
            await heard()


async def _until_listed(peer: Peer, note: NoteId) -> None:
    async with asyncio.timeout(_PATIENCE):
        while await peer.library.store.note(note) is None:
            await asyncio.sleep(0.01)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2], NoteId(sys.argv[3]), int(sys.argv[4])))
