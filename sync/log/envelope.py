r"""The signed envelope of a message: sealing it, and checking one that came from elsewhere.

A wire is the msgpack array [header, body, signature] of three byte strings. The header is itself a msgpack
array: version, space, epoch, note, device, session, number, kind, key id, time of sealing (seconds since
1970), and where they say something two more: what a snapshot covers, and the authors of a merged body, each
[session, device]. The signature is the device's, over "tandem-update-1\0", the length of the header as four
bytes (big-endian), the header and the body. The length keeps header and body apart, and both travel exactly
as they were signed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Annotated

import msgspec

from core.accounts import DeviceKey, Verifier
from core.errors import DamagedUpdate, UnknownUpdate
from core.facts import Update, UpdateKind
from core.ids import DeviceId, NoteId, SpaceId, is_of_other_space
from core.unreadable import UNREADABLE

CHUNK = 4
"""The kind of a piece of a longer wire; it is no kind of update."""
_KINDS = frozenset({*UpdateKind, CHUNK})
_VERSION = 1
_KEY_READABLE = 0
_CONTEXT = b"tandem-update-1\x00"
_LONGEST_HEADER = 65_536
_MOST_AUTHORS = 960
"""With the longest names and numbers they fit into the longest header."""

_Name = Annotated[str, msgspec.Meta(pattern=r"\A[a-zA-Z0-9_-]{1,64}\Z")]
_AUTHOR = re.compile(r"\A[a-z2-7]{52}\Z")
_Author = Annotated[str, msgspec.Meta(pattern=_AUTHOR.pattern)]
_Number = Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]


class Header(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """What is signed beside the body, in the order of the wire."""

    version: int
    space: _Name
    epoch: _Name
    note: _Name
    device: _Name
    session: _Number
    number: _Number
    kind: int
    key_id: int
    sealed_at: _Number
    covers: _Number = 0
    authors: tuple[tuple[_Number, _Author], ...] = ()


@dataclass(frozen=True, slots=True)
class Envelope:
    """A wire taken apart, with a signature that fits and a header that this version reads."""

    header: Header
    header_bytes: bytes
    body: bytes
    signature: bytes


_Wire = tuple[bytes, bytes, bytes]
_wires = msgspec.msgpack.Decoder(_Wire)
_headers = msgspec.msgpack.Decoder(Header)
_versions = msgspec.msgpack.Decoder(list[msgspec.Raw])
_version = msgspec.msgpack.Decoder(int)
_encoder = msgspec.msgpack.Encoder()


def seal(key: DeviceKey, update: Update, epoch: str, sealed_at: float) -> Update:
    """Add the header for this epoch of the space's log and this device's signature.

    `sealed_at` is in seconds since 1970.
    Of more authors than a header holds, the last are left out of it.
    """
    header = Header(
        version=_VERSION,
        space=update.space,
        epoch=epoch,
        note=update.note,
        device=key.id,
        session=update.session,
        number=update.number,
        kind=update.kind.value,
        key_id=_KEY_READABLE,
        sealed_at=int(sealed_at),
        covers=update.covers,
        authors=_readable(update.authors),
    )
    sealed = sign(key, header, update.body)
    return replace(
        update,
        device=key.id,
        header=sealed.header_bytes,
        signature=sealed.signature,
        authors=_readable(update.authors),
    )


def _readable(authors: tuple[tuple[int, DeviceId], ...]) -> tuple[tuple[int, DeviceId], ...]:
    """Keep the authors that every reader takes: a name damaged on this disk must not cost the update."""
    sound = [author for author in authors if author[0] >= 0 and _AUTHOR.match(author[1])]
    return tuple(sound[:_MOST_AUTHORS])


def sign(key: DeviceKey, header: Header, body: bytes) -> Envelope:
    """Put a body into an envelope of this device."""
    header_bytes = _encoder.encode(_spelled(header))
    return Envelope(header, header_bytes, body, key.sign(_signed(header_bytes, body)))


def pack(sealed: Update | Envelope) -> bytes:
    """Return the wire of a sealed update or of an envelope."""
    header = sealed.header_bytes if isinstance(sealed, Envelope) else sealed.header
    if header is None or sealed.signature is None:
        raise ValueError("an update is sealed before it is packed")
    return _encoder.encode((header, sealed.body, sealed.signature))


def header_of(wire: bytes) -> Header:
    """Read the header of a wire that is known to be sound."""
    return read_header(_split(wire)[0])


def unpack(
    wire: bytes, verifier: Verifier, *, space: SpaceId | None = None, subject: str | None = None
) -> Update:
    """Check a wire in full and return its update.

    Raises UnknownUpdate when a newer Tandem wrote it, or when it is a piece of something longer, and
    DamagedUpdate when anything else is wrong: flipped or missing bytes, a forged signature, another space
    than `space`, another note or device than in `subject`.
    """
    return update_in(open_envelope(wire, verifier, space=space, subject=subject))


def open_envelope(
    wire: bytes, verifier: Verifier, *, space: SpaceId | None = None, subject: str | None = None
) -> Envelope:
    """Check everything but the body; raises what `unpack` does, except for what is only a piece."""
    header_bytes, body, signature = _split(wire)
    header = read_header(header_bytes)
    if not verifier.verify(DeviceId(header.device), _signed(header_bytes, body), signature):
        raise DamagedUpdate("the signature is not that of the device")
    if header.key_id != _KEY_READABLE:
        raise UnknownUpdate(f"key {header.key_id}")
    if header.kind not in _KINDS:
        raise UnknownUpdate(f"kind {header.kind}")
    if space is not None and header.space != space:
        raise DamagedUpdate("the update belongs to another space")
    if is_of_other_space(NoteId(header.note), SpaceId(header.space)):
        raise DamagedUpdate("the note belongs to another space")
    if subject is not None and subject != _subject(header):
        raise DamagedUpdate("the update belongs to another subject")
    return Envelope(header, header_bytes, body, signature)


def update_in(envelope: Envelope) -> Update:
    """Return the update in an envelope; raises UnknownUpdate when there is only a piece of one."""
    header = envelope.header
    if header.kind == CHUNK:
        raise UnknownUpdate("a piece of a longer message")
    return Update(
        space=SpaceId(header.space),
        note=NoteId(header.note),
        device=DeviceId(header.device),
        session=header.session,
        number=header.number,
        body=envelope.body,
        header=envelope.header_bytes,
        signature=envelope.signature,
        kind=UpdateKind(header.kind),
        covers=header.covers,
        authors=tuple((session, DeviceId(device)) for session, device in header.authors),
    )


def _split(wire: bytes) -> _Wire:
    try:
        parts: _Wire = _wires.decode(wire)
    except UNREADABLE as error:
        raise DamagedUpdate("not an envelope") from error
    if len(parts[0]) > _LONGEST_HEADER:
        raise DamagedUpdate("the header is too long")
    # There is one spelling of an envelope, so that what is stored in parts is sent on as it came.
    if _encoder.encode(parts) != wire:
        raise DamagedUpdate("not an envelope in its one spelling")
    return parts


def read_header(header: bytes) -> Header:
    """Read a header; raises UnknownUpdate or DamagedUpdate, and checks no signature."""
    try:
        read = _headers.decode(header)
    except UNREADABLE as error:
        _require_known_version(header)
        raise DamagedUpdate("the header does not fit") from error
    if read.version != _VERSION:
        raise UnknownUpdate(f"version {read.version}")
    return read


def _require_known_version(header: bytes) -> None:
    """Tell a header of a newer shape, of which only the place of the version is known, from a damaged one."""
    try:
        version = _version.decode(_versions.decode(header)[0])
    except (IndexError, *UNREADABLE) as error:
        raise DamagedUpdate("the header does not fit") from error
    if version != _VERSION:
        raise UnknownUpdate(f"version {version}")


def _spelled(header: Header) -> Sequence[object]:
    """Leave out the fields at the end that say nothing."""
    fields = msgspec.structs.astuple(header)
    if header.authors:
        return fields
    return fields[:-1] if header.covers else fields[:-2]


def _subject(header: Header) -> str:
    if header.kind == UpdateKind.SNAPSHOT:
        return f"s.{header.note}"
    return f"d.{header.note}.{header.device}"


def _signed(header: bytes, body: bytes) -> bytes:
    return b"".join((_CONTEXT, len(header).to_bytes(4), header, body))
