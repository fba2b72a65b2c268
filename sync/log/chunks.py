"""Updates that are too long for one message: cutting their wires into chunks, and reading any message.

The body of a chunk is the msgpack array [index, count, SHA-256 of the whole wire, piece]; its envelope is
that of any other message, with session and number of the whole, and is signed by the device that sends it.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

import msgspec

from core.accounts import DeviceKey, Verifier
from core.errors import DamagedUpdate, Refused
from core.facts import Update
from core.ids import DeviceId, NoteId, SpaceId
from core.right_of_way import right_of_way
from core.unreadable import UNREADABLE
from sync.log.envelope import CHUNK, Envelope, Header, open_envelope, pack, read_header, sign, update_in

LONGEST_WIRE = 1_000_000
"""Bytes that travel in one message; a server that nobody configured takes 1,048,576."""
MOST_CHUNKS = 512
_DIGEST_BYTES = 32


class _Body(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    index: Annotated[int, msgspec.Meta(ge=0, lt=MOST_CHUNKS)]
    count: Annotated[int, msgspec.Meta(ge=1, le=MOST_CHUNKS)]
    digest: Annotated[bytes, msgspec.Meta(min_length=_DIGEST_BYTES, max_length=_DIGEST_BYTES)]
    piece: Annotated[bytes, msgspec.Meta(min_length=1, max_length=LONGEST_WIRE)]


_bodies = msgspec.msgpack.Decoder(_Body)
_encoder = msgspec.msgpack.Encoder()


@dataclass(frozen=True, slots=True)
class WholeId:
    """Which wire a chunk is a piece of: who sends it, which update it is said to be, how many chunks it has.

    `key` is the session and number of the update, `digest` the SHA-256 of the wire.
    """

    device: DeviceId
    note: NoteId
    key: tuple[int, int]
    count: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class Chunk:
    """One piece of a wire, the `index`th from 0."""

    whole: WholeId
    index: int
    piece: bytes


Opened = Update | Chunk | Refused
"""What a message turned out to be."""


def count_chunks(wire: bytes) -> int:
    """Say in how many chunks a wire travels; 0 when it fits into one message as it is."""
    return 0 if len(wire) <= LONGEST_WIRE else -(-len(wire) // LONGEST_WIRE)


def cut(key: DeviceKey, update: Update, wire: bytes) -> Iterator[bytes]:
    """Give the wires of a wire's chunks, in order; cutting the same wire again gives the same bytes.

    A wire that would fit into one message makes one chunk: so a device brings what another wrote to the log
    under its own signature.
    """
    if update.header is None:
        raise ValueError("an update is sealed before it is cut")
    whole = read_header(update.header)
    header = msgspec.structs.replace(whole, device=key.id, kind=CHUNK, covers=0, authors=())
    digest = digest_of(wire)
    count = max(1, count_chunks(wire))
    for index in range(count):
        piece = wire[index * LONGEST_WIRE : (index + 1) * LONGEST_WIRE]
        yield _chunk_wire(key, header, _Body(index, count, digest, piece))


def _chunk_wire(key: DeviceKey, header: Header, body: _Body) -> bytes:
    return pack(sign(key, header, _encoder.encode(body)))


def join(whole: WholeId, pieces: Sequence[bytes]) -> bytes:
    """Put the pieces of a wire together; raises DamagedUpdate when they do not make the promised one."""
    wire = b"".join(pieces)
    if digest_of(wire) != whole.digest:
        raise DamagedUpdate("the pieces of a message do not fit together")
    return wire


def digest_of(wire: bytes) -> bytes:
    """Give the hash by which all chunks of a wire name it."""
    return hashlib.sha256(wire).digest()


def open_message(wire: bytes, verifier: Verifier, *, space: SpaceId | None = None) -> Opened:
    """Check a message of the log and say what it is; one that is refused gives its error."""
    try:
        envelope = open_envelope(wire, verifier, space=space)
        return _chunk_in(envelope) if envelope.header.kind == CHUNK else update_in(envelope)
    except Refused as error:
        return error


def open_messages(
    wires: Sequence[bytes], verifier: Verifier, *, space: SpaceId | None = None
) -> list[Opened]:
    """Check many messages, in order. Meant for a worker thread."""
    return [open_message(wire, verifier, space=space) for wire in right_of_way.letting_pass(wires)]


def _chunk_in(envelope: Envelope) -> Chunk:
    try:
        body = _bodies.decode(envelope.body)
    except UNREADABLE as error:
        raise DamagedUpdate("a piece of a message does not fit") from error
    if body.index >= body.count:
        raise DamagedUpdate("a piece of a message lies behind its end")
    header = envelope.header
    key = (header.session, header.number)
    whole = WholeId(DeviceId(header.device), NoteId(header.note), key, body.count, body.digest)
    return Chunk(whole, body.index, body.piece)
