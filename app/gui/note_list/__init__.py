"""The middle pane of the window: the notes of a place, or what a search found."""

from app.gui.note_list.feed import NoteListFeed
from app.gui.note_list.list_orders import ListOrders
from app.gui.note_list.pane import NoteListPane
from app.gui.note_list.view import NoteListView

__all__ = ["ListOrders", "NoteListFeed", "NoteListPane", "NoteListView"]
