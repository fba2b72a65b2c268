"""That a note is a page, and how that is written into the log of pages.

A wire is the msgpack array [version, space, note, token, by, at]: all that is to be known of a note's page
now, so that of each note only the last message is kept. The token is "" once the page was taken back.
Messages of a newer version count as taken back: what is not understood is not shown to everybody.
"""

import base64
from dataclasses import dataclass, field
from typing import NewType

import msgspec

from core.ids import NoteId, SpaceId, UserId
from core.unreadable import UNREADABLE
from core.world import World

PageToken = NewType("PageToken", str)

SUBJECTS = "page.*"
_VERSION = 1
_TOKEN_BYTES = 20


@dataclass(frozen=True, slots=True)
class Publication:
    """A note that everybody reads who knows the token; `since` is in seconds since 1970."""

    space: SpaceId
    note: NoteId
    token: PageToken = field(repr=False)
    by: UserId
    since: float

    @property
    def is_page(self) -> bool:
        """False once it was taken back; `by` and `since` then say by whom and when."""
        return bool(self.token)


class _Wire(msgspec.Struct, frozen=True, array_like=True):
    version: int
    space: str
    note: str
    token: str
    by: str
    at: float


class _Head(msgspec.Struct, frozen=True, array_like=True):
    """What a wire of every version begins with."""

    version: int
    space: str
    note: str


_wires = msgspec.msgpack.Decoder(_Wire)
_heads = msgspec.msgpack.Decoder(_Head)


def new_token(world: World) -> PageToken:
    """Draw what nobody guesses: 32 lower-case base32 characters (160 random bits)."""
    return PageToken(base64.b32encode(world.random_bytes(_TOKEN_BYTES)).decode().lower())


def subject_of(note: NoteId) -> str:
    """Name the subject of a note's page."""
    return f"page.{note}"


def encode(publication: Publication) -> bytes:
    """Spell the wire of a publication."""
    fields = (publication.space, publication.note, publication.token, publication.by, publication.since)
    return msgspec.msgpack.encode(_Wire(_VERSION, *fields))


def decode(wire: bytes) -> Publication | None:
    """Read a wire; None for bytes that are none. Never raises."""
    try:
        head = _heads.decode(wire)
        read = _wires.decode(wire) if head.version == _VERSION else _taken_back(head)
    except UNREADABLE:
        return None
    ids = (SpaceId(read.space), NoteId(read.note), PageToken(read.token), UserId(read.by))
    return Publication(*ids, read.at)


def _taken_back(head: _Head) -> _Wire:
    return _Wire(head.version, head.space, head.note, "", "", 0.0)
