"""One desk of the demo: the app's own window in a process of its own, with somebody at the keys.

    python -m app.demo.desk --profile DIR --name NAME --channel N --side left|right

`--channel` is the number of an inherited socket. When that is cut off, the desk closes its window and ends.
"""

import argparse
import asyncio
import os
import socket
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.bootstrap import open_desk
from app.demo.channel import Channel, open_channel
from app.demo.window_driver import WindowDriver
from app.gui.application import run_application
from app.gui.window import MainWindow, OpenWindows, run_windows
from app.gui.window_peer import WindowPeer
from core.profile import OwnerKind, Profile
from sync.peer import Peer, SyncMode

_CLOSING_SECONDS = 8.0
_UNSEEN_SIZE = (1080, 760)
"""Pixels of the window where there is no screen."""


def main(arguments: list[str] | None = None) -> int:
    """Open the window and keep it open until the demo closes it or is gone."""
    parser = argparse.ArgumentParser(prog="app.demo.desk")
    parser.add_argument("--profile", type=Path, required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--channel", type=int, required=True)
    parser.add_argument("--side", choices=("left", "right"), required=True)
    return run_application(lambda: _sit(parser.parse_args(arguments)))


async def _sit(options: argparse.Namespace) -> int:
    channel = await open_channel(socket.socket(fileno=options.channel))
    profile = Profile(options.profile)
    async with open_desk(profile, OwnerKind.DEMO, SyncMode.FOLLOW, name=options.name) as desk:
        serving: list[asyncio.Task[None]] = []

        def begin(windows: OpenWindows) -> None:
            window = windows.front
            _place(window, options.side)
            serving.append(asyncio.create_task(_serve(window, desk.peer, channel), name="demo requests"))

        await run_windows(WindowPeer(desk.peer, desk.nearby), opened=begin)
    channel.close()
    return 0


async def _serve(window: MainWindow, peer: Peer, channel: Channel) -> None:
    await WindowDriver(window, peer, channel).serve()
    _end_in_any_case()
    window.close()


def _end_in_any_case() -> None:
    """Leave no process behind, even when the window does not close."""
    timer = threading.Timer(_CLOSING_SECONDS, lambda: os._exit(1))
    timer.daemon = True
    timer.start()


def _place(window: MainWindow, side: str) -> None:
    """Take one half of the screen, if there is one."""
    if QGuiApplication.platformName() == "offscreen":
        window.resize(*_UNSEEN_SIZE)
        QApplication.setCursorFlashTime(0)  # a caret that blinks is missing on half of the pictures
        return
    room = window.screen().availableGeometry()
    left = room.left() if side == "left" else room.center().x()
    window.setGeometry(QRect(left, room.top() + 40, room.width() // 2, min(room.height() - 80, 900)))


if __name__ == "__main__":
    sys.exit(main())
