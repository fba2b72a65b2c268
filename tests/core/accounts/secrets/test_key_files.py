"""Keys in files outside of the profile."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from core.accounts.secrets import ProfileKey, SecretsClosed
from core.accounts.secrets.key_files import KeyFiles, keys_directory

KEY = ProfileKey(b"k" * 32)


def test_folder_and_file_are_for_their_owner_only(tmp_path: Path) -> None:
    files = KeyFiles(tmp_path / "state" / "keys")
    files.keep(KEY)
    assert stat.S_IMODE(files.path(KEY.id).stat().st_mode) == 0o600
    assert stat.S_IMODE(files.path(KEY.id).parent.stat().st_mode) == 0o700


def test_every_damage_of_one_byte_is_told_and_the_file_left_alone(tmp_path: Path) -> None:
    files = KeyFiles(tmp_path)
    files.keep(KEY)
    path = files.path(KEY.id)
    sound = path.read_bytes()
    for position in range(len(sound)):
        damaged = bytearray(sound)
        damaged[position] ^= 0x01
        path.write_bytes(damaged)
        with pytest.raises(SecretsClosed, match="is damaged"):
            files.find(KEY.id)
        assert path.read_bytes() == bytes(damaged)


def test_a_folder_that_cannot_be_used_is_a_problem_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    files = KeyFiles(tmp_path / "file" / "keys")
    calls: list[Callable[[], object]] = [
        lambda: files.keep(KEY),
        lambda: files.find(KEY.id),
        lambda: files.forget(KEY.id),
    ]
    for call in calls:
        with pytest.raises(SecretsClosed, match="cannot be read or written"):
            call()


def test_the_folder_is_chosen_by_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert keys_directory({}) == tmp_path / ".local" / "state" / "tandem" / "keys"
    assert keys_directory({"XDG_STATE_HOME": "relative"}) == keys_directory({})
    assert keys_directory({"XDG_STATE_HOME": "/state"}) == Path("/state/tandem/keys")
    assert keys_directory({"XDG_STATE_HOME": "/state", "TANDEM_KEYS": "/keys"}) == Path("/keys")
