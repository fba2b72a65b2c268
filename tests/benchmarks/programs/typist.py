"""A real window that shares a note and gets real key presses: `typist PROFILE KEYS`.

It says the join link and the note, and, when told to, types; then it says when each key was pressed: seconds
of the system's monotonic clock, which all processes share.
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
from core.ids import NoteId
from core.profile import OwnerKind, Profile
from sync.peer import Peer, SyncMode
from tests.benchmarks.pauses import pauses
from tests.benchmarks.programs.conversation import heard, say

_PATIENCE = 30.0
_LETTERS = "the quick brown fox jumps over the lazy dog "


async def main(profile: Path, keys: int) -> int:
    """Show the window and type into it."""
    async with open_desk(Profile(profile), OwnerKind.WINDOW, SyncMode.FOLLOW) as desk:
        opened: asyncio.Future[OpenWindows] = asyncio.get_running_loop().create_future()
        running = asyncio.create_task(
            run_windows(WindowPeer(desk.peer, desk.nearby), opened=opened.set_result), name="window"
        )
        window = (await opened).front
        await _share_note(window, desk.peer)
        await heard()
        say(await _press(window, keys))
        await heard()
        window.close()
        await running
    return 0


async def _share_note(window: MainWindow, peer: Peer) -> None:
    space = await peer.library.default_space()
    note = await peer.library.create_note(space.id, "Typed")
    link = await peer.share(space.id)
    await show_note(window, note.id)
    say({"link": str(link), "note": note.id})


async def show_note(window: MainWindow, note: NoteId) -> None:
    """Bring a note on screen with the caret in its text."""
    window.keeper.open(note)
    async with asyncio.timeout(_PATIENCE):
        while window.note.editor.note is None or window.note.editor.note.id != note:
            await asyncio.sleep(0.01)
    window.note.editor.focus_body()


async def _press(window: MainWindow, keys: int) -> list[float]:
    pressed = []
    for index, pause in enumerate(pauses(keys)):
        await asyncio.sleep(pause)
        pressed.append(time.monotonic())
        QTest.keyClicks(window.note.editor.body, _LETTERS[index % len(_LETTERS)])
    return pressed


if __name__ == "__main__":
    sys.exit(run_application(lambda: main(Path(sys.argv[1]), int(sys.argv[2]))))
