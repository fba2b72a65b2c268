r"""An entry of the control log: signing it, and reading one that came from elsewhere.

A wire is the msgpack array [link, saying, signature] of three byte strings. The link is itself a msgpack
array: space, number, hash of the entry before, device. The saying is one, too, and in version 1: version,
kind, time (seconds since 1970), epoch and sequence of the log, statement. The signature is the device's,
over "tandem-control-1\0", the length of the link as four bytes (big-endian), the link and the saying, which
travel as they were signed. The context is another one than that of updates, so that no signature can be
used in the place of the other.

Link, signature and the size allowed are the same in every version, for ever. They alone decide whether the
chain leads through an entry; so a Tandem that does not understand a saying still follows the chain, and
comes to the same head as one that does.
"""

import hashlib
from dataclasses import dataclass
from typing import Annotated

import msgspec

from core.accounts import DeviceKey, Verifier
from core.ids import DeviceId, SpaceId
from sync.control.errors import EntryRefused
from sync.control.position import LogPosition
from sync.control.refusal import Refusal
from sync.control.statements import Kind, Statement, decode_statement, kind_of

LONGEST_ENTRY = 16_384
"""Bytes of a wire."""
_VERSION = 1
_CONTEXT = b"tandem-control-1\x00"
_DIGEST_BYTES = 32
_KINDS = frozenset(Kind)

_Name = Annotated[str, msgspec.Meta(pattern=r"\A[a-zA-Z0-9_-]{1,64}\Z")]
_Number = Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]
_Positive = Annotated[int, msgspec.Meta(ge=1, le=2**63 - 1)]
_Digest = Annotated[bytes, msgspec.Meta(min_length=_DIGEST_BYTES, max_length=_DIGEST_BYTES)]


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry of a chain: its number, from 1, and the SHA-256 of its wire."""

    number: int
    digest: bytes


NO_ENTRY = Head(0, bytes(_DIGEST_BYTES))
"""The head of a chain that has no entry yet."""


class _Link(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    space: _Name
    number: _Positive
    previous: _Digest
    device: _Name


class _Saying(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    version: int
    kind: int
    at: _Number
    epoch: _Name
    sequence: _Number
    statement: msgspec.Raw


@dataclass(frozen=True, slots=True)
class Saying:
    """What an entry says: when, up to where the log went then, and what changes."""

    at: int
    position: LogPosition
    statement: Statement


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry whose signature fits; `says` is a refusal when nobody, or only a newer Tandem, understands it.

    `place` is its number and its own hash: the head of the chain that ends with it.
    """

    place: Head
    previous: bytes
    device: DeviceId
    says: Saying | Refusal


_Wire = tuple[bytes, bytes, bytes]
_wires = msgspec.msgpack.Decoder(_Wire)
_links = msgspec.msgpack.Decoder(_Link)
_sayings = msgspec.msgpack.Decoder(_Saying)
_versions = msgspec.msgpack.Decoder(list[msgspec.Raw])
_version = msgspec.msgpack.Decoder(int)
_encoder = msgspec.msgpack.Encoder()


def sign_entry(key: DeviceKey, space: SpaceId, head: Head, saying: Saying) -> bytes:
    """Make the wire of the entry that follows `head`."""
    link = _encoder.encode(_Link(space, head.number + 1, head.digest, key.id))
    said = _Saying(
        version=_VERSION,
        kind=kind_of(saying.statement).value,
        at=saying.at,
        epoch=saying.position.epoch,
        sequence=saying.position.sequence,
        statement=msgspec.Raw(_encoder.encode(saying.statement)),
    )
    return _sign(key, link, _encoder.encode(said))


def open_entry(wire: bytes, verifier: Verifier, space: SpaceId) -> Entry:
    """Check a wire and read it; raises EntryRefused for what can be no entry of this space's chain."""
    packed, said, signature = _split(wire)
    try:
        link = _links.decode(packed)
    except (ValueError, RecursionError) as error:
        raise EntryRefused(Refusal.DAMAGED) from error
    if not verifier.verify(DeviceId(link.device), _signed(packed, said), signature):
        raise EntryRefused(Refusal.FORGED)
    if link.space != space:
        raise EntryRefused(Refusal.OTHER_SPACE)
    place = Head(link.number, digest_of(wire))
    return Entry(place, link.previous, DeviceId(link.device), _read(said))


def digest_of(wire: bytes) -> bytes:
    """Give the hash by which the next entry names this one."""
    return hashlib.sha256(wire).digest()


def _split(wire: bytes) -> _Wire:
    if len(wire) > LONGEST_ENTRY:
        raise EntryRefused(Refusal.TOO_LONG)
    try:
        parts: _Wire = _wires.decode(wire)
    except (ValueError, RecursionError) as error:
        raise EntryRefused(Refusal.DAMAGED) from error
    # With more than one spelling, what was signed once could be two entries of different hashes.
    if _encoder.encode(parts) != wire:
        raise EntryRefused(Refusal.DAMAGED)
    return parts


def _read(said: bytes) -> Saying | Refusal:
    try:
        if _version.decode(_versions.decode(said)[0]) != _VERSION:
            return Refusal.UNKNOWN
        read = _sayings.decode(said)
        if read.kind not in _KINDS:
            return Refusal.UNKNOWN
        statement = decode_statement(Kind(read.kind), bytes(read.statement))
    except (ValueError, IndexError, RecursionError):
        return Refusal.MALFORMED
    return Saying(read.at, LogPosition(read.epoch, read.sequence), statement)


def _sign(key: DeviceKey, link: bytes, said: bytes) -> bytes:
    return _encoder.encode((link, said, key.sign(_signed(link, said))))


def _signed(link: bytes, said: bytes) -> bytes:
    return b"".join((_CONTEXT, len(link).to_bytes(4), link, said))
