"""Runs windows on a peer, from their first picture until everything is saved and they are gone."""

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from app.gui.language import speak
from app.gui.settings import Preferences, read_choices
from app.gui.shared_peer import SharedPeer
from app.gui.spelling import SpellerProcess
from app.gui.tasks import Tasks
from app.gui.theme import Theme
from app.gui.window.memory import recall
from app.gui.window.open_windows import OpenWindows
from app.gui.window.system_requests import SystemRequests
from core.platform import hear_signals
from core.world import World, real_world

_PATIENCE = 3000
"""Milliseconds; the longest search takes less."""
_SIGNALS = (signal.SIGINT, signal.SIGTERM)


async def run_windows(
    peer: SharedPeer,
    *,
    world: World | None = None,
    opened: Callable[[OpenWindows], object] = lambda _windows: None,
) -> None:
    """Show the windows that were open last, and return when all are closed and what was typed is saved.

    `opened` gets them once they are on screen. Needs a running QApplication and its event loop.
    """
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("windows need a QApplication")
    store = peer.library.store
    choices, memories = await read_choices(store), await recall(store)
    speak(application, choices.language)
    async with Tasks(peer.library.tracing) as tasks:
        preferences = Preferences(store, tasks, choices)
        theme = Theme(application, choices.appearance, choices.text_size)
        preferences.changed.connect(lambda: _follow(theme, preferences))
        speller, now = SpellerProcess(), (world or real_world()).now
        windows = OpenWindows(peer, theme, preferences, speller, tasks, now, memories)
        requests = SystemRequests(application, windows.receive, windows.report)
        windows.restore()
        with _quitting_at_signals(windows):
            opened(windows)
            await windows.ended()
        requests.stop()
        speller.stop()
        # Whatever is still read or counted beside the keys ends before Python does.
        QThreadPool.globalInstance().waitForDone(_PATIENCE)
    await asyncio.sleep(0)


def _follow(theme: Theme, preferences: Preferences) -> None:
    theme.choose(preferences.choices.appearance)
    theme.choose_text_size(preferences.choices.text_size)


@contextmanager
def _quitting_at_signals(windows: OpenWindows) -> Iterator[None]:
    with ExitStack() as hearing:
        # Only the main thread hears signals; in another one the system ends the process.
        with suppress(NotImplementedError, RuntimeError, ValueError):
            hearing.enter_context(hear_signals(_SIGNALS, lambda _number: windows.quit()))
        yield
