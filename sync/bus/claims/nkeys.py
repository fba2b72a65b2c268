"""Nkeys: the texts in which NATS writes Ed25519 keys, and the keys that sign its tokens.

A text is the unpadded base32 of a prefix, the 32 bytes of the key and their CRC-16 (little-endian), see
https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth. The prefix
is one byte that makes the text begin with O, A or U; that of a seed takes two, for S and then the kind.
"""

import base64
import binascii
from enum import Enum
from typing import NewType, Self

from nacl.bindings import crypto_sign, crypto_sign_BYTES, crypto_sign_open, crypto_sign_seed_keypair
from nacl.exceptions import BadSignatureError

from core.ids import DeviceId
from sync.bus.claims.errors import BadKey

Nkey = NewType("Nkey", str)
"""The text of a public key, 56 characters."""

_KEY_BYTES = 32
_CHECKSUM_BYTES = 2
_SEED_PREFIX = 18 << 3
_DEVICE_PADDING = "===="


class KeyKind(Enum):
    """Whom a key belongs to; the value is the prefix byte."""

    OPERATOR = 14 << 3
    ACCOUNT = 0
    USER = 20 << 3


class SigningKey:
    """The secret key of an operator or account; `nkey` is its public text."""

    def __init__(self, kind: KeyKind, seed: bytes) -> None:
        public, self._secret = crypto_sign_seed_keypair(seed)
        self.kind = kind
        self.seed = seed
        self.nkey = write_nkey(kind, public)

    @classmethod
    def read(cls, text: str, kind: KeyKind) -> Self:
        """Take a seed's text; raises BadKey."""
        raw = _unwrap(text, len(_seed_prefix(kind)))
        if raw[:2] != _seed_prefix(kind):
            raise BadKey(f"the seed is not that of an {kind.name.lower()}")
        return cls(kind, raw[2:])

    @property
    def seed_text(self) -> str:
        """The secret as NATS tools write it."""
        return _wrap(_seed_prefix(self.kind) + self.seed)

    def sign(self, message: bytes) -> bytes:
        """Return the 64 bytes of the Ed25519 signature."""
        return crypto_sign(message, self._secret)[:crypto_sign_BYTES]


def write_nkey(kind: KeyKind, public: bytes) -> Nkey:
    """Spell a public key; raises BadKey when it has not 32 bytes."""
    if len(public) != _KEY_BYTES:
        raise BadKey("a key has 32 bytes")
    return Nkey(_wrap(bytes([kind.value]) + public))


def read_nkey(text: str, kind: KeyKind) -> bytes:
    """Return the 32 bytes of a public key in its one canonical spelling; raises BadKey for any other text."""
    raw = _unwrap(text, 1)
    if raw[0] != kind.value:
        raise BadKey(f"the key is not that of an {kind.name.lower()}")
    return raw[1:]


def user_of(device: DeviceId) -> Nkey:
    """Name the NATS user that a device is: the same Ed25519 key in another spelling; raises BadKey."""
    try:
        public = base64.b32decode(device.upper() + _DEVICE_PADDING)
    except ValueError as error:  # letters outside ASCII, and binascii.Error
        raise BadKey("not a device") from error
    user = write_nkey(KeyKind.USER, public)
    if device_of(user) != device:
        raise BadKey("not the usual spelling of a device")
    return user


def device_of(user: str) -> DeviceId:
    """Name the device that a NATS user is; raises BadKey."""
    public = read_nkey(user, KeyKind.USER)
    return DeviceId(base64.b32encode(public).decode().rstrip("=").lower())


def is_signed(nkey: str, kind: KeyKind, message: bytes, signature: bytes) -> bool:
    """Say whether the key signed the message; raises BadKey when it is no key of this kind."""
    public = read_nkey(nkey, kind)
    if len(signature) != crypto_sign_BYTES:
        return False
    try:
        crypto_sign_open(signature + message, public)
    except BadSignatureError:
        return False
    return True


def _seed_prefix(kind: KeyKind) -> bytes:
    """Spread the kind's five high bits over two bytes, behind the five bits that make the S."""
    return bytes([_SEED_PREFIX | kind.value >> 5, (kind.value & 0b11111) << 3])


def _wrap(raw: bytes) -> str:
    return base64.b32encode(raw + _checksum(raw)).decode().rstrip("=")


def _unwrap(text: str, prefix_bytes: int) -> bytes:
    """Return prefix and key; any text but the canonical one raises BadKey."""
    try:
        decoded = base64.b32decode(text + "=" * (-len(text) % 8))
    except ValueError as error:  # letters outside ASCII, and binascii.Error
        raise BadKey("not base32") from error
    raw = decoded[:-_CHECKSUM_BYTES]
    if len(raw) != prefix_bytes + _KEY_BYTES or _wrap(raw) != text:
        raise BadKey("its length or checksum is wrong")
    return raw


def _checksum(raw: bytes) -> bytes:
    return binascii.crc_hqx(raw, 0).to_bytes(_CHECKSUM_BYTES, "little")
