"""What is shown when a profile cannot be opened and no terminal is there to say it in."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from app.gui.language import in_one_line, translated
from core.errors import Problem

_UNSEEN_PLATFORMS = ("offscreen", "minimal")


@asynccontextmanager
async def told_on_screen() -> AsyncIterator[None]:
    """Show a `Problem` in a box and go on with it once the box is closed; a terminal is told by others."""
    try:
        yield
    except Problem as problem:
        if QGuiApplication.platformName() not in _UNSEEN_PLATFORMS and not sys.stderr.isatty():
            await show_problem(problem)
        raise


async def show_problem(problem: Problem) -> None:
    """Show what happened, what is safe and what to do; return when the user has read it."""
    told = translated(problem)
    box = QMessageBox(QMessageBox.Icon.Warning, QApplication.applicationDisplayName(), told.title)
    box.setInformativeText(in_one_line(told.safe, told.cure))
    read = asyncio.Event()
    box.finished.connect(read.set)
    box.open()
    await read.wait()
    box.deleteLater()
