"""What two devices of a space say over a direct line once they have greeted."""

import msgspec


class Digest(msgspec.Struct, frozen=True, array_like=True, tag="digest"):
    """What is held here of the space, summed up; to be compared."""

    question: int
    buckets: bytes


class Same(msgspec.Struct, frozen=True, array_like=True, tag="same"):
    """The answer of who holds the same."""

    question: int


class Lists(msgspec.Struct, frozen=True, array_like=True, tag="lists"):
    """The answer of who holds something else in `buckets`: all notes there, in parts."""

    question: int
    buckets: list[int]
    notes: dict[str, bytes]
    is_last: bool


class Want(msgspec.Struct, frozen=True, array_like=True, tag="want"):
    """Something is lacking of these notes, of which is held what is told."""

    notes: dict[str, bytes]


class Handed(msgspec.Struct, frozen=True, array_like=True, tag="handed"):
    """Signed edits, as they were or will be published."""

    wires: list[bytes]


class Stored(msgspec.Struct, frozen=True, array_like=True, tag="stored"):
    """So many letters `Handed` of this line are on the disk of who got them."""

    count: int


class Caret(msgspec.Struct, frozen=True, array_like=True, tag="caret"):
    """Where the device's caret is, as it is told over a bus."""

    payload: bytes


Letter = Digest | Same | Lists | Want | Handed | Stored | Caret
_letters: msgspec.msgpack.Decoder[Letter] = msgspec.msgpack.Decoder(Letter)


def write_letter(letter: Letter) -> bytes:
    """Spell a letter."""
    return msgspec.msgpack.encode(letter)


def read_letter(payload: bytes) -> Letter | None:
    """Read a letter; None for anything else, such as one of a newer Tandem."""
    try:
        return _letters.decode(payload)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
