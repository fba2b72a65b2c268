"""Tokens: signed claims about an operator, an account or a user, as nats-server reads them.

A token is a JSON Web Token whose algorithm is "ed25519-nkey": the issuer is named by its nkey and the
signature is plain Ed25519. What is special to a kind lies under "nats", see https://github.com/nats-io/jwt
(version 2).
"""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from core.unreadable import UNREADABLE
from core.world import World
from sync.bus.claims.errors import BadKey, BadToken
from sync.bus.claims.nkeys import KeyKind, Nkey, SigningKey, is_signed, read_nkey

LONGEST_TOKEN = 1_000_000
"""Characters; an account with 10,000 revocations has about that many."""
_VERSION = 2
_NAME_BYTES = 20
_PARTS = 3
_ISSUERS = {
    KeyKind.OPERATOR: KeyKind.OPERATOR,
    KeyKind.ACCOUNT: KeyKind.OPERATOR,
    KeyKind.USER: KeyKind.ACCOUNT,
}


class _Header(msgspec.Struct, frozen=True):
    typ: str = "JWT"
    alg: str = "ed25519-nkey"


class _Claims(msgspec.Struct, frozen=True, omit_defaults=True):
    iss: str
    sub: str
    iat: int
    nats: dict[str, Any]
    name: str = ""
    exp: int = 0
    jti: str = ""


_headers = msgspec.json.Decoder(_Header)
_claims = msgspec.json.Decoder(_Claims)


@dataclass(frozen=True, slots=True)
class Token:
    """What a token says; `contents` is what is special to its kind. Times are seconds since 1970."""

    kind: KeyKind
    issuer: Nkey
    subject: Nkey
    name: str
    issued_at: int
    expires_at: int | None
    contents: dict[str, Any]


def sign_token(
    issuer: SigningKey,
    kind: KeyKind,
    subject: Nkey,
    contents: Mapping[str, Any],
    world: World,
    *,
    name: str = "",
    lifetime: float | None = None,
) -> str:
    """Write and sign a token; it is good for `lifetime` seconds, or for ever."""
    now = int(world.now())
    kept = {**contents, "type": kind.name.lower(), "version": _VERSION}
    claims = _Claims(
        issuer.nkey, subject, now, kept, name, exp=0 if lifetime is None else now + max(1, int(lifetime))
    )
    named = msgspec.structs.replace(claims, jti=_new_name(world))
    signed = f"{_pack(msgspec.json.encode(_Header()))}.{_pack(msgspec.json.encode(named))}"
    return f"{signed}.{_pack(issuer.sign(signed.encode()))}"


def decode_token(text: str) -> Token:
    """Read a token that is signed by whom it names as its issuer, expired or not; raises BadToken."""
    try:
        return _decode(text)
    except (BadKey, *UNREADABLE) as error:
        raise BadToken(f"not a token: {error}") from error


def verify_token(text: str, kind: KeyKind, issuer: Nkey, world: World) -> Token:
    """Read a token of this kind that this issuer signed and that has not expired; raises BadToken."""
    token = decode_token(text)
    if token.kind is not kind:
        raise BadToken(f"it speaks of another kind: {token.kind.name.lower()}")
    if token.issuer != issuer:
        raise BadToken("somebody else issued it")
    if token.expires_at is not None and token.expires_at <= world.now():
        raise BadToken("it has expired")
    return token


def _decode(text: str) -> Token:
    if len(text) > LONGEST_TOKEN or not text.isascii():
        raise BadToken("too long, or with letters that no token has")
    parts = text.split(".")
    if len(parts) != _PARTS:
        raise BadToken("it has not three parts")
    header, body, signature = (_unpack(part) for part in parts)
    if _headers.decode(header) != _Header():
        raise BadToken("signed in another way")
    claims = _claims.decode(body)
    kind = _kind_of(claims)
    if not is_signed(claims.iss, _ISSUERS[kind], text.rpartition(".")[0].encode(), signature):
        raise BadToken("its signature is not that of its issuer")
    read_nkey(claims.sub, kind)
    return Token(
        kind, Nkey(claims.iss), Nkey(claims.sub), claims.name, claims.iat, claims.exp or None, claims.nats
    )


def _kind_of(claims: _Claims) -> KeyKind:
    for kind in KeyKind:
        if claims.nats.get("type") == kind.name.lower() and claims.nats.get("version") == _VERSION:
            return kind
    raise BadToken("of an unknown kind or version")


def _new_name(world: World) -> str:
    """Draw a name for a token: of two that say the same within one second, a server takes in the second, too.

    Otherwise it would leave an account ended that was removed and at once made again.
    """
    return base64.b32encode(world.random_bytes(_NAME_BYTES)).decode().rstrip("=")


def _pack(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def _unpack(text: str) -> bytes:
    raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if _pack(raw) != text:
        raise BadToken("a part is no plain base64")
    return raw
