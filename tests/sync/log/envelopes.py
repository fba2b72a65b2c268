"""Wires that are sealed well and say something strange."""

import msgspec

from core.accounts import DeviceKey
from sync.log.envelope import _signed


def wire_of(header: object, body: bytes, key: DeviceKey) -> bytes:
    """Sign any header at all."""
    packed = msgspec.msgpack.encode(header)
    return msgspec.msgpack.encode((packed, body, key.sign(_signed(packed, body))))
