"""One looks back and restores while the other types: nobody loses anything."""

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.gui.window import MainWindow
from core.ids import NoteId
from core.notes import OpenNote
from sync.peer import Peer
from tests.journeys.desktop.person import CONTROL, SHIFT, at_desk
from tests.sync.peer.conftest import Office, until

SECONDS = 30.0
FIRST = "Ben's part, "
LATER = "and Ben writes on and on while Ada looks back and brings back what she had"


async def together(office: Office) -> tuple[Peer, Peer]:
    """Ada shares her space with Ben."""
    ada, ben = await office.open("Ada"), await office.open("Ben")
    await ben.join(await ada.share((await ada.library.default_space()).id), name="Ben")
    assert await ben.caught_up(SECONDS)
    return ada, ben


async def write(note: OpenNote, text: str) -> None:
    """Type at the end, letter by letter."""
    for letter in text:
        note.document.replace(note.document.body_length, 0, letter)
        await asyncio.sleep(0.005)


async def is_there(peer: Peer, note: NoteId) -> bool:
    return bool(await peer.library.store.summaries([note]))


def shown(window: MainWindow) -> str:
    return window.note.editor.body.toPlainText()


def names(window: MainWindow) -> list[str]:
    """Whose the versions of the note on screen are, the oldest first."""
    return [moment.face.name for moment in window.history.feed.moments]


async def versions(peer: Peer, note: NoteId) -> list[str]:
    """What the note was, version by version."""
    history = await peer.library.history(note)
    return [(await history.content(edit.version)).body for edit in history.edits]


def test_one_restores_while_the_other_types(gui_loop: asyncio.AbstractEventLoop, tmp_path: Path) -> None:
    async def journey() -> None:
        async with AsyncExitStack() as stack:
            ada, ben = await together(Office(tmp_path, stack))
            space = (await ada.library.default_space()).id
            note = (await ada.library.create_note(space, "Ours", "Ada's plan. ")).id
            await until(lambda: is_there(ben, note))
            theirs = await stack.enter_async_context(ben.library.open_note(note))
            theirs.document.replace(0, 0, "WRONG ")
            await write(theirs, FIRST)
            window = (await stack.enter_async_context(at_desk(ada))).window
            window.keeper.open(note)
            await until(lambda: shown(window) == f"WRONG Ada's plan. {FIRST}")
            window.history.show()
            await until(lambda: names(window) == ["You", "Ben"])
            QTest.keyClick(window.history.panel.list, Qt.Key.Key_End)
            await until(lambda: window.history.looking_back.is_on_screen)

            typing = asyncio.create_task(write(theirs, LATER))
            await until(lambda: len(shown(window)) > len(f"WRONG Ada's plan. {FIRST}"))
            QTest.mouseClick(window.note.version.bar.restore, Qt.MouseButton.LeftButton)
            await typing
            await until(lambda: "WRONG" not in shown(window) and shown(window) == theirs.document.body)

            typed, left = FIRST + LATER, shown(window).removeprefix("Ada's plan. ")
            assert typed.endswith(left)
            wholes = [text.removeprefix("WRONG Ada's plan. ") for text in await versions(ben, note)]
            assert any(typed.startswith(text) and len(text) + len(left) >= len(typed) for text in wholes)

    gui_loop.run_until_complete(journey())


def test_one_goes_through_the_versions_by_the_slider_and_sees_who_wrote_what(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    async def journey() -> None:
        async with AsyncExitStack() as stack:
            ada, ben = await together(Office(tmp_path, stack))
            space = (await ada.library.default_space()).id
            note = (await ada.library.create_note(space, "Ours", "Ada's plan. ")).id
            await until(lambda: is_there(ben, note))
            theirs = await stack.enter_async_context(ben.library.open_note(note))
            await write(theirs, FIRST)
            window = (await stack.enter_async_context(at_desk(ada))).window
            window.keeper.open(note)
            await until(lambda: shown(window) == f"Ada's plan. {FIRST}")
            QTest.keyClick(window.note.editor.body, Qt.Key.Key_H, CONTROL | SHIFT)
            await until(lambda: names(window) == ["You", "Ben"])
            QTest.keyClick(window.history.panel.slider, Qt.Key.Key_Home)
            version = window.note.version
            await until(version.isVisible)
            await until(lambda: version.bar.differences.text().startswith("One difference."))
            assert FIRST.strip() in version.body.toPlainText()
            QTest.mouseClick(version.bar.back, Qt.MouseButton.LeftButton)
            await until(lambda: not version.isVisible())

            QTest.keyClick(window.note.editor.body, Qt.Key.Key_A, CONTROL | SHIFT)
            await until(lambda: window.note.authors.names() == ["You", "Ben"])

    gui_loop.run_until_complete(journey())
