"""Signing a folder of artefacts, verified with the tools that a user has: ssh-keygen and sha256sum."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.conftest import SUPPLY

_TEXT = "one line of a release\n"
_KEYGEN, _SUMS = shutil.which("ssh-keygen"), shutil.which("sha256sum")

pytestmark = pytest.mark.skipif(not (_KEYGEN and _SUMS), reason="there is no ssh-keygen or sha256sum")


def run(*arguments: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "SIGNING_KEY"} | variables
    command = [sys.executable, SUPPLY / "sign.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


def make_key(folder: Path, kind: str = "ed25519") -> Path:
    assert _KEYGEN
    key = folder / f"{kind}.key"
    subprocess.run([_KEYGEN, "-q", "-t", kind, "-N", "", "-C", "releases", "-f", key], check=True)
    return key


def verified(folder: Path, public: Path) -> bool:
    """Do what docs/security.md tells users to do."""
    assert _KEYGEN
    assert _SUMS
    signers = folder.parent / "allowed_signers"
    signers.write_text(f"tandem-release {public.read_text()}")
    named: list[str | Path] = [
        "-f",
        signers,
        "-I",
        "tandem-release",
        "-n",
        "tandem-release",
        "-s",
        folder / "SHA256SUMS.sig",
    ]
    sums = (folder / "SHA256SUMS").read_bytes()
    signed = subprocess.run([_KEYGEN, "-Y", "verify", *named], input=sums, capture_output=True, check=False)
    same = subprocess.run([_SUMS, "--check", "SHA256SUMS"], cwd=folder, capture_output=True, check=False)
    return signed.returncode == same.returncode == 0


@pytest.fixture
def artefacts(tmp_path: Path) -> Path:
    folder = tmp_path / "dist"
    folder.mkdir()
    (folder / "tandem.deb").write_text(_TEXT)
    (folder / "tandem.cdx.json").write_text("{}")
    return folder


def test_a_signed_folder_is_verified_by_common_tools_and_by_ours(artefacts: Path, tmp_path: Path) -> None:
    key = make_key(tmp_path)
    assert run("--key", key, artefacts).returncode == 0

    assert verified(artefacts, key.with_suffix(".key.pub"))
    assert run("--verify", "--key", key.with_suffix(".key.pub"), artefacts).returncode == 0


def test_signing_again_takes_what_is_there_now(artefacts: Path, tmp_path: Path) -> None:
    key = make_key(tmp_path)
    run("--key", key, artefacts)
    (artefacts / "tandem.rpm").write_text(_TEXT)
    assert run("--key", key, artefacts).returncode == 0

    assert verified(artefacts, key.with_suffix(".key.pub"))
    assert "tandem.rpm" in (artefacts / "SHA256SUMS").read_text()
    assert ".sig" not in (artefacts / "SHA256SUMS").read_text()


def test_the_key_may_stand_in_the_environment_and_lies_nowhere_after(artefacts: Path, tmp_path: Path) -> None:
    key, temporary = make_key(tmp_path), tmp_path / "temporary"
    temporary.mkdir()
    assert run(artefacts, SIGNING_KEY=key.read_text(), TMPDIR=str(temporary)).returncode == 0

    assert verified(artefacts, key.with_suffix(".key.pub"))
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("spoil", ["file", "sums", "new", "missing"])
def test_what_is_not_as_it_was_signed_is_refused(artefacts: Path, tmp_path: Path, spoil: str) -> None:
    key = make_key(tmp_path)
    run("--key", key, artefacts)
    if spoil == "file":
        (artefacts / "tandem.deb").write_text(_TEXT + "and another")
    elif spoil == "sums":
        (artefacts / "SHA256SUMS").write_text((artefacts / "SHA256SUMS").read_text().replace("a", "b"))
    elif spoil == "new":
        (artefacts / "tandem.exe").write_text(_TEXT)
    else:
        (artefacts / "tandem.deb").unlink()

    refused = run("--verify", "--key", key.with_suffix(".key.pub"), artefacts)
    assert refused.returncode == 1
    assert "Traceback" not in refused.stderr


def test_the_key_of_somebody_else_does_not_verify(artefacts: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    key, other = make_key(tmp_path), make_key(tmp_path / "other")
    run("--key", key, artefacts)

    assert run("--verify", "--key", other.with_suffix(".key.pub"), artefacts).returncode == 1


def test_without_a_key_nothing_is_written_and_none_is_made(artefacts: Path, tmp_path: Path) -> None:
    before = sorted(artefacts.iterdir())
    refused = run(artefacts, HOME=str(tmp_path))

    assert refused.returncode == 1
    assert "no key was made" in refused.stderr
    assert sorted(artefacts.iterdir()) == before


def test_a_key_of_another_kind_is_refused(artefacts: Path, tmp_path: Path) -> None:
    refused = run("--key", make_key(tmp_path, "rsa"), artefacts)

    assert refused.returncode == 1
    assert "Ed25519" in refused.stderr
    assert not (artefacts / "SHA256SUMS").exists()
