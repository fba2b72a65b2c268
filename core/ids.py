"""Distinct types for the identities in Tandem, and how new ones are drawn."""

import base64
import hashlib
from functools import lru_cache
from typing import NewType

from core.world import World

NoteId = NewType("NoteId", str)
SpaceId = NewType("SpaceId", str)
NotebookId = NewType("NotebookId", str)
DeviceId = NewType("DeviceId", str)
UserId = NewType("UserId", str)
VersionId = NewType("VersionId", str)
"""Names a version of a note: what it was after some of its edits. Lower-case base32, opaque."""
FileHash = NewType("FileHash", str)
"""Names the bytes of a file: their SHA-256 in 64 lower-case hexadecimal digits."""

_ALPHABET = frozenset("abcdefghijklmnopqrstuvwxyz234567")
_UNMARKED_BYTES = 15
_UNMARKED_LENGTH = 24
_SPACE_BYTES = 20
_SPACE_ID_LENGTH = 28
_DRAWN_BYTES = 10
_MARK_BYTES = 10
_DRAWN_LENGTH = 16
_NOTE_ID_LENGTH = 32
_SESSION_BYTES = 8
_HIGHEST_SESSION = 2**63 - 1
_RECOVERED = "0"
"""Base32 has no such digit, so no id that was drawn begins with it."""


def new_note_ids(world: World, space: SpaceId, count: int) -> list[NoteId]:
    """Draw ids for notes of a space: 16 random lower-case base32 characters each (80 bits), and its mark.

    All at once: to ask the system for each of thousands would give Python's lock away and take it back so
    often that no other thread, which must first have waited five milliseconds, would ever get it.
    """
    drawn, mark = _token(world.random_bytes(_DRAWN_BYTES * count)), _mark(space)
    starts = range(0, len(drawn), _DRAWN_LENGTH)
    return [NoteId(drawn[start : start + _DRAWN_LENGTH] + mark) for start in starts]


def is_of_other_space(note: NoteId, space: SpaceId) -> bool:
    """Tell whether a note's id carries the mark of another space; the ids of Tandem 0.1.0 carry none.

    A space's own document goes by the space's id, which is of another length than a note's: nobody can give
    a space the id of a note.
    """
    if len(note) == _SPACE_ID_LENGTH:
        return note != space_document_id(space)
    return has_mark(note) and note[_DRAWN_LENGTH:] != _mark(space)


def has_mark(note: NoteId) -> bool:
    """Tell whether a note's id says to which space it belongs."""
    return len(note) == _NOTE_ID_LENGTH


def new_space_id(world: World) -> SpaceId:
    """Draw a space id: 28 lower-case base32 characters (140 random bits)."""
    return SpaceId(_token(world.random_bytes(_SPACE_BYTES))[:_SPACE_ID_LENGTH])


def is_space_id(text: str) -> bool:
    """Tell whether a text has the shape of a space's id; those of Tandem 0.1.0 have 24 characters."""
    return len(text) in {_UNMARKED_LENGTH, _SPACE_ID_LENGTH} and _ALPHABET.issuperset(text)


def new_session(world: World) -> int:
    """Draw the number of this run, also its Loro peer id: 1 to 2**63 - 1, as SQLite holds."""
    return int.from_bytes(world.random_bytes(_SESSION_BYTES)) % _HIGHEST_SESSION + 1


def space_document_id(space: SpaceId) -> NoteId:
    """Name the document that holds a space's notebooks; it is logged and stored like a note's."""
    return NoteId(space)


def recovered_note_id(note: NoteId) -> NoteId:
    """Name the note of the same space that late edits of a purged note are brought to, alike everywhere."""
    drawn, mark = (note[:_DRAWN_LENGTH], note[_DRAWN_LENGTH:]) if has_mark(note) else (note, "")
    digest = hashlib.sha256(b"recovered" + drawn.encode()).digest()
    told = _token(digest[: _DRAWN_BYTES if mark else _UNMARKED_BYTES])
    return NoteId(_RECOVERED + told[len(_RECOVERED) :] + mark)


def is_recovered_note(note: NoteId) -> bool:
    """Tell whether `recovered_note_id` named this note."""
    return note.startswith(_RECOVERED)


@lru_cache(maxsize=256)
def _mark(space: SpaceId) -> str:
    """How the ids of a space's notes end: 80 bits, so that nobody finds a space whose notes are another's."""
    return _token(hashlib.sha256(b"space of a note" + space.encode()).digest()[:_MARK_BYTES])


def _token(drawn: bytes) -> str:
    return base64.b32encode(drawn).decode().lower()
