"""One key is one trace: from where it was pressed to where it is seen, and over a restart in between."""

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path

from PySide6.QtTest import QTest

from core.ids import NoteId
from core.tracing.hops import APPLIED, LOGGED, PUBLISHED, RECEIVED, SAVED, SHOWN, TYPED
from sync.peer import Peer, SyncMode
from tests.journeys.desktop.test_together import is_there, put_caret, shown, window_on
from tests.journeys.traced_peers import kept, of_trace, traced, tree, written
from tests.sync.peer.conftest import until

SECONDS = 30.0
BODY = "The first line.\n"
SECRET = "rhubarb"


async def share(ada: Peer, ben: Peer) -> NoteId:
    """Ada shares a note with Ben."""
    space = (await ada.library.default_space()).id
    note = (await ada.library.create_note(space, SECRET, BODY)).id
    await ben.join(await ada.share(space), name="Ben")
    await until(lambda: is_there(ben, note), SECONDS)
    return note


KEY = {
    ("Ada", TYPED.word, ""),
    ("Ada", SAVED.word, TYPED.word),
    ("Ada", PUBLISHED.word, TYPED.word),
    ("Ada", LOGGED.word, PUBLISHED.word),
    ("Ben", RECEIVED.word, PUBLISHED.word),
    ("Ben", APPLIED.word, RECEIVED.word),
    ("Ben", SHOWN.word, APPLIED.word),
    ("Ben", SAVED.word, RECEIVED.word),
}


def test_a_key_is_one_trace_from_its_keyboard_to_another_screen(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    async def story() -> None:
        async with AsyncExitStack() as stack:
            ada = await stack.enter_async_context(traced(tmp_path, "Ada"))
            ben = await stack.enter_async_context(traced(tmp_path, "Ben"))
            note = await share(ada, ben)
            here = await stack.enter_async_context(window_on(ada, note))
            there = await stack.enter_async_context(window_on(ben, note))
            put_caret(here, "first")
            QTest.keyClicks(here.note.editor.body, "x")
            await until(lambda: shown(there) == "The xfirst line.\n", SECONDS)
            await until(lambda: is_drained(ada), SECONDS)

    gui_loop.run_until_complete(story())

    found = kept(tmp_path, "Ada", "Ben")
    [trace] = {span.trace for _, span in found if span.hop == TYPED.word}
    mine = of_trace(found, trace)
    assert tree(mine) == KEY
    assert len(mine) == len(KEY)
    assert b"typed" in written(tmp_path)
    assert not [word for word in (SECRET, "xfirst", "Ada", "Ben") if word.encode() in written(tmp_path)]


async def is_drained(peer: Peer) -> bool:
    return not await peer.library.store.count_outbox()


def test_a_key_typed_before_a_restart_arrives_as_the_same_trace(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    async def story() -> None:
        async with traced(tmp_path, "Ben") as ben:
            async with traced(tmp_path, "Ada") as ada:
                note = await share(ada, ben)
            async with traced(tmp_path, "Ada", SyncMode.OFFLINE) as ada, window_on(ada, note) as here:
                put_caret(here, "first")
                QTest.keyClicks(here.note.editor.body, "x")
                await ada.library.saver.saved()
            async with traced(tmp_path, "Ada") as ada, window_on(ben, note) as there:
                await until(lambda: shown(there) == "The xfirst line.\n", SECONDS)
                await until(lambda: is_drained(ada), SECONDS)

    gui_loop.run_until_complete(story())

    found = kept(tmp_path, "Ada", "Ben")
    [trace] = {span.trace for _, span in found if span.hop == TYPED.word}
    assert tree(of_trace(found, trace)) >= KEY
