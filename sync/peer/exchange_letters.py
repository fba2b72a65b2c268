"""The letters in which replicas tell each other what they hold and what they lack."""

import msgspec

from core.unreadable import UNREADABLE


class Digest(msgspec.Struct, frozen=True, array_like=True, tag="digest"):
    """What a device holds of a space, summed up; `repairs` False only asks whether it is the same."""

    device: str
    question: int
    buckets: bytes
    repairs: bool


class Same(msgspec.Struct, frozen=True, array_like=True, tag="same"):
    """The answer of a device that holds the same."""

    device: str
    question: int


class Lists(msgspec.Struct, frozen=True, array_like=True, tag="lists"):
    """The answer of a device that holds something else in `buckets`: all its notes there, in parts."""

    device: str
    question: int
    buckets: list[int]
    notes: dict[str, bytes]
    is_last: bool


class Want(msgspec.Struct, frozen=True, array_like=True, tag="want"):
    """A device lacks something of these notes, of which it holds what is told."""

    device: str
    notes: dict[str, bytes]


class Renewed(msgspec.Struct, frozen=True, array_like=True, tag="renewed"):
    """The host found that its log lost something: everybody compares with it now."""

    device: str


class Handed(msgspec.Struct, frozen=True, array_like=True, tag="handed"):
    """Signed updates of a device that may not bring them to the log itself."""

    device: str
    wires: list[bytes]


Letter = Digest | Same | Lists | Want | Renewed | Handed
_letters: msgspec.msgpack.Decoder[Letter] = msgspec.msgpack.Decoder(Letter)


def write_letter(letter: Letter) -> bytes:
    """Spell a letter."""
    return msgspec.msgpack.encode(letter)


def read_letter(payload: bytes) -> Letter | None:
    """Read a letter; None for anything else. Nothing in it is believed yet but its shape."""
    try:
        return _letters.decode(payload)
    except UNREADABLE:
        return None
