"""How an event travels and is kept, and reading it back, whoever wrote it.

A wire is the msgpack array [version, subject, id, at, event]: the id, 24 random base32 characters, by which
its writer finds it again, the time of the writer's clock, and a map with `kind`. Messages of a newer
version or an unknown kind are left out and stay in the log; a newer Tandem builds its projection anew and
reads them.
"""

import math
from dataclasses import dataclass

import msgspec

from core.unreadable import UNREADABLE
from sync.hub.users.events import Event, subject_of

VERSION = 1
_LONGEST_SUBJECT = 256


class _Wire(msgspec.Struct, frozen=True, array_like=True):
    version: int
    subject: str
    id: str
    at: float
    event: msgspec.Raw


class _Head(msgspec.Struct, frozen=True, array_like=True):
    """What a wire of every version begins with."""

    version: int
    subject: str
    id: str


@dataclass(frozen=True, slots=True)
class Record:
    """A message of the log, read; `event` is None for one that only a newer Tandem reads."""

    subject: str
    id: str
    at: float
    event: Event | None


_encoder = msgspec.msgpack.Encoder()
_wires = msgspec.msgpack.Decoder(_Wire)
_heads = msgspec.msgpack.Decoder(_Head)
_events: msgspec.msgpack.Decoder[Event] = msgspec.msgpack.Decoder(Event)


def encode(event: Event, *, id: str, at: float) -> bytes:  # noqa: A002 (the word of the wire)
    """Spell the wire of an event."""
    wire = _Wire(VERSION, subject_of(event), id, at, msgspec.Raw(_encoder.encode(event)))
    return _encoder.encode(wire)


def decode(wire: bytes) -> Record | None:
    """Read a wire; None for bytes that are none. Never raises."""
    try:
        head = _heads.decode(wire)
    except UNREADABLE:
        return None
    if len(head.subject) > _LONGEST_SUBJECT:
        return None
    unread = Record(head.subject, head.id, 0.0, None)
    return _read(wire, unread) if head.version == VERSION else unread


def _read(wire: bytes, unread: Record) -> Record:
    try:
        read = _wires.decode(wire)
        event = _events.decode(read.event)
    except UNREADABLE:
        return unread
    if subject_of(event) != read.subject or not math.isfinite(read.at):
        return unread
    return Record(read.subject, read.id, read.at, event)
