"""The note service: spaces, their members, who is let into them, and what is told of it."""

from sync.hub.notes.facts import NoteChange, NoteSettings, SpaceInfo
from sync.hub.notes.library_news import open_library_news
from sync.hub.notes.ports import Bus, ConnectSpace, KnownUsers, Users
from sync.hub.notes.served import ServedSpaces, read_spaces
from sync.hub.notes.service import NoteService, open_note_service

__all__ = [
    "Bus",
    "ConnectSpace",
    "KnownUsers",
    "NoteChange",
    "NoteService",
    "NoteSettings",
    "ServedSpaces",
    "SpaceInfo",
    "Users",
    "open_library_news",
    "open_note_service",
    "read_spaces",
]
