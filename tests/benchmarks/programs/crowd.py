"""A real window in which somebody types while notes arrive: `crowd PROFILE LINK NOTES KEYS`.

It says how the loop turned and how soon keys were painted, first for so many KEYS while nothing arrives, then
while NOTES do; and what was typed, what the note says by then, where the caret is, how many notes are listed.
"""

import asyncio
import itertools
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import asdict
from pathlib import Path

from app.bootstrap import open_desk
from app.gui.application import run_application
from app.gui.window import MainWindow, OpenWindows, run_windows
from app.gui.window_peer import WindowPeer
from core.facts import NoteFilter
from core.ids import SpaceId
from core.profile import OwnerKind, Profile
from sync.control import InviteLink
from sync.peer import Peer, SyncMode
from tests.benchmarks.pauses import pauses
from tests.benchmarks.programs.conversation import say
from tests.benchmarks.programs.typist import show_note
from tests.benchmarks.turns import Hand, Turns

_LETTERS = "the quick brown fox jumps over the lazy dog "
_STRETCH = 5.0
_MOST_KEYS = 100_000
_PATIENCE = 900.0


async def main(profile: Path, link: str, count: int, keys: int) -> int:
    """Measure the quiet, then the crowd."""
    async with open_desk(Profile(profile), OwnerKind.WINDOW, SyncMode.FOLLOW) as desk:
        opened: asyncio.Future[OpenWindows] = asyncio.get_running_loop().create_future()
        running = asyncio.create_task(
            run_windows(WindowPeer(desk.peer, desk.nearby), opened=opened.set_result), name="window"
        )
        window = (await opened).front
        await _settle(window, desk.peer)
        say({"quiet": await _typing(window, pauses(keys, _STRETCH))})
        say({"crowd": await _typing_meanwhile(window, lambda: _arrive(window, desk.peer, link, count))})
        window.close()
        await running
    return 0


async def _settle(window: MainWindow, peer: Peer) -> None:
    space = await peer.library.default_space()
    note = await peer.library.create_note(space.id, "Typed while others arrive")
    await show_note(window, note.id)
    await _until_shown(window, await peer.library.store.count_notes(NoteFilter()))
    await asyncio.sleep(2)


async def _arrive(window: MainWindow, peer: Peer, link: str, count: int) -> float:
    """Join, and return after how many seconds all notes are stored and listed."""
    begun = time.monotonic()
    before = await peer.library.store.count_notes(NoteFilter())
    space = await peer.join(InviteLink.parse(link))
    await _until_listed(peer, space.id, count)
    await _until_shown(window, before + count)
    return time.monotonic() - begun


async def _until_listed(peer: Peer, space: SpaceId, count: int) -> None:
    async with asyncio.timeout(_PATIENCE):
        while await peer.library.store.count_notes(NoteFilter(space=space)) < count:
            await asyncio.sleep(0.2)


async def _until_shown(window: MainWindow, count: int) -> None:
    async with asyncio.timeout(_PATIENCE):
        while window.notes.view.notes.rowCount() < count:
            await asyncio.sleep(0.05)


async def _typing_meanwhile(window: MainWindow, arrive: Callable[[], Awaitable[float]]) -> dict[str, object]:
    arriving = asyncio.ensure_future(arrive())
    rhythm = itertools.takewhile(lambda _pause: not arriving.done(), pauses(_MOST_KEYS, _STRETCH))
    return await _typing(window, rhythm) | {"seconds": arriving.result()}


async def _typing(window: MainWindow, rhythm: Iterator[float]) -> dict[str, object]:
    body, turns = window.note.editor.body, Turns()
    hand, done = Hand(window, body, turns, _LETTERS), asyncio.Event()
    before = body.toPlainText()
    turns.start()
    hand.type(rhythm, done.set)
    await done.wait()
    spent = turns.stop()
    return {
        "turns": [asdict(turn) for turn in spent],
        "keys": [asdict(key) for key in hand.until_painted],
        "typed": before + hand.typed,
        "body": body.toPlainText(),
        "caret": body.textCursor().position(),
        "listed": window.notes.view.notes.rowCount(),
    }


if __name__ == "__main__":
    sys.exit(run_application(lambda: main(Path(sys.argv[1]), sys.argv[2], *map(int, sys.argv[3:]))))
