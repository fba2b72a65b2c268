"""A real window on a new profile, in one network with another one: `neighbour PROFILE host|guest`.

The host shares its notes, says the code of its hub, is found and lets in who asks; the guest looks around for
the hub of the code that it is told, asks and joins. Each says when it saw the other's caret: seconds of the
system's monotonic clock, which all processes share.
"""

import asyncio
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from app.bootstrap import Desk, open_desk
from app.gui.application import run_application
from app.gui.card import ItemRow
from app.gui.nearby import HubList, KnockCard
from app.gui.sharing import JoinDialog
from app.gui.window import MainWindow, OpenWindows, run_windows
from app.gui.window_peer import WindowPeer
from core.facts import NoteFilter
from core.ids import NoteId
from core.profile import OwnerKind, Profile
from sync.peer import SyncMode
from tests.benchmarks.programs.conversation import heard, heard_word, say
from tests.benchmarks.programs.typist import show_note

_PATIENCE = 120.0
_TITLE = "Shopping"
Shown = TypeVar("Shown", bound=QWidget)


async def main(profile: Path, role: str) -> int:
    """Show the window, find the other one, and see its caret."""
    async with open_desk(Profile(profile), OwnerKind.WINDOW, SyncMode.FOLLOW) as desk:
        opened: asyncio.Future[OpenWindows] = asyncio.get_running_loop().create_future()
        running = asyncio.create_task(
            run_windows(WindowPeer(desk.peer, desk.nearby), opened=opened.set_result), name="window"
        )
        window = (await opened).front
        note = await (_host if role == "host" else _join)(window, desk)
        await show_note(window, note)
        await _until(lambda: bool(desk.peer.presence.others(note)))
        say(time.monotonic())
        await heard()
        window.close()
        await running
    return 0


async def _host(window: MainWindow, desk: Desk) -> NoteId:
    space = await desk.library.default_space()
    note = await desk.library.create_note(space.id, _TITLE)
    await desk.peer.host(space.id)
    say(desk.nearby.hub_code)
    await desk.nearby.set_on(is_on=True)
    (await _dialog(window, KnockCard)).let_in_button.click()
    return note.id


async def _join(window: MainWindow, desk: Desk) -> NoteId:
    window.sharing.join()
    dialog = await _dialog(window, JoinDialog)
    dialog.hubs.look_button.click()
    code = await heard_word()
    (await _offer(dialog.hubs, code)).deed.click()
    async with asyncio.timeout(_PATIENCE):
        while True:
            for note in await desk.library.notes(NoteFilter()):
                if note.title == _TITLE:
                    return note.id
            await asyncio.sleep(0.02)


async def _offer(hubs: HubList, code: str) -> ItemRow:
    async with asyncio.timeout(_PATIENCE):
        while True:
            for offer in hubs.offers:
                if code in offer.detail.text():
                    return offer
            await asyncio.sleep(0.02)


async def _dialog(window: MainWindow, kind: type[Shown]) -> Shown:
    async with asyncio.timeout(_PATIENCE):
        while (found := window.findChild(kind)) is None:
            await asyncio.sleep(0.02)
    return found


async def _until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(_PATIENCE):
        while not holds():
            await asyncio.sleep(0.02)


if __name__ == "__main__":
    sys.exit(run_application(lambda: main(Path(sys.argv[1]), sys.argv[2])))
