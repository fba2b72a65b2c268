"""The library of notes: open documents, saving, listing, and what remote peers change."""

from core.notes.arrivals import Arrivals, LoggedUpdate
from core.notes.author import Author, Seal
from core.notes.history import NoteHistory
from core.notes.holdings import Holdings, read_holdings, read_holdings_of, read_purged
from core.notes.library import Library, open_library
from core.notes.open_note import OpenNote
from core.notes.visit import Merge, NoteNews, Visit

__all__ = [
    "Arrivals",
    "Author",
    "Holdings",
    "Library",
    "LoggedUpdate",
    "Merge",
    "NoteHistory",
    "NoteNews",
    "OpenNote",
    "Seal",
    "Visit",
    "open_library",
    "read_holdings",
    "read_holdings_of",
    "read_purged",
]
