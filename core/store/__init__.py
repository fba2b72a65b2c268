"""SQLite: the only home of SQL."""

from core.store.answers import StoredDocument, Waiting
from core.store.changes import (
    Acknowledged,
    Changes,
    DeviceCursor,
    LogMark,
    NoteText,
    Parked,
    ParkedKind,
    Snapshot,
)
from core.store.listing import sight_key
from core.store.store import Store, open_store

__all__ = [
    "Acknowledged",
    "Changes",
    "DeviceCursor",
    "LogMark",
    "NoteText",
    "Parked",
    "ParkedKind",
    "Snapshot",
    "Store",
    "StoredDocument",
    "Waiting",
    "open_store",
    "sight_key",
]
