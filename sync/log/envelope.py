r"""The signed envelope of an update: sealing it, and checking one that came from elsewhere.

A wire is the msgpack array [header, body, signature] of three byte strings. The header is itself a msgpack
array: version, space, epoch, note, device, session, number, kind, key id, time of sealing (seconds since
1970). The signature is the device's, over "tandem-update-1\0", the length of the header as four bytes
(big-endian), the header and the body. The length keeps header and body apart, and both travel exactly as they
were signed.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

import msgspec

from core.accounts import DeviceKey, Verifier
from core.errors import DamagedUpdate, Refused, UnknownUpdate
from core.facts import Update
from core.ids import DeviceId, NoteId, SpaceId

_VERSION = 1
_KIND_UPDATE = 1
_KEY_READABLE = 0
_CONTEXT = b"tandem-update-1\x00"
_LONGEST_HEADER = 1024

_Name = Annotated[str, msgspec.Meta(pattern=r"\A[a-zA-Z0-9_-]{1,64}\Z")]
_Number = Annotated[int, msgspec.Meta(ge=0, le=2**63 - 1)]


class _Header(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
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


_Wire = tuple[bytes, bytes, bytes]
_wires = msgspec.msgpack.Decoder(_Wire)
_headers = msgspec.msgpack.Decoder(_Header)
_versions = msgspec.msgpack.Decoder(list[msgspec.Raw])
_version = msgspec.msgpack.Decoder(int)
_encoder = msgspec.msgpack.Encoder()


def seal(key: DeviceKey, update: Update, epoch: str, sealed_at: float) -> Update:
    """Add the header for this epoch of the space's log and this device's signature."""
    header = _encoder.encode(
        _Header(
            version=_VERSION,
            space=update.space,
            epoch=epoch,
            note=update.note,
            device=key.id,
            session=update.session,
            number=update.number,
            kind=_KIND_UPDATE,
            key_id=_KEY_READABLE,
            sealed_at=int(sealed_at),
        )
    )
    signature = key.sign(_signed(header, update.body))
    return replace(update, device=key.id, header=header, signature=signature)


def pack(update: Update) -> bytes:
    """Return the wire of a sealed update."""
    if update.header is None or update.signature is None:
        raise ValueError("an update is sealed before it is packed")
    return _encoder.encode((update.header, update.body, update.signature))


def unpack(
    wire: bytes, verifier: Verifier, *, space: SpaceId | None = None, subject: str | None = None
) -> Update:
    """Check a wire in full and return its update.

    Raises UnknownUpdate when a newer Tandem wrote it, DamagedUpdate when anything else is wrong: flipped or
    missing bytes, a forged signature, another space than `space`, another note or device than in `subject`.
    """
    header_bytes, body, signature = _split(wire)
    header = _read_header(header_bytes)
    if not verifier.verify(DeviceId(header.device), _signed(header_bytes, body), signature):
        raise DamagedUpdate("the signature is not that of the device")
    if header.kind != _KIND_UPDATE or header.key_id != _KEY_READABLE:
        raise UnknownUpdate(f"kind {header.kind}, key {header.key_id}")
    if space is not None and header.space != space:
        raise DamagedUpdate("the update belongs to another space")
    if subject is not None and subject != f"d.{header.note}.{header.device}":
        raise DamagedUpdate("the update belongs to another subject")
    return _update(header, header_bytes, body, signature)


def unpack_all(
    wires: Sequence[bytes], verifier: Verifier, *, space: SpaceId | None = None
) -> list[Update | Refused]:
    """Check many wires, in order; one that is refused yields its error. Meant for a worker thread."""
    return [_unpack_or_refuse(wire, verifier, space) for wire in wires]


def _unpack_or_refuse(wire: bytes, verifier: Verifier, space: SpaceId | None) -> Update | Refused:
    try:
        return unpack(wire, verifier, space=space)
    except Refused as error:
        return error


def _split(wire: bytes) -> _Wire:
    try:
        parts: _Wire = _wires.decode(wire)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise DamagedUpdate("not an envelope") from error
    if len(parts[0]) > _LONGEST_HEADER:
        raise DamagedUpdate("the header is too long")
    return parts


def _read_header(header: bytes) -> _Header:
    try:
        read = _headers.decode(header)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        _require_known_version(header)
        raise DamagedUpdate("the header does not fit") from error
    if read.version != _VERSION:
        raise UnknownUpdate(f"version {read.version}")
    return read


def _require_known_version(header: bytes) -> None:
    """Tell a header of a newer shape, of which only the place of the version is known, from a damaged one."""
    try:
        version = _version.decode(_versions.decode(header)[0])
    except (msgspec.MsgspecError, ValueError, RecursionError, IndexError) as error:
        raise DamagedUpdate("the header does not fit") from error
    if version != _VERSION:
        raise UnknownUpdate(f"version {version}")


def _update(header: _Header, header_bytes: bytes, body: bytes, signature: bytes) -> Update:
    return Update(
        space=SpaceId(header.space),
        note=NoteId(header.note),
        device=DeviceId(header.device),
        session=header.session,
        number=header.number,
        body=body,
        header=header_bytes,
        signature=signature,
    )


def _signed(header: bytes, body: bytes) -> bytes:
    return b"".join((_CONTEXT, len(header).to_bytes(4), header, body))
