"""Runs the window on a peer, from its first picture until everything is saved and it is gone."""

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from PySide6.QtWidgets import QApplication

from app.gui.shared_peer import SharedPeer
from app.gui.tasks import Tasks
from app.gui.theme import Theme
from app.gui.window.closing import Closing
from app.gui.window.main_window import MainWindow
from app.gui.window.memory import WindowMemory, as_qt, from_qt, recall, remember
from core.errors import StorageProblem
from core.ids import NoteId
from core.world import World, real_world

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


async def run_window(
    peer: SharedPeer,
    *,
    world: World | None = None,
    opened: Callable[[MainWindow], object] = lambda _window: None,
) -> None:
    """Show the window and return when it is closed and what was typed is saved.

    `opened` gets the window once it is on screen. Needs a running QApplication and its event loop.
    """
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("the window needs a QApplication")
    memory = await recall(peer.library.store)
    theme = Theme(application, memory.appearance)
    async with Tasks() as tasks:
        window = MainWindow(peer, theme, tasks, (world or real_world()).now)
        tasks.report = window.note.banner.show_problem
        closing = Closing(window, peer.library, tasks)
        _restore(window, memory)
        window.show()
        window.start()
        with _closing_at_signals(window):
            opened(window)
            await closing.closed.wait()
        await _leave(peer, window, theme)
    window.deleteLater()
    await asyncio.sleep(0)


def _restore(window: MainWindow, memory: WindowMemory) -> None:
    if memory.geometry:
        window.restoreGeometry(as_qt(memory.geometry))
    if memory.panes:
        window.panes.restoreState(as_qt(memory.panes))
    if memory.note:
        window.go_back_to(NoteId(memory.note))


async def _leave(peer: SharedPeer, window: MainWindow, theme: Theme) -> None:
    memory = WindowMemory(
        geometry=from_qt(window.saveGeometry()),
        panes=from_qt(window.panes.saveState()),
        note=window.keeper.wanted or "",
        appearance=theme.choice,
    )
    window.stop()
    await window.keeper.close()
    with suppress(StorageProblem):  # a full disk must not keep the window from closing
        await remember(peer.library.store, memory)


@contextmanager
def _closing_at_signals(window: MainWindow) -> Iterator[None]:
    loop = asyncio.get_running_loop()
    added = []
    # Only the main thread of a Unix process hears signals this way; elsewhere the system ends the process.
    with suppress(NotImplementedError, RuntimeError, ValueError):
        for number in _SIGNALS:
            loop.add_signal_handler(number, window.close)
            added.append(number)
    try:
        yield
    finally:
        for number in added:
            loop.remove_signal_handler(number)
