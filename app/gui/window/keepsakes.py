"""What each window remembers of its frame, its panes and its tabs."""

from collections.abc import Callable
from typing import Any

import msgspec
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow

from app.gui.inspector import Inspector
from app.gui.sidebar import Sidebar, SidebarKept
from app.gui.tabs import Tabs
from app.gui.window.memory import Keepsake
from app.gui.window.panes import Panes, PanesKept
from app.gui.window.zoom import Zoom
from core.ids import NoteId


class TabsKept(msgspec.Struct, frozen=True):
    """The notes of the tabs, None for an empty one, and the number of the tab on screen."""

    notes: tuple[NoteId | None, ...] = ()
    index: int = 0


def keep_frame(window: QMainWindow) -> Keepsake[Any]:
    """Remember where the window is and how large, in Qt's own bytes."""

    def take() -> bytes:
        return bytes(window.saveGeometry().data())

    return Keepsake("frame", bytes, take, lambda kept: window.restoreGeometry(QByteArray(kept)))


def keep_panes(panes: Panes) -> Keepsake[Any]:
    """Remember which panes are shown, and how wide."""
    return Keepsake("panes", PanesKept, panes.kept, panes.go_back_to)


def keep_sidebar(sidebar: Sidebar) -> Keepsake[Any]:
    """Remember the chosen place and what is folded."""
    return Keepsake("sidebar", SidebarKept, sidebar.tree.kept, sidebar.tree.go_back_to)


def keep_tabs(tabs: Tabs, go_back: Callable[[TabsKept], object]) -> Keepsake[Any]:
    """Remember the open notes; `go_back` opens those that are still there."""

    def take() -> TabsKept:
        return TabsKept(tuple(tab.note for tab in tabs), tabs.index)

    return Keepsake("tabs", TabsKept, take, go_back)


def keep_zoom(zoom: Zoom) -> Keepsake[Any]:
    """Remember how large the text is shown."""
    return Keepsake("zoom", int, lambda: zoom.percent, zoom.set_percent)


def keep_inspector(inspector: Inspector) -> Keepsake[Any]:
    """Remember the chosen panel."""
    return Keepsake("inspector", str, lambda: inspector.panel, inspector.choose)
