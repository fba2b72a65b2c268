r"""Invitations: a secret that nothing keeps, and the proof that a joining device knows it.

The secret (128 bits) is the seed of an Ed25519 key pair; the control log holds the public key. Like a hash
it tells nothing of the secret, and 2^128 guesses are out of reach. Unlike a hash it lets every reader check
a proof: with only SHA-256(secret) in the log, an HMAC keyed by the secret could be checked by nobody who
must not know the secret, and one keyed by the hash could be forged by every member who reads the log. What
sharing shows again is drawn from the key of the device that shares, else it is random.

The proof is the key pair's signature over "tandem-redeem-1\0", space, user and device. It serves one device
of one user in one space, so whoever sees it, the hub included, can let nobody else in with it; the secret
itself never leaves the joining device.
"""

import base64
import binascii
import hashlib
from dataclasses import dataclass, field
from enum import Enum
from typing import Self

from core.accounts import DeviceKey, Verifier
from core.facts import Role
from core.ids import DeviceId, SpaceId, UserId
from core.world import World
from sync.control.refusal import Refusal
from sync.control.statements import ClaimedDevice, InviteId, InviteRedeemed

_SECRET_BYTES = 16
_SECRET_LENGTH = 26
_SEED_CONTEXT = b"tandem-invite-1\x00"
_PROOF_CONTEXT = b"tandem-redeem-1\x00"
_SHARE_CONTEXT = b"tandem-share-1\x00"
NEWCOMER = UserId("new")
"""The user in the proof of somebody who becomes a user of the hub by it."""


class InviteEnd(Enum):
    """Why an invitation lets nobody in any more; the value is the refusal whoever tries is given."""

    USED_UP = Refusal.INVITE_USED_UP
    REVOKED = Refusal.INVITE_REVOKED
    LAPSED = Refusal.INVITE_LAPSED


@dataclass(frozen=True, slots=True)
class Invite:
    """What the control log knows of an invitation; `expires_at` is seconds since 1970, UTC."""

    id: InviteId
    role: Role
    maker: UserId
    expires_at: int
    uses_left: int
    end: InviteEnd | None = None


@dataclass(frozen=True, slots=True)
class InviteSecret:
    """What an invitation's link carries and nothing else may keep: 26 lower-case base32 characters."""

    text: str = field(repr=False)

    def __post_init__(self) -> None:
        """Raise ValueError for a text that is no secret in its one spelling."""
        _decode(self.text)

    @classmethod
    def draw(cls, world: World) -> Self:
        """Draw a new secret of 128 bits."""
        return cls(_encode(world.random_bytes(_SECRET_BYTES)))

    @classmethod
    def derive(cls, key: DeviceKey, space: SpaceId, number: int) -> Self:
        """Make a device's secret of that number for a space: the same each time, and nobody else's guess.

        It comes from a signature (Ed25519 is deterministic, RFC 8032) that the device shows nobody.
        """
        signed = key.sign(_SHARE_CONTEXT + b"\x00".join((space.encode(), str(number).encode())))
        return cls(_encode(hashlib.sha256(signed).digest()[:_SECRET_BYTES]))

    @property
    def id(self) -> InviteId:
        """The id under which the control log knows the invitation."""
        return InviteId(self._key().id)

    def redeem(self, space: SpaceId, user: UserId, device: ClaimedDevice) -> InviteRedeemed:
        """Make the statement that lets this device of this user into the space."""
        proof = self._key().sign(_proved(space, user, device.device))
        return InviteRedeemed(self.id, user, device, proof)

    def sign(self, message: bytes) -> bytes:
        """Sign as whoever knows the secret; `message` begins with a context of its own."""
        return self._key().sign(message)

    def _key(self) -> DeviceKey:
        return DeviceKey(hashlib.sha256(_SEED_CONTEXT + _decode(self.text)).digest())


def is_proven(redeemed: InviteRedeemed, space: SpaceId, verifier: Verifier) -> bool:
    """Say whether the statement was made by somebody who knew the invitation's secret."""
    signed = _proved(space, redeemed.user, redeemed.device.device)
    return verifier.verify(DeviceId(redeemed.invite), signed, redeemed.proof)


def _proved(space: SpaceId, user: UserId, device: DeviceId) -> bytes:
    """Spell what is signed; none of the three can contain the zero between them."""
    return _PROOF_CONTEXT + b"\x00".join((space.encode(), user.encode(), device.encode()))


def _encode(value: bytes) -> str:
    return base64.b32encode(value).decode().rstrip("=").lower()


def _decode(text: str) -> bytes:
    if len(text) != _SECRET_LENGTH or not text.isascii():
        raise ValueError("not a secret")
    try:
        value = base64.b32decode(text.upper() + "======")
    except binascii.Error as error:
        raise ValueError("not a secret") from error
    if _encode(value) != text:
        raise ValueError("not a secret")
    return value
