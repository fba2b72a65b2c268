"""The main window, and running it on a peer."""

from app.gui.window.main_window import MainWindow
from app.gui.window.run import run_window

__all__ = ["MainWindow", "run_window"]
