"""One person at the real app: windows on a real peer with a profile of its own."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.gui.sidebar import Place
from app.gui.window import MainWindow, OpenWindows, run_windows
from app.gui.window_peer import WindowPeer
from sync.peer import Peer
from tests.app.gui.fake_nearby import FakeNearby
from tests.app.gui.seat import Seat

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
ROOMY = (1200, 780)
"""Pixels of a window with all its panes; one that comes back fits into the small screen of the tests."""
_LOOKS = 10
_SECONDS = 60.0
"""Two windows, two stores and a bus share a small machine."""


class Person(Seat):
    """Acts by keys and clicks, and sees what is on screen."""

    def __init__(self, windows: OpenWindows, peer: Peer, running: asyncio.Task[None]) -> None:
        super().__init__(windows, peer.library, running, _SECONDS)
        self.peer = peer

    async def turn_to(self, window: MainWindow) -> None:
        """Go on in this window: of all that a process shows, one has the keys."""
        self.window, looks = window, 0

        def is_steady() -> bool:
            # What is about to close takes the keys along, and offscreen nobody gives them back.
            nonlocal looks
            looks = looks + 1 if window.isActiveWindow() else 0
            if looks == 0:
                window.activateWindow()
            return looks == _LOOKS

        await self.until(lambda: QApplication.activePopupWidget() is None and is_steady())

    async def until_asked(self, is_so: Callable[[], Awaitable[object]]) -> None:
        """Wait until something is so that has to be asked for."""
        async with asyncio.timeout(self.seconds):
            while not await is_so():
                await asyncio.sleep(0.02)

    def text(self) -> str:
        """What the note on screen says."""
        return self.window.note.editor.body.toPlainText()

    def told(self) -> str:
        """What the banner says, "" while there is none."""
        banner = self.window.note.banner
        return banner.title.text() if banner.isVisible() else ""

    def status(self) -> str:
        """What the line below the note says."""
        return self.window.note.status_line.button.text()

    async def begin_note(self, title: str) -> None:
        """Make a note, and go on in its text."""
        self.press(Qt.Key.Key_N, CONTROL)
        self.type(title)
        self.press(Qt.Key.Key_Return)
        await self.until_open(title)
        await self.until(self.window.note.editor.body.hasFocus)

    async def make_notebook(self, name: str) -> Place:
        """Make a notebook where the sidebar is, and name it."""
        self.press(Qt.Key.Key_N, CONTROL | SHIFT)
        await self.until(lambda: self.focus().inherits("QLineEdit"))
        self.type(name)
        self.press(Qt.Key.Key_Return)
        tree = self.window.sidebar.tree
        await self.until(lambda: name in self.places() and not self.focus().inherits("QLineEdit"))
        place = tree.current_place()
        assert place is not None
        return place

    async def ask_for(self, action: str) -> None:
        """Choose an action in the palette by typing its name."""
        self.press(Qt.Key.Key_P, CONTROL | SHIFT)
        finder = self.window.finder
        await self.until(finder.isVisible)
        QTest.keyClicks(finder.field, action.rstrip("…"))
        await self.until(lambda: finder.model.index(0, 0).data() == action)
        QTest.keyClick(finder.field, Qt.Key.Key_Return)
        await self.turn_to(self.window)

    def click_words(self, words: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Click into some words of the note, which are on screen."""
        viewport, place = self.window.note.editor.body.viewport(), self.place_of(words)
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, modifiers, place)

    def place_of(self, words: str) -> QPoint:
        """Say where in the text some words are seen."""
        body = self.window.note.editor.body
        cursor = QTextCursor(body.document())
        cursor.setPosition(self.text().index(words) + 1)
        return body.cursorRect(cursor).center() + QPoint(2, 0)

    async def menu_at(self, widget: QWidget, place: QPoint) -> QMenu:
        """Open the menu of a place."""
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))
        await self.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    async def choose(self, menu: QMenu, words: str) -> None:
        """Choose an entry, once it is there."""
        await self.until(lambda: words in [action.text() for action in menu.actions()])
        entry = next(action for action in menu.actions() if action.text() == words)
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, NONE, menu.actionGeometry(entry).center())
        await self.turn_to(self.window)


@asynccontextmanager
async def at_desk(peer: Peer) -> AsyncIterator[Person]:
    """Let somebody sit down before the windows of a peer, and close them at the end."""
    opened: asyncio.Future[OpenWindows] = asyncio.get_running_loop().create_future()
    running = asyncio.create_task(run_windows(WindowPeer(peer, FakeNearby()), opened=opened.set_result))
    person = Person(await opened, peer, running)
    for window in person.windows.shown:
        window.resize(*ROOMY)
    await person.turn_to(person.window)
    await person.until(person.places)
    try:
        yield person
    finally:
        if not running.done():
            await person.leave()
