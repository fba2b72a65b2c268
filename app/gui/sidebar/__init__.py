"""The left pane of the window: spaces with their notebooks, tags and the trash."""

from app.gui.sidebar.feed import SidebarFeed
from app.gui.sidebar.places import ALL_NOTES, TRASH, Place, notebook_place, space_place
from app.gui.sidebar.sidebar import Sidebar
from app.gui.sidebar.tree import SidebarKept

__all__ = [
    "ALL_NOTES",
    "TRASH",
    "Place",
    "Sidebar",
    "SidebarFeed",
    "SidebarKept",
    "notebook_place",
    "space_place",
]
