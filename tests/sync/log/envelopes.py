"""Wires that are sealed well and say something strange."""

import msgspec

from core.accounts import DeviceKey
from sync.log.envelope import _signed


def wire_of(header: object, body: bytes, key: DeviceKey) -> bytes:
    """Sign any header at all."""
    packed = msgspec.msgpack.encode(header)
    return msgspec.msgpack.encode((packed, body, key.sign(_signed(packed, body))))


def changed_header(wire: bytes, key: DeviceKey, **places: object) -> bytes:
    """Seal a wire's body again, with other fields at these places (`_7=5`: a 5 in the place of the kind)."""
    packed, body, _ = msgspec.msgpack.decode(wire)
    header = msgspec.msgpack.decode(packed)
    for place, value in places.items():
        header[int(place.strip("_"))] = value
    return wire_of(header, body, key)
