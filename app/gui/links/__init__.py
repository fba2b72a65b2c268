"""How the open note hangs together: its headings, notes that link to it, links that follow a title."""

from app.gui.links.backlinks_panel import BacklinksPanel
from app.gui.links.outline_panel import OutlinePanel
from app.gui.links.title_changes import TitleChanges

__all__ = ["BacklinksPanel", "OutlinePanel", "TitleChanges"]
