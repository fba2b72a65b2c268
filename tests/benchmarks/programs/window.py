"""The real window on a profile with notes: `window PROFILE`; says when one can type, and what it weighs."""

import asyncio
import sys
import time
from pathlib import Path

import psutil

from app.bootstrap import open_desk
from app.demo.typist import Typist
from app.gui.application import run_application
from app.gui.window import MainWindow, OpenWindows, run_windows
from app.gui.window_peer import WindowPeer
from core.facts import NoteFilter
from core.profile import OwnerKind, Profile
from sync.peer import Peer, SyncMode
from tests.benchmarks.programs.conversation import heard, say

_PATIENCE = 60.0
_MEBIBYTE = 1024 * 1024


async def main(profile: Path) -> int:
    """Open the window, type one letter into the first note, wait for the whole list, weigh."""
    async with open_desk(Profile(profile), OwnerKind.WINDOW, SyncMode.FOLLOW) as desk:
        started: list[asyncio.Task[None]] = []

        def begin(windows: OpenWindows) -> None:
            started.append(asyncio.create_task(_look(windows.front, desk.peer), name="look"))

        await run_windows(WindowPeer(desk.peer, desk.nearby), opened=begin)
        await started[0]
    return 0


async def _look(window: MainWindow, peer: Peer) -> None:
    (first,) = await peer.library.notes(NoteFilter(), limit=1)
    window.keeper.open(first.id)
    editor = window.note.editor
    async with asyncio.timeout(_PATIENCE):
        while editor.note is None:
            await asyncio.sleep(0.001)
        editor.focus_body()
        await Typist(window).type("x", 0)
        typed = time.monotonic()
        count = await peer.library.store.count_notes(NoteFilter())
        while window.notes.view.notes.rowCount() < count:
            await asyncio.sleep(0.001)
    listed = time.monotonic()
    memory = psutil.Process().memory_full_info()
    say(
        {
            "typed": typed,
            "listed": listed,
            "own": memory.uss / _MEBIBYTE,
            "resident": memory.rss / _MEBIBYTE,
        }
    )
    await heard()
    window.close()


if __name__ == "__main__":
    sys.exit(run_application(lambda: main(Path(sys.argv[1]))))
