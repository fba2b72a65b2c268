"""A real window that shares a note and gets real key presses: `traced_typist PROFILE KEYS`.

It says how long each key took, in seconds, until Qt had it back: by then it is in the note and on the wire.
"""

import asyncio
import sys
import time
from pathlib import Path

from PySide6.QtTest import QTest

from app.bootstrap import open_desk
from app.gui.application import run_application
from app.gui.window import MainWindow, OpenWindows, run_windows
from app.gui.window_peer import WindowPeer
from core.profile import OwnerKind, Profile
from sync.peer import SyncMode
from tests.benchmarks.programs.conversation import say
from tests.benchmarks.programs.typist import show_note

_LETTERS = "the quick brown fox jumps over the lazy dog "
_PAUSE = 0.015
"""Seconds in which what a key began is done, and the disk idle again."""


async def main(profile: Path, keys: int) -> int:
    """Show the window and type into it."""
    async with open_desk(Profile(profile), OwnerKind.WINDOW, SyncMode.FOLLOW) as desk:
        opened: asyncio.Future[OpenWindows] = asyncio.get_running_loop().create_future()
        running = asyncio.create_task(
            run_windows(WindowPeer(desk.peer, desk.nearby), opened=opened.set_result), name="window"
        )
        window = (await opened).front
        space = await desk.library.default_space()
        note = await desk.library.create_note(space.id, "Typed")
        await desk.peer.share(space.id)
        await show_note(window, note.id)
        say(await _press(window, keys))
        window.close()
        await running
    return 0


async def _press(window: MainWindow, keys: int) -> list[float]:
    took = []
    for index in range(keys):
        await asyncio.sleep(_PAUSE)
        begun = time.perf_counter()
        QTest.keyClicks(window.note.editor.body, _LETTERS[index % len(_LETTERS)])
        took.append(time.perf_counter() - begun)
    return took


if __name__ == "__main__":
    sys.exit(run_application(lambda: main(Path(sys.argv[1]), int(sys.argv[2]))))
