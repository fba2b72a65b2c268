"""`tandem backup` on real profiles: made while a daemon runs, listed, read back, restored."""

import os
import pty
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
WORDS = "correct horse"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def words(tmp_path: Path) -> str:
    path = tmp_path / "words"
    path.write_text(f"{WORDS}\n")
    return str(path)


@pytest.fixture
def note(tandem: Run) -> str:
    return str(tandem("note", "new", "--title", "Plans", "-", stdin=b"Sow peas\n").out.strip())


def test_a_backup_is_made_listed_and_read_back(tandem: Run, note: str, folder: Path) -> None:
    made = tandem("backup", "create", "--to", str(folder))
    assert made.code == 0, made.err
    path = Path(made.out.strip())
    assert "1 note and 0 attachments. All of it was read back." in made.err
    assert "It is not encrypted. Its keys are sealed" in made.err
    listed = tandem("backup", "list", str(folder))
    assert path.name in listed.out
    assert "just now" in listed.out
    assert tandem("backup", "verify", str(path)).out == (
        f"✓ {path.name}: 1 note and 0 attachments. All of it was read back.\n"
    )


def test_what_a_backup_holds_is_told_to_programs(tandem: Run, note: str, folder: Path) -> None:
    made = tandem("backup", "create", "--to", str(folder), "--json").json
    (listed,) = tandem("backup", "list", str(folder), "--json").json["backups"]
    assert listed | {"verified": made["verified"]} == made
    assert (listed["notes"], listed["encrypted"], listed["keys"], listed["hub"]) == (
        1,
        False,
        "sealed",
        False,
    )


def test_without_a_folder_it_lies_in_the_profile(tandem: Run, note: str, profile: Path) -> None:
    assert tandem("backup", "list").out == f"No backups in {profile}/backups.\n"
    made = tandem("backup", "create")
    assert Path(made.out.strip()).parent == profile / "backups"
    assert Path(made.out.strip()).name in tandem("backup", "list").out


def test_an_encrypted_one_is_restored_into_a_new_profile_by_its_passphrase_alone(
    tandem: Run, note: str, folder: Path, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = tandem("backup", "create", "--to", str(folder), "--encrypt", stdin=f"{WORDS}\n".encode())
    assert "with its passphrase everything comes back on any computer" in made.err
    path = made.out.strip()
    monkeypatch.setenv("TANDEM_KEYS", str(tmp_path / "keys of another computer"))
    fresh = tmp_path / "fresh"

    locked = tandem("backup", "restore", path, "--profile", str(fresh))
    assert (locked.code, locked.err.splitlines()[0]) == (
        1,
        f"Tandem: The backup {Path(path).name} is encrypted.",
    )
    (tmp_path / "wrong").write_text("wrong horse")
    wrong = tandem(
        "backup", "restore", path, "--profile", str(fresh), "--passphrase-file", str(tmp_path / "wrong")
    )
    assert wrong.code == 1
    assert "The passphrase does not open the backup" in wrong.err

    restored = tandem("backup", "restore", path, "--profile", str(fresh), "--passphrase-file", words)
    assert restored.code == 0, restored.err
    assert "the same device as before" in restored.err
    assert "Sow peas" in tandem("note", "show", note, directory=fresh).out
    assert "✓ keys" in tandem("doctor", directory=fresh).out


def test_a_profile_that_is_in_use_or_has_notes_is_not_restored_into(
    tandem: Run, note: str, folder: Path, profile: Path
) -> None:
    path = tandem("backup", "create", "--to", str(folder)).out.strip()
    refused = tandem("backup", "restore", path)
    assert refused.code == 1
    assert "is not empty: it has device.key." in refused.err
    assert "Nothing in it was changed." in refused.err
    assert "Sow peas" in tandem("note", "show", note).out


def test_damage_is_named_and_ends_with_one(tandem: Run, note: str, folder: Path) -> None:
    path = Path(tandem("backup", "create", "--to", str(folder)).out.strip())
    spoilt = bytearray(path.read_bytes())
    spoilt[50_000] ^= 1
    path.write_bytes(spoilt)
    found = tandem("backup", "verify", str(path))
    assert found.code == 1
    assert f"The backup {path.name} is damaged: from byte" in found.err
    spoilt[0] ^= 1
    path.write_bytes(spoilt)
    assert "damaged" in tandem("backup", "list", str(folder)).out


def test_a_passphrase_that_is_none_makes_no_backup(tandem: Run, note: str, folder: Path) -> None:
    refused = tandem("backup", "create", "--to", str(folder), "--encrypt", stdin=b"  \n")
    assert (refused.code, refused.err.splitlines()[0]) == (1, "Tandem: This is no passphrase.")


def test_a_daemon_makes_it_beside_its_work(
    daemon: object, tandem_apart: Run, profile: Path, folder: Path
) -> None:
    tandem_apart(profile, "note", "new", "--title", "Plans", "-", stdin="Sow peas\n")
    made = tandem_apart(profile, "backup", "create", "--to", str(folder), "--encrypt", stdin=WORDS)
    assert made.code == 0, made.err
    assert "of the hub's own logs" in made.err
    assert "hub, encrypted" in tandem_apart(profile, "backup", "list", str(folder)).out


def test_a_terminal_is_asked_twice_for_a_new_passphrase_and_again_for_a_wrong_one(
    tandem: Run, note: str, folder: Path, profile: Path, process_command: Callable[..., list[str]]
) -> None:
    created = typed(
        process_command(profile, "backup", "create", "--to", str(folder), "--encrypt"), WORDS, WORDS
    )
    assert "New passphrase" in created
    assert "Once more" in created
    (path,) = folder.glob("*.tandem")
    verified = typed(process_command(profile, "backup", "verify", str(path)), "wrong horse", WORDS)
    assert "The passphrase does not open the backup" in verified
    assert "All of it was read back." in verified


def typed(command: list[str], *lines: str) -> str:
    """Run a command at a terminal, give each line when it asks, and return all that it showed."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True, close_fds=True
    )
    os.close(theirs)
    shown, asked = "", list(lines)
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        try:
            found = os.read(ours, 4096)
        except OSError:  # it has ended
            break
        shown += found.decode(errors="replace")
        if asked and shown.rstrip(" ").endswith(":"):
            os.write(ours, asked.pop(0).encode() + b"\n")
            shown += "\n"
    process.wait(30)
    os.close(ours)
    return shown
