"""A key that a passphrase opens, and where a passphrase comes from."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.accounts import HashCost
from core.accounts.secrets import DamagedSecret, ProfileKey, SecretsClosed
from core.accounts.secrets.passphrase import LockedKey, PassphraseKeeper, passphrase_in
from core.world import real_world

KEY = ProfileKey(b"k" * 32)
CHEAP = HashCost(memory=8, passes=1)


@pytest.fixture
def locked() -> LockedKey:
    return LockedKey.lock(KEY, "garden gate", real_world(), CHEAP)


def test_the_right_passphrase_opens_and_no_other(locked: LockedKey) -> None:
    opened = locked.open("garden gate")
    assert opened is not None
    assert opened.secret == KEY.secret
    for wrong in ("garden gat", "Garden gate", ""):
        assert locked.open(wrong) is None


def test_the_same_passphrase_locks_each_time_anew(locked: LockedKey) -> None:
    again = LockedKey.lock(KEY, "garden gate", real_world(), CHEAP)
    assert (again.salt, again.sealed) != (locked.salt, locked.sealed)


def test_a_locked_key_is_read_as_it_was_spelled(locked: LockedKey) -> None:
    assert LockedKey.read(locked.facts) == locked


@pytest.mark.parametrize("lacking", ["salt", "memory", "passes", "sealed"])
def test_a_locked_key_that_lacks_something_is_damaged(locked: LockedKey, lacking: str) -> None:
    with pytest.raises(DamagedSecret):
        LockedKey.read({name: fact for name, fact in locked.facts.items() if name != lacking})


@pytest.mark.parametrize("cost", [HashCost(memory=2**30), HashCost(passes=1000)])
def test_a_cost_that_would_stop_the_computer_is_refused(locked: LockedKey, cost: HashCost) -> None:
    with pytest.raises(DamagedSecret):
        LockedKey.read(replace(locked, cost=cost).facts)


def test_the_keeper_says_what_is_wrong_with_the_passphrase(locked: LockedKey) -> None:
    with pytest.raises(SecretsClosed, match="was not given"):
        PassphraseKeeper(locked, lambda: None).find(KEY.id)
    with pytest.raises(SecretsClosed, match="does not open"):
        PassphraseKeeper(locked, lambda: "wrong").find(KEY.id)
    with pytest.raises(SecretsClosed, match="does not open"):
        PassphraseKeeper(locked, lambda: "garden gate").find("another key")
    assert PassphraseKeeper(None, lambda: "garden gate").find(KEY.id) is None


def test_a_passphrase_comes_from_the_file_that_is_named(tmp_path: Path) -> None:
    named, credentials = tmp_path / "named", tmp_path / "credentials"
    named.write_text("garden gate\nand more\n")
    credentials.mkdir()
    (credentials / "tandem-passphrase").write_text("from systemd")
    environment = {"TANDEM_PASSPHRASE_FILE": str(named), "CREDENTIALS_DIRECTORY": str(credentials)}
    assert passphrase_in(environment) == "garden gate"
    assert passphrase_in({"CREDENTIALS_DIRECTORY": str(credentials)}) == "from systemd"


def test_without_a_file_there_is_no_passphrase(tmp_path: Path) -> None:
    assert passphrase_in({}) is None
    assert passphrase_in({"CREDENTIALS_DIRECTORY": str(tmp_path)}) is None


@pytest.mark.parametrize("content", [None, b"", b"\nbelow", b"\xff\xfe"])
def test_a_named_file_without_a_passphrase_is_a_problem_in_words(
    tmp_path: Path, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "named").write_bytes(content)
    with pytest.raises(SecretsClosed, match="passphrase"):
        passphrase_in({"TANDEM_PASSPHRASE_FILE": str(tmp_path / "named")})
