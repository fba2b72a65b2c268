"""The Qt application with its event loop, which is asyncio's at the same time."""

import asyncio
import logging
import os
import sys
from collections.abc import Callable, Coroutine
from types import TracebackType
from typing import Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app.gui.event_loop import EventLoop
from app.gui.garbage import collecting_garbage_here, spare_what_stays
from app.gui.theme.fonts import interface_font, register_fonts
from app.gui.theme.icons import application_icon

_log = logging.getLogger(__name__)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def run_application(main: Callable[[], Coroutine[Any, Any, int]]) -> int:
    """Start Qt, run `main` on the loop that Qt and asyncio share, and return its exit code."""
    application = make_application(sys.argv[:1])
    sys.excepthook = _log_uncaught
    qInstallMessageHandler(_log_qt)
    try:
        with (
            collecting_garbage_here(),
            asyncio.Runner(loop_factory=lambda: EventLoop(application)) as runner,
        ):
            spare_what_stays()
            return runner.run(main())
    finally:
        qInstallMessageHandler(None)


def make_application(arguments: list[str]) -> QApplication:
    """Make the QApplication with Tandem's name, icon and fonts."""
    application = QApplication(arguments)
    dress_application(application)
    return application


def dress_application(application: QApplication) -> None:
    """Give an application Tandem's name, icon, style and fonts."""
    application.setApplicationName("tandem")
    application.setApplicationDisplayName("Tandem")
    # Flatpak calls tandem.desktop by the name of the app, which it tells in this variable.
    application.setDesktopFileName(os.environ.get("FLATPAK_ID", "tandem"))
    application.setQuitOnLastWindowClosed(False)  # the window leaves only once everything is saved
    application.setStyle("Fusion")
    register_fonts()
    application.setFont(interface_font())
    application.setWindowIcon(application_icon())


def _log_uncaught(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
    """Write down what a Qt callback let through; such an error has no caller that could show it."""
    _log.error("a callback failed", exc_info=(kind, error, traceback))


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    _log.log(_LEVELS[kind], "Qt: %s", message)
