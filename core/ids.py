"""Distinct types for the identities in Tandem, and how new ones are drawn."""

import base64
import hashlib
from typing import NewType

from core.world import World

NoteId = NewType("NoteId", str)
SpaceId = NewType("SpaceId", str)
NotebookId = NewType("NotebookId", str)
DeviceId = NewType("DeviceId", str)

_ID_BYTES = 15
_ID_LENGTH = 24
_SESSION_BYTES = 8
_HIGHEST_SESSION = 2**63 - 1
_RECOVERED = "0"
"""Base32 has no such digit, so no id that was drawn begins with it."""


def new_note_ids(world: World, count: int) -> list[NoteId]:
    """Draw note ids: 24 lower-case base32 characters each (120 random bits).

    All at once: to ask the system for each of thousands would give Python's lock away and take it back so
    often that no other thread, which must first have waited five milliseconds, would ever get it.
    """
    drawn = _token(world.random_bytes(_ID_BYTES * count))
    return [NoteId(drawn[start : start + _ID_LENGTH]) for start in range(0, len(drawn), _ID_LENGTH)]


def new_space_id(world: World) -> SpaceId:
    """Draw a space id: 24 lower-case base32 characters (120 random bits)."""
    return SpaceId(_token(world.random_bytes(_ID_BYTES)))


def new_session(world: World) -> int:
    """Draw the number of this run, also its Loro peer id: 1 to 2**63 - 1, as SQLite holds."""
    return int.from_bytes(world.random_bytes(_SESSION_BYTES)) % _HIGHEST_SESSION + 1


def space_document_id(space: SpaceId) -> NoteId:
    """Name the document that holds a space's notebooks; it is logged and stored like a note's."""
    return NoteId(space)


def recovered_note_id(note: NoteId) -> NoteId:
    """Name the note that late edits of a purged note are brought to, the same on every device."""
    digest = hashlib.sha256(b"recovered" + note.encode()).digest()
    return NoteId(_RECOVERED + _token(digest[:_ID_BYTES])[len(_RECOVERED) :])


def is_recovered_note(note: NoteId) -> bool:
    """Tell whether `recovered_note_id` named this note."""
    return note.startswith(_RECOVERED)


def _token(drawn: bytes) -> str:
    return base64.b32encode(drawn).decode().lower()
