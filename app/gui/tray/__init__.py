"""The icon by which the app stays at hand while no window is open."""

from app.gui.tray.tray import Tray

__all__ = ["Tray"]
