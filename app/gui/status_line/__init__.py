"""The line below the note: how far its changes have come."""

from app.gui.status_line.counting import Counting
from app.gui.status_line.deeds import Deed, deed_for
from app.gui.status_line.status_line import StatusLine

__all__ = ["Counting", "Deed", "StatusLine", "deed_for"]
