"""The secrets of sessions, scripts and invites: drawn at random, told once, kept as SHA-256.

A token is [prefix][id].[secret]: the prefix tells what it is, so that one that was pasted somewhere is
found, the id which session, script or invite it belongs to. A refresh token has two secrets. The first is
the same in all refresh tokens of a session, the second is new in each: who shows the first with a wrong
second has a token that was used before, or a copy of one, and who shows neither has just guessed and ends
nothing.
"""

import base64
import hashlib
import hmac
import re
from dataclasses import dataclass, field

from core.world import World

_ID_BYTES = 15
_SECRET_BYTES = 32
_ACCESS, _REFRESH, _INVITE, _API = "tda_", "tdr_", "tdi_", "tdp_"
_ID = r"([a-z2-7]{24})"
_RANDOM = r"([A-Za-z0-9_-]{43})"
_ACCESS_SHAPE = re.compile(rf"\A{_ACCESS}{_ID}\.{_RANDOM}\Z")
_REFRESH_SHAPE = re.compile(rf"\A{_REFRESH}{_ID}\.{_RANDOM}\.{_RANDOM}\Z")
_API_SHAPE = re.compile(rf"\A{_API}{_ID}\.{_RANDOM}\Z")
_INVITE_SHAPE = re.compile(rf"\A{_INVITE}{_ID}\.{_RANDOM}\Z")


@dataclass(frozen=True, slots=True)
class Secret:
    """The id a token names, and its secret."""

    id: str
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RefreshSecret:
    """The session a refresh token names, and its two secrets."""

    session: str
    family: str = field(repr=False)
    secret: str = field(repr=False)


def new_id(world: World) -> str:
    """Draw an id: 24 lower-case base32 characters (120 random bits)."""
    return base64.b32encode(world.random_bytes(_ID_BYTES)).decode().lower()


def new_secret(world: World) -> str:
    """Draw a secret: 43 characters (256 random bits)."""
    return base64.urlsafe_b64encode(world.random_bytes(_SECRET_BYTES)).decode().rstrip("=")


def digest_of(secret: str) -> bytes:
    """Return what is kept of a secret; as it is random, one round of SHA-256 hides it."""
    return hashlib.sha256(secret.encode()).digest()


def fits(secret: str, digest: bytes) -> bool:
    """Compare in constant time."""
    return hmac.compare_digest(digest_of(secret), digest)


def access_token(session: str, secret: str) -> str:
    """Spell an access token."""
    return f"{_ACCESS}{session}.{secret}"


def refresh_token(session: str, family: str, secret: str) -> str:
    """Spell a refresh token."""
    return f"{_REFRESH}{session}.{family}.{secret}"


def invite_token(invite: str, secret: str) -> str:
    """Spell the secret of an invite."""
    return f"{_INVITE}{invite}.{secret}"


def api_token(token: str, secret: str) -> str:
    """Spell a token for scripts."""
    return f"{_API}{token}.{secret}"


def read_access_token(text: str) -> Secret | None:
    """Take an access token apart; None for any other text."""
    return Secret(*found.groups()) if (found := _ACCESS_SHAPE.match(text)) else None


def read_refresh_token(text: str) -> RefreshSecret | None:
    """Take a refresh token apart; None for any other text."""
    return RefreshSecret(*found.groups()) if (found := _REFRESH_SHAPE.match(text)) else None


def read_api_token(text: str) -> Secret | None:
    """Take a token for scripts apart; None for any other text."""
    return Secret(*found.groups()) if (found := _API_SHAPE.match(text)) else None


def read_invite_token(text: str) -> Secret | None:
    """Take the secret of an invite apart; None for any other text."""
    return Secret(*found.groups()) if (found := _INVITE_SHAPE.match(text)) else None
