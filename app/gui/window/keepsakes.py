"""What each window remembers of its frame, its panes and its tabs."""

from typing import Any

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow

from app.gui.inspector import Inspector
from app.gui.sidebar import Sidebar, SidebarKept
from app.gui.window.memory import Keepsake
from app.gui.window.opening import Opening, TabsKept
from app.gui.window.panes import Panes, PanesKept
from app.gui.window.zoom import Zoom


def keepsakes_of(
    window: QMainWindow,
    panes: Panes,
    sidebar: Sidebar,
    zoom: Zoom,
    inspector: Inspector,
    opening: Opening,
) -> list[Keepsake[Any]]:
    """List all that a window remembers; the frame comes first, for panes depend on the room there is."""
    return [
        _frame(window),
        Keepsake("panes", PanesKept, panes.kept, panes.go_back_to),
        Keepsake("sidebar", SidebarKept, sidebar.tree.kept, sidebar.tree.go_back_to),
        Keepsake("tabs", TabsKept, opening.kept, opening.go_back_to),
        Keepsake("zoom", int, lambda: zoom.percent, zoom.set_percent),
        Keepsake("inspector", str, lambda: inspector.panel, inspector.choose),
    ]


def _frame(window: QMainWindow) -> Keepsake[Any]:
    """Where the window is and how large, in Qt's own bytes."""

    def take() -> bytes:
        return bytes(window.saveGeometry().data())

    return Keepsake("frame", bytes, take, lambda kept: window.restoreGeometry(QByteArray(kept)))
