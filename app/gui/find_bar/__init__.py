"""Finding and replacing in the note on screen."""

from app.gui.find_bar.bar import FindBar
from app.gui.find_bar.find_actions import FindInNoteActions

__all__ = ["FindBar", "FindInNoteActions"]
