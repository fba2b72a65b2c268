"""How the open note hangs together: its headings, notes that link to it, links begun or renamed."""

from app.gui.links.backlinks_panel import BacklinksPanel
from app.gui.links.link_completion import LinkCompletion
from app.gui.links.outline_panel import OutlinePanel
from app.gui.links.title_changes import TitleChanges

__all__ = ["BacklinksPanel", "LinkCompletion", "OutlinePanel", "TitleChanges"]
