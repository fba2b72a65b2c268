"""How far the log of attachments had come, told beside the chunks: no lost log makes orphans of them."""

import msgspec

from core.unreadable import UNREADABLE


class Mark(msgspec.Struct, frozen=True):
    """The last message of a space in one incarnation of the log, and its digest."""

    epoch: str
    sequence: int
    digest: bytes


_encoder = msgspec.msgpack.Encoder()
_marks = msgspec.msgpack.Decoder(Mark)


def encode_mark(mark: Mark) -> bytes:
    """Spell a mark."""
    return _encoder.encode(mark)


def decode_mark(wire: bytes) -> Mark | None:
    """Read a mark; None for bytes that are none."""
    try:
        return _marks.decode(wire)
    except UNREADABLE:
        return None
