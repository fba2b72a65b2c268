"""The key of a profile's secrets: what it seals opens with it alone, whole, and under its own name."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.accounts.secrets import DamagedSecret, OtherKey, ProfileKey, SecretRefused
from core.accounts.secrets.profile_key import is_sealed, read_facts
from core.world import real_world

KEY, OTHER = ProfileKey(b"k" * 32), ProfileKey(b"o" * 32)
WORLD = real_world()


@given(some.binary(max_size=200), some.text("abcdefghijklmnopqrstuvwxyz234567", max_size=60))
def test_what_is_sealed_opens_again(content: bytes, label: str) -> None:
    sealed = KEY.seal("device.key", content, label, WORLD)
    assert KEY.open("device.key", sealed) == content
    assert is_sealed(sealed)


def test_a_seal_shows_nothing_of_what_is_in_it() -> None:
    assert b"seed" not in KEY.seal("device.key", b"the seed", "label", WORLD)
    assert KEY.seal("device.key", b"the seed", "", WORLD) != KEY.seal("device.key", b"the seed", "", WORLD)


def test_a_seal_tells_its_key_and_its_label() -> None:
    facts = read_facts(KEY.seal("device.key", b"the seed", "abc", WORLD))
    assert (facts.key, facts.label) == (KEY.id, "abc")


def test_every_damage_of_one_bit_is_noticed() -> None:
    sealed = KEY.seal("device.key", b"the seed", "abc", WORLD)
    for position in range(len(sealed)):
        for bit in range(8):
            damaged = bytearray(sealed)
            damaged[position] ^= 1 << bit
            with pytest.raises(DamagedSecret):
                KEY.open("device.key", bytes(damaged))


def test_every_truncation_is_noticed() -> None:
    sealed = KEY.seal("device.key", b"the seed", "abc", WORLD)
    for length in range(len(sealed)):
        with pytest.raises(DamagedSecret):
            KEY.open("device.key", sealed[:length])


def test_another_key_is_told_from_damage() -> None:
    sealed = KEY.seal("device.key", b"the seed", "abc", WORLD)
    with pytest.raises(OtherKey, match=KEY.id):
        OTHER.open("device.key", sealed)


def test_a_secret_cannot_take_the_place_of_another_one() -> None:
    sealed = KEY.seal("device.key", b"the seed", "abc", WORLD)
    with pytest.raises(DamagedSecret):
        KEY.open("operator.key", sealed)


@given(some.binary(max_size=300))
def test_what_was_never_sealed_is_refused(content: bytes) -> None:
    with pytest.raises(SecretRefused):
        KEY.open("device.key", content)


def test_a_key_is_read_as_it_was_spelled_and_is_known_by_its_id() -> None:
    assert ProfileKey.read(KEY.text).id == KEY.id
    assert KEY.id != OTHER.id
    for text in ("", "nonsense", KEY.text[:-4], KEY.text + "AAAA"):
        with pytest.raises(ValueError, match="not a key"):
            ProfileKey.read(text)
