"""Tokens: read as they were signed, and refused for everything that is wrong with them."""

import base64
import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.world import World, real_world
from sync.bus.claims.errors import BadToken
from sync.bus.claims.nkeys import KeyKind, SigningKey
from sync.bus.claims.tokens import LONGEST_TOKEN, decode_token, sign_token, verify_token

OPERATOR = SigningKey(KeyKind.OPERATOR, b"o" * 32)
ACCOUNT = SigningKey(KeyKind.ACCOUNT, b"a" * 32)
USER = SigningKey(KeyKind.USER, b"u" * 32)
NOW = 1_800_000_000.0
WORLD = replace(real_world(), now=lambda: NOW)


def at(time: float) -> World:
    return replace(WORLD, now=lambda: time)


def user_token(lifetime: float | None = 60, world: World = WORLD) -> str:
    contents = {"pub": {"allow": ["a"]}}
    return sign_token(ACCOUNT, KeyKind.USER, USER.nkey, contents, world, name="x", lifetime=lifetime)


def packed(value: Any) -> str:
    raw = value if isinstance(value, bytes) else json.dumps(value).encode()
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def unpacked(part: str) -> Any:
    return json.loads(base64.urlsafe_b64decode(part + "=="))


def signed(header: Any, claims: Any, key: SigningKey = ACCOUNT) -> str:
    message = f"{packed(header)}.{packed(claims)}"
    return f"{message}.{packed(key.sign(message.encode()))}"


def test_a_token_is_read_as_it_was_signed() -> None:
    token = decode_token(user_token())
    assert (token.kind, token.issuer, token.subject) == (KeyKind.USER, ACCOUNT.nkey, USER.nkey)
    assert (token.name, token.issued_at, token.expires_at) == ("x", NOW, NOW + 60)
    assert token.contents == {"pub": {"allow": ["a"]}, "type": "user", "version": 2}


@pytest.mark.parametrize("kind", [KeyKind.OPERATOR, KeyKind.ACCOUNT])
def test_an_operator_signs_for_itself_and_for_accounts(kind: KeyKind) -> None:
    subject = OPERATOR.nkey if kind is KeyKind.OPERATOR else ACCOUNT.nkey
    text = sign_token(OPERATOR, kind, subject, {}, WORLD)
    assert verify_token(text, kind, OPERATOR.nkey, WORLD).expires_at is None


def test_two_tokens_that_say_the_same_within_a_second_have_two_names() -> None:
    names = {unpacked(user_token(world=real_world()).split(".")[1])["jti"] for _ in range(3)}
    assert [len(name) for name in names] == [32, 32, 32]


def test_a_token_is_good_to_the_end_of_its_life() -> None:
    verify_token(user_token(), KeyKind.USER, ACCOUNT.nkey, at(NOW + 59.9))
    with pytest.raises(BadToken, match="expired"):
        verify_token(user_token(), KeyKind.USER, ACCOUNT.nkey, at(NOW + 60))


def test_an_expired_token_can_still_be_read() -> None:
    assert decode_token(user_token(world=at(0.0))).expires_at == 60


def test_a_token_of_another_issuer_is_refused() -> None:
    other = SigningKey(KeyKind.ACCOUNT, b"b" * 32)
    with pytest.raises(BadToken, match="somebody else"):
        verify_token(user_token(), KeyKind.USER, other.nkey, WORLD)


def test_a_token_of_another_kind_is_refused() -> None:
    text = sign_token(OPERATOR, KeyKind.ACCOUNT, ACCOUNT.nkey, {}, WORLD)
    with pytest.raises(BadToken, match="another kind"):
        verify_token(text, KeyKind.USER, OPERATOR.nkey, WORLD)


@pytest.mark.parametrize("signer", [USER, OPERATOR, SigningKey(KeyKind.ACCOUNT, b"b" * 32)])
def test_nobody_signs_in_anothers_name(signer: SigningKey) -> None:
    header, claims, _ = user_token().split(".")
    message = f"{header}.{claims}"
    with pytest.raises(BadToken, match="signature"):
        decode_token(f"{message}.{packed(signer.sign(message.encode()))}")


def test_no_user_signs_for_a_user_and_no_account_for_an_account() -> None:
    header, claims = (unpacked(part) for part in user_token().split(".")[:2])
    with pytest.raises(BadToken):
        decode_token(signed(header, {**claims, "iss": USER.nkey}, USER))
    with pytest.raises(BadToken):
        decode_token(
            signed(header, {**claims, "sub": ACCOUNT.nkey, "nats": {"type": "account", "version": 2}})
        )


@pytest.mark.parametrize(
    "header",
    [
        {"typ": "JWT", "alg": "none"},
        {"typ": "JWT", "alg": "ed25519"},
        {"alg": "HS256", "typ": "JWT"},
        [],
        "x",
    ],
)
def test_no_other_way_to_sign_is_taken(header: Any) -> None:
    with pytest.raises(BadToken):
        decode_token(signed(header, unpacked(user_token().split(".")[1])))


@pytest.mark.parametrize(
    "change",
    [
        {"exp": "soon"},
        {"iat": None},
        {"sub": "UA"},
        {"sub": ACCOUNT.nkey},
        {"iss": "nobody"},
        {"nats": {}},
        {"nats": {"type": "user", "version": 1}},
        {"nats": {"type": "activation", "version": 2}},
        {"nats": []},
    ],
)
def test_claims_that_make_no_sense_are_refused(change: dict[str, Any]) -> None:
    header, claims = (unpacked(part) for part in user_token().split(".")[:2])
    with pytest.raises(BadToken):
        decode_token(signed(header, {**claims, **change}))


@given(some.integers(0, len(user_token()) - 1), some.characters())
def test_no_changed_letter_goes_unnoticed(place: int, letter: str) -> None:
    text = user_token()
    changed = text[:place] + letter + text[place + 1 :]
    if changed != text:
        with pytest.raises(BadToken):
            decode_token(changed)


@given(some.text(max_size=300))
def test_any_text_raises_one_error(text: str) -> None:
    with pytest.raises(BadToken):
        decode_token(text)


@given(some.lists(some.binary(max_size=80), min_size=3, max_size=3))
def test_any_three_parts_raise_one_error(parts: list[bytes]) -> None:
    with pytest.raises(BadToken):
        decode_token(".".join(packed(part) for part in parts))


def test_a_deep_or_endless_token_is_refused() -> None:
    deep = b'{"nats":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    for text in ("a" * (LONGEST_TOKEN + 1), f"{packed({})}.{packed(deep)}.{packed(b'')}"):
        with pytest.raises(BadToken):
            decode_token(text)


def test_a_token_without_its_end_is_refused() -> None:
    text = user_token()
    for end in range(0, len(text), 7):
        with pytest.raises(BadToken):
            decode_token(text[:end])
