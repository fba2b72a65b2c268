"""What is written into the log of attachments, in the order of each space, and how it travels.

A wire is the msgpack array [version, id, at, event]: the id by which its writer finds it again, the time of
the writer's clock, and a map with `kind`. Times are in seconds since 1970. `floor` is where the stream BLOB
ended when an event was decided: what a reservation stores lies behind its floor, what a removal leaves does
not.
"""

import math
from dataclasses import dataclass

import msgspec

from core.unreadable import UNREADABLE

VERSION = 1


class File(msgspec.Struct, frozen=True, kw_only=True):
    """A file of a note; `chunks` are the SHA-256 of its chunks, 32 bytes each, one after the other."""

    id: str
    note: str
    name: str
    media_type: str
    size: int
    sha256: bytes
    chunks: bytes
    by: str
    at: float


class Reserved(msgspec.Struct, frozen=True, tag_field="kind", tag="reserved", kw_only=True):
    """Room for an upload that runs at a hub, until a moment."""

    reservation: str
    size: int
    until: float
    floor: int
    hub: str


class Grown(msgspec.Struct, frozen=True, tag_field="kind", tag="grown", kw_only=True):
    """An upload needs more room than it reserved at first."""

    reservation: str
    size: int


class Released(msgspec.Struct, frozen=True, tag_field="kind", tag="released", kw_only=True):
    """An upload has failed; what it may have stored waits for the sweeper."""

    reservation: str
    floor: int


class Committed(msgspec.Struct, frozen=True, tag_field="kind", tag="committed", kw_only=True):
    """An upload is complete, and its reservation becomes a file."""

    reservation: str
    file: File


class Removed(msgspec.Struct, frozen=True, tag_field="kind", tag="removed", kw_only=True):
    """Files that nobody wants any more; what they alone stored waits for the sweeper."""

    files: list[str]
    floor: int


class Swept(msgspec.Struct, frozen=True, tag_field="kind", tag="swept", kw_only=True):
    """All that waited and lies up to `floor` was purged."""

    floor: int


class Waiting(msgspec.Struct, frozen=True, array_like=True):
    """How many bytes up to a floor wait for the sweeper."""

    floor: int
    size: int


class Kept(msgspec.Struct, frozen=True, tag_field="kind", tag="kept", kw_only=True):
    """All that holds now, so that what came before may be purged from the log."""

    files: list[File]
    reservations: list[Reserved]
    waiting: list[Waiting]


Event = Reserved | Grown | Released | Committed | Removed | Swept | Kept


class _Wire(msgspec.Struct, frozen=True, array_like=True):
    version: int
    id: str
    at: float
    event: msgspec.Raw


@dataclass(frozen=True, slots=True)
class Record:
    """A message of the log, read; `event` is None for one that only a newer Tandem reads."""

    id: str
    event: Event | None


_encoder = msgspec.msgpack.Encoder()
_wires = msgspec.msgpack.Decoder(_Wire)
_events: msgspec.msgpack.Decoder[Event] = msgspec.msgpack.Decoder(Event)


def encode(event: Event, *, id: str, at: float) -> bytes:  # noqa: A002 (the word of the wire)
    """Spell the wire of an event."""
    return _encoder.encode(_Wire(VERSION, id, at, msgspec.Raw(_encoder.encode(event))))


def decode(wire: bytes) -> Record:
    """Read a wire, whoever wrote it; never raises."""
    try:
        read = _wires.decode(wire)
        known = read.version == VERSION and math.isfinite(read.at)
        return Record(read.id, _events.decode(read.event) if known else None)
    except UNREADABLE:
        return Record("", None)
