"""One key is one trace: from where it was pressed to where it is seen, and over a restart in between."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtTest import QTest

from app.telemetry import tracing_of
from app.telemetry.kept_span import KeptSpan
from app.telemetry.settings import trace_file
from app.telemetry.trace_reading import read_newest
from core.ids import NoteId
from core.profile import OwnerKind, Profile
from core.tracing.hops import APPLIED, LOGGED, PUBLISHED, RECEIVED, SAVED, SHOWN, TYPED
from core.world import real_world
from sync.hub.peers import open_peer
from sync.peer import Peer, SyncMode
from tests.journeys.desktop.test_together import put_caret, shown, window_on
from tests.sync.peer.conftest import until

SECONDS = 30.0
BODY = "The first line.\n"
SECRET = "rhubarb"


@asynccontextmanager
async def traced(place: Path, name: str, mode: SyncMode = SyncMode.FOLLOW) -> AsyncIterator[Peer]:
    """Open a peer that records every trace; what it recorded is in its store at the end."""
    profile, world = Profile(place / name), real_world()
    profile.prepare()
    async with (
        tracing_of(profile, OwnerKind.WINDOW, world, {"TANDEM_TRACE": "1"}) as tracing,
        open_peer(profile, mode=mode, world=replace(world, tracing=tracing), name=name) as peer,
    ):
        yield peer


async def share(ada: Peer, ben: Peer) -> NoteId:
    """Ada shares a note with Ben."""
    space = (await ada.library.default_space()).id
    note = (await ada.library.create_note(space, SECRET, BODY)).id
    await ben.join(await ada.share(space), name="Ben")
    await until(lambda: is_there(ben, note), SECONDS)
    return note


async def is_there(peer: Peer, note: NoteId) -> bool:
    return bool(await peer.library.store.summaries([note]))


def steps(place: Path, *names: str) -> list[tuple[str, KeptSpan]]:
    """All that these people's profiles keep, with whose it is."""
    files = [(name, trace_file(Profile(place / name))) for name in names]
    return [(name, span) for name, file in files for span in read_newest(file, 1000)]


def tree(found: Sequence[tuple[str, KeptSpan]]) -> set[tuple[str, str, str]]:
    """Who passed which hop, and which hop that belongs to."""
    hops = {span.span: span.hop for _, span in found}
    return {(name, span.hop, hops.get(span.parent, span.parent)) for name, span in found}


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

    found = steps(tmp_path, "Ada", "Ben")
    [trace] = {span.trace for _, span in found if span.hop == TYPED.word}
    mine = [(name, span) for name, span in found if span.trace == trace]
    assert tree(mine) == KEY
    assert len(mine) == len(KEY)
    kept = b"".join(file.read_bytes() for file in tmp_path.glob("*/traces/*"))
    assert b"typed" in kept
    assert not [word for word in (SECRET, "xfirst", "Ada", "Ben") if word.encode() in kept]


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

    found = steps(tmp_path, "Ada", "Ben")
    [trace] = {span.trace for _, span in found if span.hop == TYPED.word}
    assert tree([(name, span) for name, span in found if span.trace == trace]) >= KEY
