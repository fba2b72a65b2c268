"""Leaving windows: they stay until everything is saved, or until the user insists."""

import asyncio
from collections.abc import Sequence

from app.gui.language import tr, translated
from app.gui.tasks import Tasks
from app.gui.window.main_window import MainWindow
from core.errors import Problem, StorageProblem
from core.notes import Library

_SAVING_SECONDS = 5.0


class Closing:
    """Waits for the saves before windows close; after a failure, a second try closes them as they are."""

    def __init__(self, library: Library, tasks: Tasks) -> None:
        self._library = library
        self._tasks = tasks
        self._asked: list[MainWindow] = []
        self._refused: list[MainWindow] = []
        self._is_saving = False

    def ask(self, windows: Sequence[MainWindow]) -> None:
        """Close these windows as soon as everything is saved."""
        if all(window in self._refused for window in windows):
            _close(windows)
            return
        self._asked += [window for window in windows if window not in self._asked]
        if not self._is_saving:
            self._is_saving = True
            self._tasks.start("save before closing", self._save())

    async def _save(self) -> None:
        try:
            async with asyncio.timeout(_SAVING_SECONDS):
                await self._library.saver.saved()
        except TimeoutError:
            self._refuse(StorageProblem(tr("The disk takes very long to save your last changes.")))
        except Problem as problem:
            self._refuse(problem)
        else:
            _close(self._take_asked())
        finally:
            self._is_saving = False

    def _take_asked(self) -> list[MainWindow]:
        asked, self._asked = self._asked, []
        return asked

    def _refuse(self, problem: Problem) -> None:
        asked = self._take_asked()
        self._refused += asked
        told = translated(problem)
        explained = StorageProblem(
            tr(
                "The window stays open, because your last changes are not saved. {problem}",
                problem=told.title,
            ),
            safe=tr("What you typed is still on the screen."),
            cure=tr("{cure} Closing again leaves without them.", cure=told.cure).strip(),
        )
        for window in asked:
            window.note.banner.show_problem(explained)


def _close(windows: Sequence[MainWindow]) -> None:
    for window in windows:
        window.may_close = True
        window.close()
