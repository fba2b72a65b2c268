"""Messages of a member who means harm: what Hypothesis draws, and how it becomes bytes on a subject."""

from dataclasses import dataclass
from typing import Any

import msgspec
from hypothesis import strategies as st

from core.accounts import DeviceKey

_CONTEXT = b"tandem-update-1\x00"
_LARGE = 2_000_000
_names = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=40)
_numbers = st.integers(-(2**63), 2**64 - 1)
_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | _numbers | st.floats() | st.text(max_size=20) | st.binary(max_size=40),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@dataclass(frozen=True, slots=True)
class Known:
    """What a member can see: the space, a device and a note of somebody else, and wires that were sent."""

    space: str
    note: str
    device: str
    wires: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Forgery:
    """One message: its subject, its payload and perhaps a message id."""

    subject: str
    payload: bytes
    message_id: str = ""


def forgeries(known: Known, key: DeviceKey) -> st.SearchStrategy[Forgery]:
    """Draw any message that a member may try; none of them is a change that a member may make."""
    return st.builds(Forgery, _subjects(known, key), _payloads(known, key), st.just("") | _names)


def _subjects(known: Known, key: DeviceKey) -> st.SearchStrategy[str]:
    devices = st.sampled_from([known.device, key.id]) | _names
    notes = st.sampled_from([known.note, known.space]) | _names
    updates = st.builds("d.{}.{}".format, notes, devices)
    odd = st.builds("d.{}".format, notes) | st.builds("d.{}.{}.x".format, notes, devices)
    others = st.builds("{}.{}".format, st.sampled_from("pahs"), devices | notes)
    sequenced = st.builds("live.d.{}.{}".format, notes, devices)
    return updates | updates | odd | others | sequenced


def _payloads(known: Known, key: DeviceKey) -> st.SearchStrategy[bytes]:
    wires = st.sampled_from(known.wires)
    return st.one_of(
        wires,
        st.builds(_flipped, wires, st.integers(0, 2**20)),
        st.builds(lambda wire, end: wire[: end % len(wire)], wires, st.integers(0, 2**20)),
        st.builds(lambda wire, more: wire + more, wires, st.binary(min_size=1, max_size=20)),
        st.binary(max_size=200),
        st.builds(msgspec.msgpack.encode, _values),
        st.builds(_envelope, st.just(key), _headers(known), st.binary(max_size=80), st.booleans()),
        st.builds(_stranger, st.just(key), st.just(known), st.binary(max_size=80)),
        st.builds(
            lambda fill: msgspec.msgpack.encode((b"", bytes([fill]) * _LARGE, b"")), st.integers(0, 255)
        ),
    )


def _headers(known: Known) -> st.SearchStrategy[list[Any]]:
    """Draw headers of shapes that this release cannot take: other versions, kinds, keys and fields."""
    start = st.tuples(
        st.sampled_from([0, 2, 7, 2**40, -1]) | _values,
        st.sampled_from([known.space]) | _names,
        _names,
        st.sampled_from([known.note]) | _names,
        st.sampled_from([known.device]) | _names,
    )
    end = st.tuples(_numbers, _numbers, st.integers(5, 99), st.integers(0, 9), _numbers)
    more = st.lists(_values, max_size=3)
    return st.builds(lambda first, then, rest: [*first, *then, *rest], start, end, more) | st.lists(_values)


def _envelope(key: DeviceKey, header: list[Any], body: bytes, is_signed: bool) -> bytes:
    encoded = msgspec.msgpack.encode(header)
    signed = b"".join((_CONTEXT, len(encoded).to_bytes(4, "big"), encoded, body))
    return msgspec.msgpack.encode((encoded, body, key.sign(signed) if is_signed else bytes(64)))


def _stranger(key: DeviceKey, known: Known, body: bytes) -> bytes:
    """Write in the name of another device, with one's own signature."""
    header = [1, known.space, "epoch", known.note, known.device, 1, 1, 1, 0, 1]
    return _envelope(key, header, body, is_signed=True)


def _flipped(wire: bytes, bit: int) -> bytes:
    place = bit % (len(wire) * 8)
    changed = bytearray(wire)
    changed[place // 8] ^= 1 << place % 8
    return bytes(changed)
