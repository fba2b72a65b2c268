"""What one person attaches appears in the window of another, over a real bus."""

import asyncio
import base64
from collections.abc import Awaitable, Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest

from app.gui.attachments.loading import png_of
from app.gui.editor.picture_painting import pictures_of
from app.gui.editor.visible_lines import visible_blocks
from app.gui.window import OpenWindows, run_windows
from app.gui.window_peer import WindowPeer
from core.facts import NoteSummary
from core.ids import FileHash
from core.markdown import attachment_link, read_attachments
from core.profile import Profile
from sync.hub.peers import open_peer
from sync.peer import Peer, SyncMode
from tests.app.gui.fake_nearby import FakeNearby

GREEN, RED = QColor("#338833"), QColor("#aa2222")
Visit = Callable[[Peer, Peer, NoteSummary, OpenWindows], Awaitable[None]]


def drawn(color: QColor) -> QImage:
    picture = QImage(300, 200, QImage.Format.Format_RGB32)
    picture.fill(color)
    return picture


async def until(is_so: Callable[[], object]) -> None:
    async with asyncio.timeout(30):
        while not is_so():
            await asyncio.sleep(0.005)


def colors_shown(windows: OpenWindows) -> set[str]:
    """The colours in the middle of the pictures on screen."""
    body = windows.front.note.editor.body
    pictures = [placed for placed in pictures_of(body, list(visible_blocks(body))) if placed.image]
    image = body.viewport().grab().toImage()
    return {image.pixelColor(placed.place.center().toPoint()).name() for placed in pictures}


async def at_two_desks(place: Path, visit: Visit) -> None:
    """Let Ada share a note with Bob, who looks at it in a window."""
    async with (
        open_peer(Profile(place / "ada"), mode=SyncMode.FOLLOW, name="ada") as ada,
        open_peer(Profile(place / "bob"), mode=SyncMode.FOLLOW, name="bob") as bob,
    ):
        note = await ada.library.create_note((await ada.library.default_space()).id, "Plan")
        await bob.join(await ada.share(note.space))
        assert await bob.caught_up(30)
        opened: asyncio.Future[OpenWindows] = asyncio.get_running_loop().create_future()
        running = asyncio.create_task(run_windows(WindowPeer(bob, FakeNearby()), opened=opened.set_result))
        windows = await opened
        windows.front.keeper.open(note.id)
        await until(lambda: windows.front.note.editor.note)
        await visit(ada, bob, note, windows)
        windows.quit()
        await running


def test_what_another_attaches_appears_in_the_window(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    async def visit(ada: Peer, _bob: Peer, note: NoteSummary, windows: OpenWindows) -> None:
        file = await ada.attachments.add(note.id, png_of(drawn(GREEN)))
        await ada.library.append(note.id, attachment_link("A tree", file, is_picture=True))
        await until(lambda: colors_shown(windows) == {GREEN.name()})

    gui_loop.run_until_complete(at_two_desks(tmp_path, visit))


def test_what_is_pasted_reaches_the_other_and_the_status_says_so(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    async def visit(ada: Peer, bob: Peer, note: NoteSummary, windows: OpenWindows) -> None:
        window = windows.front
        window.activateWindow()
        window.note.editor.focus_body()
        data = QMimeData()
        data.setImageData(drawn(RED))
        QGuiApplication.clipboard().setMimeData(data)
        QTest.keyClick(window.note.editor.body, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        QGuiApplication.clipboard().clear()
        await until(lambda: colors_shown(windows) == {RED.name()})
        await until(lambda: window.note.status_line.button.text() == "On 1 other device")
        assert bob.status.of(note.id).unsent == 0
        file = FileHash(read_attachments(await ada.library.body(note.id))[0])
        assert QImage(str(await ada.attachments.fetch(note.id, file))).pixelColor(5, 5) == RED

    gui_loop.run_until_complete(at_two_desks(tmp_path, visit))


def test_an_exported_page_has_a_picture_that_was_elsewhere(
    gui_loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> None:
    picture = png_of(drawn(RED))

    async def visit(ada: Peer, bob: Peer, note: NoteSummary, windows: OpenWindows) -> None:
        file = await ada.attachments.add(note.id, picture)
        async with bob.library.open_note(note.id) as opened:
            # Far below, so that no picture on screen has it fetched.
            await ada.library.append(note.id, "\n" * 500 + attachment_link("A tree", file, is_picture=True))
            await until(lambda: read_attachments(opened.document.body))
            await until(lambda: not ada.status.of(note.id).unsent)
            assert bob.attachments.find(file) is None
            windows.front.exporting.export(opened, tmp_path / "plan.html")
            await until((tmp_path / "plan.html").exists)
        assert base64.b64encode(picture).decode() in (tmp_path / "plan.html").read_text()

    gui_loop.run_until_complete(at_two_desks(tmp_path, visit))
