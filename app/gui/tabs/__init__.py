"""The tabs of a window: which notes it has open, the row that shows them, and what can be done with them."""

from app.gui.tabs.row import TabRow
from app.gui.tabs.tab_actions import TabActions
from app.gui.tabs.tabs import Tab, Tabs

__all__ = ["Tab", "TabActions", "TabRow", "Tabs"]
