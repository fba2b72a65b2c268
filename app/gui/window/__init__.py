"""The windows on a peer: what one is built of, and running them."""

from app.gui.window.main_window import MainWindow
from app.gui.window.open_windows import OpenWindows
from app.gui.window.run import run_windows

__all__ = ["MainWindow", "OpenWindows", "run_windows"]
