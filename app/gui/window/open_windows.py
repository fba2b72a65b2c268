"""All windows on one peer: opened, restored, closed, and remembered for the next start."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer

from app.gui.nearby import Knocks
from app.gui.notices import News, Teller
from app.gui.settings import Preferences
from app.gui.shared_peer import SharedPeer
from app.gui.spelling import SpellerProcess, Spelling
from app.gui.tasks import Tasks
from app.gui.theme import Theme
from app.gui.tray import Tray
from app.gui.window.closing import Closing
from app.gui.window.front_window import FrontWindow
from app.gui.window.main_window import MainWindow
from app.gui.window.memory import WindowMemory, give_back, remember, take_all
from app.openables import read_openable
from core.errors import Problem, StorageProblem
from core.ids import NoteId

_MINUTE = 60_000
_STEP = 28
"""Pixels by which a window is put beside the one it came from."""


class OpenWindows:
    """Knows every window that is open; the one that was used last is the last of `shown`."""

    def __init__(
        self,
        peer: SharedPeer,
        theme: Theme,
        preferences: Preferences,
        speller: SpellerProcess,
        tasks: Tasks,
        now: Callable[[], float],
        memories: Sequence[WindowMemory],
    ) -> None:
        self.shown: list[MainWindow] = []
        self._peer, self._theme, self._preferences, self._now = peer, theme, preferences, now
        self._speller, self._tasks = speller, tasks
        self._tasks.report = self.report
        self._closing = Closing(peer.library, tasks)
        self._memories = list(memories)
        self._remembered = list(memories)
        self._is_quitting = self._is_last_kept = False
        self._tray = Tray(theme, preferences, self.bring_to_front, self._write_new, self.quit)
        self._teller = Teller(preferences, self._tray.icon, FrontWindow(self.shown, self.bring_to_front))
        self._news = News(peer, tasks, now, self._teller.tell)
        self._knocks = Knocks(peer, theme, tasks, self.bring_to_front)
        self._living: set[asyncio.Task[None]] = set()
        self._ended = asyncio.Event()
        self._minute = QTimer(interval=_MINUTE)
        self._minute.timeout.connect(self._look_round)
        self._minute.start()

    @property
    def front(self) -> MainWindow:
        """The window that was used last; when none is open, those come back that were open last."""
        if not self.shown:
            self.restore()
        return self.shown[-1]

    def restore(self) -> None:
        """Open the windows that were open last, or a new one."""
        for memory in self._memories or [{}]:
            self.open(memory)

    def open(self, memory: WindowMemory | None = None, notes: Sequence[NoteId] = ()) -> MainWindow:
        """Show a window as it was remembered, or with a tab for each of these notes."""
        tasks = Tasks(self._peer.library.tracing)
        window = MainWindow(self._peer, self._theme, self._preferences, tasks, self._now)
        Spelling(window.note.editor, self._speller, self._preferences)
        tasks.report = window.note.banner.show_problem
        give_back(window.keepsakes, memory or {})
        if notes:
            window.keeper.tabs.fill(notes, len(notes) - 1)
            window.greeting.end()
        self.shown.append(window)
        self._is_last_kept = False
        self._connect(window)
        window.show()
        window.start()
        life = asyncio.get_running_loop().create_task(self._live(window, tasks), name="window")
        self._living.add(life)
        life.add_done_callback(self._living.discard)
        return window

    def bring_to_front(self) -> MainWindow:
        """Show the window that was used last above everything else, and return it."""
        front = self.front
        front.bring_to_front()
        return front

    def run(self, name: str, coroutine: Coroutine[Any, Any, object]) -> None:
        """Let a coroutine run until all windows are closed for good; what goes wrong in it is reported."""
        self._tasks.start(name, coroutine)

    def receive(self, items: Sequence[str]) -> None:
        """Come to the front and open links and files; raises BadInput when one of them cannot be opened."""
        openables = [read_openable(item) for item in items]
        self.bring_to_front().incoming.open(openables)

    def report(self, problem: Problem) -> None:
        """Tell of a problem in the window that was used last, if one is open."""
        if self.shown:
            self.shown[-1].note.banner.show_problem(problem)

    def quit(self) -> None:
        """Close every window and end, once everything is saved."""
        self._is_quitting = True
        self._closing.ask(self.shown)
        self._settle()

    async def ended(self) -> None:
        """Wait until the last window is closed and everything about them is stored."""
        await self._ended.wait()
        self._minute.stop()
        self._news.stop()
        self._knocks.stop()
        self._tray.stop()
        await asyncio.gather(*self._living)
        with suppress(StorageProblem):  # a full disk must not keep the app from ending
            await self._store()
            await self._preferences.stored()

    def _connect(self, window: MainWindow) -> None:
        self._is_quitting = False
        window.close_asked.connect(partial(self._close, window))
        window.quit_asked.connect(self.quit)
        window.activated.connect(partial(self._put_last, window))
        window.window_asked.connect(partial(self._open_beside, window))

    def _close(self, window: MainWindow) -> None:
        self._is_quitting = False
        self._closing.ask([window])

    def _open_beside(self, window: MainWindow, notes: Sequence[NoteId]) -> None:
        memory = take_all(window.keepsakes)
        opened = self.open({name: kept for name, kept in memory.items() if name != "tabs"}, notes)
        if not (opened.isMaximized() or opened.isFullScreen()):
            opened.move(window.pos().x() + _STEP, window.pos().y() + _STEP)
        opened.bring_to_front()

    def _put_last(self, window: MainWindow) -> None:
        if window in self.shown:
            self.shown.remove(window)
            self.shown.append(window)
        self._teller.catch_up()

    async def _live(self, window: MainWindow, tasks: Tasks) -> None:
        async with tasks:
            await window.closed.wait()
            self._leave(window)
            window.stop()
            if self.shown:
                self.shown[-1].others.company.tell_again()
            await window.keeper.close()
        window.deleteLater()

    def _leave(self, window: MainWindow) -> None:
        if any(not each.closed.is_set() for each in self.shown):
            self.shown.remove(window)
            self._keep()
            return
        # These all leave together, and come back together.
        if not self._is_last_kept:
            self._keep()
            self._is_last_kept = True
        self.shown.remove(window)
        self._settle()

    def _settle(self) -> None:
        if not self.shown and (self._is_quitting or not self._tray.keeps_running):
            self._ended.set()

    def _look_round(self) -> None:
        if self.shown:
            self._keep()
        elif not self._tray.keeps_running:
            # Whoever cannot see the icon any more could not get at the app.
            self.restore()

    def _write_new(self) -> None:
        self.bring_to_front().note_actions.write_new()

    def _keep(self) -> None:
        """Note what the windows would remember if everything ended now."""
        self._memories = [take_all(window.keepsakes) for window in self.shown]
        self._tasks.start("remember windows", self._store())

    async def _store(self) -> None:
        memories = self._memories
        if memories != self._remembered:
            await remember(self._peer.library.store, memories)
            self._remembered = memories
