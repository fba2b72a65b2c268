"""What can be wrong with keys and tokens, and with an authority's answer.

Refused
├── BadKey           a text that is no key of the kind asked for
└── BadToken         a token that is malformed, forged, expired, or not the one that was asked for
BusProblem
└── ClaimsRefused    the bus did not take, or did not show, what the hub says of an account
"""

from core.errors import BusProblem, Refused


class BadKey(Refused):
    """The text is no nkey of the kind asked for: wrong letters, length, checksum or prefix."""


class BadToken(Refused):
    """The token is malformed, oversized, forged, expired, or of another kind or issuer."""


class ClaimsRefused(BusProblem):
    """The bus did not take what the hub says of an account."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"The bus did not take a change of who may use it: {reason}.",
            safe="Your notes are safe; members keep the access they had.",
            cure="Try again; if it fails again, look at the log of nats-server.",
        )
