"""Nkeys: their spelling, which NATS tools share, and which device is which user."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.accounts import DeviceKey
from core.ids import DeviceId
from sync.bus.claims.errors import BadKey
from sync.bus.claims.nkeys import (
    KeyKind,
    SigningKey,
    device_of,
    is_signed,
    read_nkey,
    user_of,
    write_nkey,
)

SEEDS = some.binary(min_size=32, max_size=32)
KINDS = some.sampled_from(KeyKind)
KNOWN_SEED = "SUACSSL3UAHUDXKFSNVUZRF5UHPMWZ6BFDTJ7M6USDXIEDNPPQYYYCU3VY"
KNOWN_USER = "UDXU4RCSJNZOIQHZNWXHXORDPRTGNJAHAHFRGZNEEJCPQTT2M7NLCNF4"
"""The pair of the worked example in the documentation of nats-server."""


def test_a_known_seed_has_its_known_user() -> None:
    assert SigningKey.read(KNOWN_SEED, KeyKind.USER).nkey == KNOWN_USER


@given(KINDS, SEEDS)
def test_a_seed_is_read_as_it_was_written(kind: KeyKind, seed: bytes) -> None:
    key = SigningKey(kind, seed)
    again = SigningKey.read(key.seed_text, kind)
    assert (again.nkey, again.seed) == (key.nkey, seed)
    assert key.seed_text[:2] == f"S{key.nkey[0]}"


@given(KINDS, SEEDS)
def test_a_key_is_read_as_it_was_written(kind: KeyKind, public: bytes) -> None:
    text = write_nkey(kind, public)
    assert len(text) == 56
    assert text[0] == kind.name[0]
    assert read_nkey(text, kind) == public


@given(KINDS, SEEDS, some.integers(0, 55), some.characters())
def test_no_changed_letter_goes_unnoticed(kind: KeyKind, public: bytes, place: int, letter: str) -> None:
    text = write_nkey(kind, public)
    changed = text[:place] + letter + text[place + 1 :]
    if changed != text:
        with pytest.raises(BadKey):
            read_nkey(changed, kind)


@given(some.text(max_size=70), KINDS)
def test_any_text_is_a_key_or_raises_one_error(text: str, kind: KeyKind) -> None:
    for read in (read_nkey, SigningKey.read):
        with pytest.raises(BadKey):
            read(text, kind)


def test_a_key_of_another_kind_is_refused() -> None:
    key = SigningKey(KeyKind.ACCOUNT, bytes(32))
    for kind in (KeyKind.OPERATOR, KeyKind.USER):
        with pytest.raises(BadKey):
            read_nkey(key.nkey, kind)
        with pytest.raises(BadKey):
            SigningKey.read(key.seed_text, kind)


def test_a_key_has_32_bytes() -> None:
    with pytest.raises(BadKey):
        write_nkey(KeyKind.USER, bytes(31))


@given(SEEDS)
def test_a_device_is_a_user_and_a_user_a_device(seed: bytes) -> None:
    device = DeviceKey(seed).id
    assert user_of(device) == SigningKey(KeyKind.USER, seed).nkey
    assert device_of(user_of(device)) == device


@given(some.text(max_size=60))
def test_a_text_that_is_no_device_is_no_user(text: str) -> None:
    with pytest.raises(BadKey):
        user_of(DeviceId(text))


def test_a_second_spelling_of_a_device_is_none() -> None:
    device = DeviceKey(bytes(32)).id
    last = {"a": "b", "q": "r"}[device[-1]]
    for spelling in (device.upper(), device[:-1] + last, device + "="):
        with pytest.raises(BadKey):
            user_of(DeviceId(spelling))


def test_what_a_key_signed_is_recognised_and_nothing_else() -> None:
    key, other = SigningKey(KeyKind.ACCOUNT, bytes(32)), SigningKey(KeyKind.ACCOUNT, b"\x01" * 32)
    signature = key.sign(b"message")
    assert is_signed(key.nkey, KeyKind.ACCOUNT, b"message", signature)
    assert not is_signed(key.nkey, KeyKind.ACCOUNT, b"other", signature)
    assert not is_signed(other.nkey, KeyKind.ACCOUNT, b"message", signature)
    assert not is_signed(key.nkey, KeyKind.ACCOUNT, b"message", signature[:-1])
