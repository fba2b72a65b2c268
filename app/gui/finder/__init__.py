"""The finder: a field over the window in which a few letters open a note or ask for an action."""

from app.gui.finder.action_choices import ActionChoices
from app.gui.finder.finder import Finder
from app.gui.finder.finder_actions import FinderActions
from app.gui.finder.note_choices import NoteChoices
from app.gui.finder.template_choices import TemplateChoices

__all__ = ["ActionChoices", "Finder", "FinderActions", "NoteChoices", "TemplateChoices"]
