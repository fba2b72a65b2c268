"""Leaving the window: it stays until everything is saved, or until the user insists."""

import asyncio

from app.gui.tasks import Tasks
from app.gui.window.main_window import MainWindow
from core.errors import Problem, StorageProblem
from core.notes import Library

_SAVING_SECONDS = 5.0


class Closing:
    """Waits for the saves before the window closes; after a failure, a second try closes it as it is."""

    def __init__(self, window: MainWindow, library: Library, tasks: Tasks) -> None:
        self.closed = asyncio.Event()
        self._window = window
        self._library = library
        self._tasks = tasks
        self._has_failed = False
        self._is_saving = False
        window.close_asked.connect(self._ask)

    def _ask(self) -> None:
        if self._has_failed:
            self._close()
        elif not self._is_saving:
            self._is_saving = True
            self._tasks.start("save before closing", self._save())

    async def _save(self) -> None:
        try:
            async with asyncio.timeout(_SAVING_SECONDS):
                await self._library.saver.saved()
        except TimeoutError:
            self._refuse(StorageProblem("The disk takes very long to save your last changes."))
        except Problem as problem:
            self._refuse(problem)
        else:
            self._close()
        finally:
            self._is_saving = False

    def _refuse(self, problem: Problem) -> None:
        self._has_failed = True
        self._window.note.banner.show_problem(
            StorageProblem(
                f"The window stays open, because your last changes are not saved. {problem.title}",
                safe="What you typed is still on the screen.",
                cure=f"{problem.cure} Closing again leaves without them.".strip(),
            )
        )

    def _close(self) -> None:
        self._window.may_close = True
        self._window.close()
        self.closed.set()
