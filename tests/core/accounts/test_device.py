"""The key of a device: spelled, signing, and being checked."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.accounts import DeviceKey, Verifier, seal_for
from core.accounts.device import draw_seed, is_device, read_seed, spell_key
from core.errors import ProfileProblem
from core.ids import DeviceId
from core.world import World, real_world


@pytest.fixture
def world() -> World:
    return real_world()


def test_a_key_is_read_as_it_was_spelled(world: World) -> None:
    seed = draw_seed(world)
    assert read_seed(spell_key(seed)) == seed


def test_every_damage_of_one_byte_is_noticed(world: World) -> None:
    sound = spell_key(draw_seed(world))
    for position in range(len(sound)):
        damaged = bytearray(sound)
        damaged[position] ^= 0x01
        with pytest.raises(ValueError, match="not"):
            read_seed(bytes(damaged))


@given(some.binary(max_size=120))
def test_what_is_no_key_is_read_as_none(content: bytes) -> None:
    with pytest.raises(ValueError, match="not a key"):
        read_seed(content)


def test_two_devices_have_two_ids(world: World) -> None:
    assert DeviceKey(draw_seed(world)).id != DeviceKey(draw_seed(world)).id


def test_an_id_is_52_lower_case_base32_characters(world: World) -> None:
    device = DeviceKey(draw_seed(world)).id
    assert len(device) == 52
    assert set(device) <= set("abcdefghijklmnopqrstuvwxyz234567")
    assert is_device(device)
    assert not is_device(device[:-1])


def test_a_closed_key_has_its_id_and_signs_nothing_until_it_is_opened(world: World) -> None:
    seed = draw_seed(world)
    key = DeviceKey.closed(DeviceKey(seed).id)
    assert not key.is_open
    with pytest.raises(ProfileProblem, match="not open"):
        key.sign(b"message")
    key.become(seed)
    assert Verifier().verify(key.id, b"message", key.sign(b"message"))


def test_what_a_device_signed_is_recognised(world: World) -> None:
    key = DeviceKey(world.random_bytes(32))
    assert Verifier().verify(key.id, b"message", key.sign(b"message"))


def test_another_message_device_or_signature_is_not(world: World) -> None:
    key, other, verifier = DeviceKey(bytes(32)), DeviceKey(b"\x01" * 32), Verifier()
    signature = key.sign(b"message")
    assert not verifier.verify(key.id, b"other message", signature)
    assert not verifier.verify(other.id, b"message", signature)
    assert not verifier.verify(key.id, b"message", signature[:-1])
    assert not verifier.verify(key.id, b"message", bytes(64))


@given(some.text(max_size=60))
def test_a_text_that_is_no_device_id_signed_nothing(text: str) -> None:
    assert not Verifier().verify(DeviceId(text), b"message", bytes(64))


def test_a_second_spelling_of_an_id_is_no_id(world: World) -> None:
    key, verifier = DeviceKey(bytes(32)), Verifier()
    last = {"a": "b", "q": "r"}[key.id[-1]]
    for spelling in (key.id.upper(), key.id[:-1] + last, key.id + "="):
        assert not verifier.verify(DeviceId(spelling), b"message", key.sign(b"message"))


def test_a_verifier_forgets_devices_rather_than_grow_without_end(world: World) -> None:
    verifier = Verifier()
    for number in range(5000):
        key = DeviceKey(number.to_bytes(32))
        assert number % 100 or verifier.verify(key.id, b"message", key.sign(b"message"))
        verifier.verify(key.id, b"message", bytes(64))
    assert len(verifier._keys) <= 4096


def test_a_letter_is_opened_by_the_device_it_was_sealed_for_alone() -> None:
    ours, others = DeviceKey(b"a" * 32), DeviceKey(b"b" * 32)
    letter = seal_for(ours.id, b"for you alone")
    assert b"for you" not in letter
    assert ours.unseal(letter) == b"for you alone"
    with pytest.raises(ValueError, match="not a letter"):
        others.unseal(letter)


def test_a_letter_that_was_changed_is_not_opened() -> None:
    key = DeviceKey(b"a" * 32)
    letter = bytearray(seal_for(key.id, b"for you alone"))
    letter[-1] ^= 1
    with pytest.raises(ValueError, match="not a letter"):
        key.unseal(bytes(letter))


def test_nothing_is_sealed_for_what_is_no_device() -> None:
    for name in ("somebody", "a" * 52):
        with pytest.raises(ValueError, match="not a key"):
            seal_for(DeviceId(name), b"for you alone")
