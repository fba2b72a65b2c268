"""The pass of a device: the hub's token for it, and the proof that it is the device of the token."""

import base64
import re
from dataclasses import dataclass, field
from typing import Self

from core.accounts import DeviceKey
from core.errors import AccessRefused
from sync.bus.claims.errors import BadToken
from sync.bus.claims.nkeys import KeyKind, user_of
from sync.bus.claims.roles import inbox_of
from sync.bus.claims.tokens import decode_token

_RENEWAL = 0.8
"""The part of a token's life after which another one is fetched."""
_NONCE = re.compile(r"\A[A-Za-z0-9_-]{8,64}\Z")
"""What a nats-server asks to sign. All else that a device signs has a NUL in its first bytes, so that no hub
gets the signature of an update or a letter by calling it a nonce."""


@dataclass(frozen=True, slots=True)
class Pass:
    """A device's way into one account of a hub, until `expires_at` (seconds since 1970, by the hub's clock).

    The hub closes the line at that moment. Before, `renew_after` seconds after the token was signed, a new
    line is made with another pass and put in the place of the old one. Whose clock may be wrong counts these
    seconds from when the token came.
    """

    token: str = field(repr=False)
    key: DeviceKey = field(repr=False)
    expires_at: int
    renew_after: float

    @classmethod
    def read(cls, token: str, key: DeviceKey) -> Self:
        """Take a token that a hub sent for this device; raises BadToken when it is not for it."""
        read = decode_token(token)
        if read.kind is not KeyKind.USER or read.subject != user_of(key.id):
            raise BadToken("it is for another device")
        if read.expires_at is None:
            raise BadToken("it never expires")
        life = read.expires_at - read.issued_at
        return cls(token, key, read.expires_at, life * _RENEWAL)

    @property
    def inbox(self) -> str:
        """The prefix of the subjects on which this device alone may hear answers."""
        return inbox_of(self.key.id)

    def sign(self, nonce: str) -> bytes:
        """Prove to be the device of the token; raises AccessRefused for what no nats-server asks to sign."""
        if not _NONCE.match(nonce):
            raise AccessRefused(
                "The hub asks this device to sign something that is no greeting.",
                safe="Your notes are safe, and nothing was signed.",
                cure="Leave this hub, and tell whoever runs it.",
            )
        return base64.urlsafe_b64encode(self.key.sign(nonce.encode())).rstrip(b"=")
