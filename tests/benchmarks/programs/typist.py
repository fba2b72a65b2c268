"""The real window with someone at its keys: `typist PROFILE TEXT PAUSE`.

It shares its space, says link and note, and when told types TEXT with PAUSE seconds between two keys; then it
says when each key was pressed: seconds of the system's monotonic clock, which all processes share.
"""

import asyncio
import sys
from pathlib import Path

from app.bootstrap import open_desk
from app.demo.typist import Typist
from app.gui.application import run_application
from app.gui.window import MainWindow, run_window
from core.profile import OwnerKind, Profile
from sync.peer import Peer, SyncMode
from tests.benchmarks.programs.conversation import heard, say

_NANOSECONDS = 1_000_000_000
_PATIENCE = 60.0


async def main(profile: Path, text: str, pause: float) -> int:
    """Open the window, type when told, and close it."""
    async with open_desk(Profile(profile), OwnerKind.WINDOW, SyncMode.FOLLOW) as desk:
        started: list[asyncio.Task[None]] = []

        def begin(window: MainWindow) -> None:
            started.append(asyncio.create_task(_type(window, desk.peer, text, pause), name="typist"))

        await run_window(desk.peer, opened=begin)
        await started[0]
    return 0


async def _type(window: MainWindow, peer: Peer, text: str, pause: float) -> None:
    space = await peer.library.default_space()
    note = await peer.library.create_note(space.id, "Typed in a window")
    link = await peer.share(space.id)
    window.keeper.open(note.id)
    editor = window.note.editor
    async with asyncio.timeout(_PATIENCE):
        while editor.note is None or editor.note.id != note.id:
            await asyncio.sleep(0.01)
    editor.focus_body()
    say({"link": str(link), "note": note.id})
    if await heard():
        moments = await Typist(window).type(text, pause)
        say([moment / _NANOSECONDS for moment in moments])
        await heard()
    window.close()


if __name__ == "__main__":
    sys.exit(run_application(lambda: main(Path(sys.argv[1]), sys.argv[2], float(sys.argv[3]))))
