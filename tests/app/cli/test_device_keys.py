"""`tandem device passphrase` and `renew`, and what doctor says of keys, on profiles that are moved about."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.app.cli.conftest import Run


@pytest.fixture
def kept(tandem: Run) -> str:
    """A profile whose key is kept in a file, with a note."""
    return tandem("note", "new", "--title", "Plan", "first line").out.strip()


@pytest.fixture
def elsewhere(kept: str, profile: Path, tmp_path: Path) -> Path:
    """A copy of the profile folder on a computer that has nothing else of it."""
    shutil.copytree(profile, tmp_path / "elsewhere")
    shutil.rmtree(tmp_path / "keys")
    return tmp_path / "elsewhere"


def keys_in(diagnosis: Any) -> Any:
    return next(finding for finding in diagnosis.json if finding["subject"] == "keys")


def device_of(status: Any) -> str:
    return str(status.json["device"])


def test_doctor_says_where_the_key_is_kept(tandem: Run, kept: None, tmp_path: Path) -> None:
    found = keys_in(tandem("doctor", "--json"))
    assert found["health"] == "sound"
    assert f"kept in {tmp_path / 'keys'}" in found["seen"]


def test_doctor_says_that_a_key_is_gone_and_notes_go_on(tandem: Run, kept: str, elsewhere: Path) -> None:
    diagnosis = tandem("doctor", "--json", directory=elsewhere)
    found = keys_in(diagnosis)
    assert (diagnosis.code, found["health"]) == (1, "faulty")
    assert "is not there. Your notes are safe" in found["seen"]
    assert tandem("note", "append", kept, "second line", directory=elsewhere).code == 0
    assert "first line\nsecond line" in tandem("note", "show", kept, directory=elsewhere).out


def test_a_profile_goes_on_as_a_new_device_when_its_key_is_gone(tandem: Run, elsewhere: Path) -> None:
    before = device_of(tandem("status", "--json", directory=elsewhere))
    renewed = tandem("device", "renew", "--json", directory=elsewhere)
    assert renewed.code == 0
    after = device_of(tandem("status", "--json", directory=elsewhere))
    assert after == renewed.json["device"] != before
    assert keys_in(tandem("doctor", "--json", directory=elsewhere))["health"] == "sound"


def test_whoever_ran_a_hub_is_told_that_it_opens_with_the_old_key_alone(
    tandem: Run, kept: str, tmp_path: Path
) -> None:
    assert tandem("hub", "init").code == 0
    shutil.rmtree(tmp_path / "keys")
    assert tandem("device", "renew").code == 0
    found = keys_in(tandem("doctor", "--json"))
    assert found["health"] == "faulty"
    assert "authority of this hub" in found["seen"]
    assert "this hub cannot go on" in found["cure"]


def test_a_device_whose_key_opens_is_not_renewed(tandem: Run, kept: None) -> None:
    before = device_of(tandem("status", "--json"))
    refused = tandem("device", "renew")
    assert refused.code == 1
    assert refused.err.startswith("Tandem: The key of this device opens")
    assert device_of(tandem("status", "--json")) == before


def test_a_passphrase_opens_a_copy_elsewhere(
    tandem: Run, kept: None, profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_ = tandem("device", "passphrase", stdin=b"garden gate\n")
    assert set_.code == 0
    assert "locked by your passphrase" in set_.err
    shutil.copytree(profile, tmp_path / "elsewhere")
    shutil.rmtree(tmp_path / "keys")
    named = tmp_path / "named"
    named.write_text("garden gate")
    monkeypatch.setenv("TANDEM_PASSPHRASE_FILE", str(named))
    assert keys_in(tandem("doctor", "--json", directory=tmp_path / "elsewhere"))["health"] == "sound"


def test_with_a_passphrase_only_it_is_asked_for_at_a_terminal(
    tandem: Run, kept: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tandem("device", "passphrase", "--only", stdin=b"garden gate\n").code == 0
    assert list((tmp_path / "keys").iterdir()) == []
    closed = tandem("hub", "init")
    assert closed.code == 1
    assert "opens with your passphrase, which was not given" in closed.err
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return "garden gate"

    monkeypatch.setattr("getpass.getpass", answer)
    monkeypatch.setattr("app.cli.passwords.is_typed", lambda: True)
    assert tandem("hub", "init").code == 0
    assert asked == ["Passphrase of this device's key: "]


def test_a_passphrase_does_not_come_from_nowhere(tandem: Run, kept: None) -> None:
    refused = tandem("device", "passphrase")
    assert refused.code == 1
    assert tandem("device", "passphrase", stdin=b"  \n").err.startswith("Tandem: This is no passphrase.")


def test_a_background_program_hands_over_what_is_about_keys(tandem: Run, daemon: Any) -> None:
    assert "tandemd holds" in daemon.first_line
    assert tandem("device", "passphrase", stdin=b"garden gate\n").code == 0
    assert "locked by your passphrase" in keys_in(tandem("doctor", "--json"))["seen"]
