"""What a person sees and does in the windows of one running app, with real keys and clicks."""

import asyncio
from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from app.gui.sidebar.places import Place
from app.gui.window import OpenWindows
from core.facts import NoteSummary
from core.notes import Library

Dialog = TypeVar("Dialog", bound=QWidget)
KindOf = type[Dialog]


class Seat:
    """One person before one window; `seconds` is how long something may take that others have a part in."""

    def __init__(
        self, windows: OpenWindows, library: Library, running: asyncio.Task[None], seconds: float = 60.0
    ) -> None:
        self.windows = windows
        self.window = windows.front
        self.library = library
        self.running = running
        self.seconds = seconds

    def titles(self) -> list[str]:
        """The titles in the list, from top to bottom."""
        model = self.window.notes.view.notes
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def places(self) -> list[str]:
        """The names in the sidebar, from top to bottom."""
        return [item.text() for item in self.window.sidebar.tree.entries.items()]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.focus(), key, modifiers)

    def type(self, text: str) -> None:
        """Type where the focus is, key by key."""
        for character in text:
            QTest.keyClicks(self.focus(), character)

    def compose(self, text: str) -> None:
        """Write where the focus is what no key stands for, as an input method does."""
        composed = QInputMethodEvent()
        composed.setCommitString(text)
        QApplication.sendEvent(self.focus(), composed)

    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def click_row(self, view: QAbstractItemView, index: QModelIndex) -> None:
        QTest.mouseClick(
            view.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            view.visualRect(index).center(),
        )

    def click(self, widget: QWidget) -> None:
        """Click the middle of a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def drag(self, view: QAbstractItemView, dragged: QModelIndex, onto: QModelIndex) -> None:
        """Drag a row of one view, and let it go over a row of the tree of places."""
        viewport, mime = self.window.sidebar.tree.viewport(), view.model().mimeData([dragged])
        place = self.window.sidebar.tree.visualRect(onto).center()
        how = (Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        for event in (QDragEnterEvent(place, *how), QDragMoveEvent(place, *how)):
            QApplication.sendEvent(viewport, event)
        QApplication.sendEvent(viewport, QDropEvent(QPointF(place), *how))

    async def click_note(self, title: str) -> None:
        """Click a note in the list and wait until it is open."""
        await self.until(lambda: title in self.titles())
        view = self.window.notes.view
        self.click_row(view, view.notes.index(self.titles().index(title), 0))
        await self.until_open(title)

    async def click_place(self, place: Place) -> None:
        """Click a place in the sidebar and wait until it is chosen."""
        tree = self.window.sidebar.tree
        await self.until(lambda: tree.entries.index_of(place).isValid())
        self.click_row(tree, tree.entries.index_of(place))
        await self.until(lambda: self.window.notes_feed.wanted == place.wanted)

    async def until_open(self, title: str) -> None:
        await self.until(lambda: self.open_title() == title)

    async def until_told(self, words: str) -> None:
        """Wait until the banner above the note says these words."""
        banner = self.window.note.banner
        await self.until(lambda: banner.isVisible() and words in banner.title.text())

    def open_title(self) -> str | None:
        opened = self.window.keeper.current
        shown = self.window.note.editor.note
        return opened.document.title if opened and shown and shown.id == opened.id else None

    async def write(self, *titles: str) -> list[NoteSummary]:
        """Write notes behind the window's back and wait until they are listed."""
        space = await self.library.default_space()
        notes = [await self.library.create_note(space.id, title, f"Body of {title}") for title in titles]
        await self.until_listed(titles)
        return notes

    async def until_listed(self, titles: Sequence[str]) -> None:
        await self.until(lambda: set(titles) <= set(self.titles()))

    def shown(self, kind: KindOf[Dialog]) -> Dialog | None:
        """The dialog of this kind that is on screen."""
        return next((each for each in self.window.findChildren(kind) if each.isVisible()), None)

    async def dialog(self, kind: KindOf[Dialog]) -> Dialog:
        """Wait until a dialog of this kind is on screen and has the focus."""
        await self.until(lambda: self.shown(kind))
        dialog = self.shown(kind)
        assert dialog is not None
        # Offscreen nobody gives the focus to a window that lost it to one that is gone.
        await self.until(lambda: dialog.isActiveWindow() or dialog.activateWindow())
        return dialog

    async def until(self, is_so: Callable[[], object]) -> None:
        """Let the event loop turn until something is so; fail when it takes too long.

        It is looked at less and less often: what it waits for needs the core.
        """
        pause = 0.002
        async with asyncio.timeout(self.seconds):
            while not is_so():
                await asyncio.sleep(pause)
                pause = min(1.1 * pause, 0.01)

    async def leave(self) -> None:
        """Leave the app, with all windows, and wait until it is gone."""
        self.windows.quit()
        async with asyncio.timeout(self.seconds):
            await self.running
