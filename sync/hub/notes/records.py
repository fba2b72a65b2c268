"""What the stream SPACES holds: a record of each space, and how far its events were told.

Only the last message of a subject is kept: it is the whole truth of its subject.

    spaces.space.<space>   that the hub has it, what it may store, when it was founded, whether it was closed
    spaces.told.<space>    up to which entry of its control log events were told
"""

from enum import IntEnum

import msgspec

from core.ids import SpaceId
from core.unreadable import UNREADABLE
from sync.bus.claims import Quota
from sync.hub.hub_log import LogShape

SHAPE = LogShape(
    "SPACES",
    ("spaces.>",),
    {"max_msgs_per_subject": 1, "republish": {"src": ">", "dest": "live.>", "headers_only": True}},
)
SEQUENCED = "live.spaces.>"
"""Where the log tells, without the body, that it stored a message."""
_VERSION = 1


class SpaceState(IntEnum):
    """How far a space has come; the numbers are stored."""

    PREPARED = 1
    """Its accounts and streams are made, or being made; nobody has founded it yet."""
    FOUNDED = 2
    CLOSED = 3
    ABANDONED = 4
    """It was prepared and nobody founded it; it may be prepared again."""


class SpaceRecord(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="space"):
    """A space of the hubs; `at` is when its state became so (seconds since 1970)."""

    space: SpaceId
    state: SpaceState
    disk: int
    streams: int
    at: float
    version: int = _VERSION

    @property
    def quota(self) -> Quota:
        """How much the space may store."""
        return Quota(self.disk, self.streams)


class ToldRecord(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", tag="told"):
    """The number of the last entry that was told, and whether the end of the space was."""

    space: SpaceId
    number: int = 0
    is_closing_told: bool = False
    version: int = _VERSION


Record = SpaceRecord | ToldRecord

_encoder = msgspec.msgpack.Encoder()
_decoder: msgspec.msgpack.Decoder[Record] = msgspec.msgpack.Decoder(Record)


def subject_of(record: Record) -> str:
    """Name the subject on which a record lies."""
    match record:
        case SpaceRecord(space=space):
            return f"spaces.space.{space}"
        case ToldRecord(space=space):
            return f"spaces.told.{space}"


def encode(record: Record) -> bytes:
    """Spell a record."""
    return _encoder.encode(record)


def decode(wire: bytes) -> Record | None:
    """Read a record; None for what only a newer Tandem reads, or nobody."""
    try:
        record = _decoder.decode(wire)
    except UNREADABLE:
        return None
    return record if record.version == _VERSION else None
