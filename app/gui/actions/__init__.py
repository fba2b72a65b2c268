"""What a user can ask the window for: every action with its name, its shortcut and its place in the menu."""

from app.gui.actions.action import Action, Section
from app.gui.actions.action_book import ActionBook
from app.gui.actions.keys import spoken

__all__ = ["Action", "ActionBook", "Section", "spoken"]
