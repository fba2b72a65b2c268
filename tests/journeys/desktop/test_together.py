"""Two write together over a real bus: merges are told of on both sides, and what came while one was away."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.gui.window import MainWindow
from core.ids import NoteId
from core.store import sight_key
from sync.peer import Peer
from tests.journeys.desktop.person import at_desk
from tests.sync.peer.conftest import Office, until

SECONDS = 30.0
BODY = "The first line.\nHello brave new world.\nThe last line.\n"


async def soon(is_so: Callable[[], Awaitable[bool] | bool]) -> None:
    """Wait until something is so; two windows, two stores and a bus share a small machine."""
    await until(is_so, SECONDS)


async def together(office: Office) -> tuple[Peer, Peer, NoteId]:
    """Ada shares a note with Ben."""
    ada, ben = await office.open("Ada"), await office.open("Ben")
    space = (await ada.library.default_space()).id
    note = (await ada.library.create_note(space, "Ours", BODY)).id
    await ben.join(await ada.share(space), name="Ben")
    assert await ben.caught_up(SECONDS)
    await soon(lambda: is_there(ben, note))
    return ada, ben, note


async def is_there(peer: Peer, note: NoteId) -> bool:
    return bool(await peer.library.store.summaries([note]))


async def is_seen(peer: Peer, note: NoteId) -> bool:
    return await peer.library.store.setting(sight_key(note)) is not None


@asynccontextmanager
async def window_on(peer: Peer, note: NoteId) -> AsyncIterator[MainWindow]:
    """Open a window on a peer that shows a note, and close it at the end."""
    async with at_desk(peer) as person:
        await show(person.window, note)
        yield person.window


async def show(window: MainWindow, note: NoteId | None) -> None:
    window.keeper.open(note)
    await soon(lambda: (window.keeper.current.id if window.keeper.current else None) == note)


def shown(window: MainWindow) -> str:
    return window.note.editor.body.toPlainText()


def put_caret(window: MainWindow, before: str) -> None:
    body = window.note.editor.body
    cursor = body.textCursor()
    cursor.setPosition(shown(window).index(before))
    body.setTextCursor(cursor)
    window.note.editor.focus_body()


def line_of(window: MainWindow, name: str) -> str:
    """The line in which the caret of somebody else is seen, "" for nowhere."""
    body = window.note.editor.body
    carets = body.carets.shown if body.carets else ()
    places = [each.head for each in carets if each.caret.name == name and each.head is not None]
    return body.document().findBlock(places[0]).text() if places else ""


def said(window: MainWindow) -> str:
    strip = window.others.reading.strip
    return strip.sentence if strip.isVisible() else ""


def answer(window: MainWindow, word: str) -> None:
    [button] = [each for each in window.others.reading.strip.answers if each.text() == word]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_one_deletes_while_the_other_types_in_it_is_told_on_both_sides_and_comes_back(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    async def journey() -> None:
        async with AsyncExitStack() as stack:
            ada, ben, note = await together(Office(tmp_path, stack))
            hers = await stack.enter_async_context(window_on(ada, note))
            his = await stack.enter_async_context(window_on(ben, note))
            await soon(lambda: shown(hers) == shown(his) == BODY)
            put_caret(his, "brave")
            for _ in range(len("brave new ")):
                QTest.keyClick(his.note.editor.body, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
            put_caret(hers, "new")
            # Within one turn of the loop nothing travels: neither knows of the other.
            QTest.keyClicks(hers.note.editor.body, "very ")
            QTest.keyClick(his.note.editor.body, Qt.Key.Key_Delete)
            await soon(lambda: shown(hers) == shown(his) == BODY.replace("brave new ", "very "))
            await soon(lambda: said(hers) == "Ben deleted a passage while you wrote in it: “brave very new”")
            await soon(lambda: said(his) == "You deleted a passage while Ada wrote in it: “brave very new”")
            answer(hers, "Bring it back")
            await soon(lambda: shown(hers) == shown(his) == BODY.replace("new", "very new"))
            await soon(lambda: not said(hers) and not said(his))

    gui_loop.run_until_complete(journey())


def test_what_one_writes_while_the_other_looks_elsewhere_is_marked(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    async def journey() -> None:
        async with AsyncExitStack() as stack:
            ada, ben, note = await together(Office(tmp_path, stack))
            window = await stack.enter_async_context(window_on(ben, note))
            await soon(lambda: shown(window) == BODY)
            await soon(lambda: is_seen(ben, note))
            await show(window, None)
            await ada.library.set_body(note, BODY.replace("new", "very new"))
            await soon(lambda: note in ben.library.seen.with_news)
            await show(window, note)
            await soon(lambda: said(window).startswith("1 change by Ada since"))
            [place] = window.note.editor.body.new_marks.places
            assert shown(window)[place.position : place.position + place.length] == "very "
            assert note not in ben.library.seen.with_news
            answer(window, "Got it")
            assert not said(window)

    gui_loop.run_until_complete(journey())


def test_what_one_writes_above_moves_neither_caret_nor_view_of_the_other_who_sees_where_it_comes_from(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    async def journey() -> None:
        async with AsyncExitStack() as stack:
            ada, ben, note = await together(Office(tmp_path, stack))
            lines = "\n".join(f"Line {number}" for number in range(200))
            await ada.library.set_body(note, lines)
            hers = await stack.enter_async_context(window_on(ada, note))
            his = await stack.enter_async_context(window_on(ben, note))
            await soon(lambda: shown(hers) == shown(his) == lines)
            put_caret(his, "Line 120")
            body = his.note.editor.body
            body.ensureCursorVisible()
            await soon(lambda: body.viewport().rect().contains(body.cursorRect()))
            before = body.cursorRect().top()
            put_caret(hers, "Line 10\n")
            for _ in range(5):
                QTest.keyClick(hers.note.editor.body, Qt.Key.Key_Return)
            await soon(lambda: shown(his) == shown(hers) != lines)
            assert body.textCursor().block().text() == "Line 120"
            assert body.cursorRect().top() == before
            await soon(lambda: line_of(his, "Ada") == "Line 10")

    gui_loop.run_until_complete(journey())


def test_whoever_is_mentioned_while_elsewhere_is_told_and_led_there(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    async def journey() -> None:
        async with AsyncExitStack() as stack:
            ada, ben, note = await together(Office(tmp_path, stack))
            window = await stack.enter_async_context(window_on(ben, note))
            await show(window, None)
            await ada.library.append(note, "Ask @Ben about it")
            banner = window.note.banner
            await soon(lambda: banner.title.text() == "Ada mentioned you: Ours")
            QTest.mouseClick(banner.action, Qt.MouseButton.LeftButton)
            await soon(lambda: window.keeper.current is not None and window.keeper.current.id == note)

    gui_loop.run_until_complete(journey())


def test_one_follows_the_other_through_the_note_and_sees_him_leave(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    async def journey() -> None:
        async with AsyncExitStack() as stack:
            ada, ben, note = await together(Office(tmp_path, stack))
            await ada.library.set_body(note, "\n".join(f"Line {number}" for number in range(300)))
            hers = await stack.enter_async_context(window_on(ada, note))
            async with window_on(ben, note) as his:
                await soon(lambda: shown(hers) == shown(his) and "Line 299" in shown(his))
                await soon(lambda: hers.note.header.avatars.names() == ["Ben"])
                hers.others.following.follow_next()
                assert hers.others.following.device == ben.device
                put_caret(his, "Line 250")
                bar = hers.note.editor.body.verticalScrollBar()
                await soon(lambda: bar.value() > 200 * hers.note.editor.body.cursorRect().height())
            await soon(lambda: hers.note.header.avatars.names() == [])
            assert hers.others.following.device is None

    gui_loop.run_until_complete(journey())
