"""The key of a device: kept in a private file, signing, and being checked."""

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.accounts import DeviceKey, Verifier
from core.errors import ProfileProblem
from core.ids import DeviceId
from core.world import World, real_world


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "device.key"


@pytest.fixture
def world() -> World:
    return real_world()


def test_a_new_key_is_kept_and_read_again(path: Path, world: World) -> None:
    key = DeviceKey.load_or_create(path, world)
    assert DeviceKey.load_or_create(path, world).id == key.id


def test_the_key_file_is_for_its_owner_only(path: Path, world: World) -> None:
    DeviceKey.load_or_create(path, world)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == ["device.key"]


def test_two_devices_have_two_ids(path: Path, world: World) -> None:
    other = DeviceKey.load_or_create(path.with_name("other.key"), world)
    assert DeviceKey.load_or_create(path, world).id != other.id


def test_an_id_is_52_lower_case_base32_characters(path: Path, world: World) -> None:
    device = DeviceKey.load_or_create(path, world).id
    assert len(device) == 52
    assert set(device) <= set("abcdefghijklmnopqrstuvwxyz234567")


def test_every_damage_of_one_byte_is_noticed_and_the_file_left_alone(path: Path, world: World) -> None:
    DeviceKey.load_or_create(path, world)
    sound = path.read_bytes()
    for position in range(len(sound)):
        damaged = bytearray(sound)
        damaged[position] ^= 0x01
        path.write_bytes(damaged)
        with pytest.raises(ProfileProblem, match=r"device\.key, is damaged"):
            DeviceKey.load_or_create(path, world)
        assert path.read_bytes() == bytes(damaged)


def test_an_empty_key_file_is_damaged_not_replaced(path: Path, world: World) -> None:
    path.touch()
    with pytest.raises(ProfileProblem, match="is damaged"):
        DeviceKey.load_or_create(path, world)
    assert path.read_bytes() == b""


def test_a_key_path_that_cannot_be_read_is_a_problem_in_words(path: Path, world: World) -> None:
    path.mkdir()
    with pytest.raises(ProfileProblem, match="cannot be read or written"):
        DeviceKey.load_or_create(path, world)


def test_a_key_that_cannot_be_written_is_a_problem_in_words(tmp_path: Path, world: World) -> None:
    with pytest.raises(ProfileProblem, match="cannot be read or written"):
        DeviceKey.load_or_create(tmp_path / "absent" / "device.key", world)


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
