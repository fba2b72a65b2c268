"""Signatures of OpenSSH: what `ssh-keygen -Y sign` wrote is verified, and nothing else."""

import base64
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.file_signature import is_signed, read_public_key

_SIGNED = Path(__file__).parent / "signed"
CONTENT = (_SIGNED / "releases.json").read_bytes()
SIGNATURE = (_SIGNED / "releases.json.sig").read_text()
KEY = read_public_key((_SIGNED / "release_key.pub").read_text())
NAMESPACE = "tandem-release"
_KEYGEN = shutil.which("ssh-keygen")


def armoured(blob: bytes) -> str:
    return f"-----BEGIN SSH SIGNATURE-----\n{base64.b64encode(blob).decode()}\n-----END SSH SIGNATURE-----\n"


def unarmoured(signature: str) -> bytes:
    return base64.b64decode("".join(signature.strip().splitlines()[1:-1]))


def test_what_was_signed_is_believed() -> None:
    assert is_signed(CONTENT, SIGNATURE, KEY, NAMESPACE)
    assert is_signed(CONTENT, armoured(unarmoured(SIGNATURE)), KEY, NAMESPACE)


def test_another_content_purpose_or_key_is_not() -> None:
    other = bytes([KEY[0] ^ 1, *KEY[1:]])

    assert not is_signed(CONTENT + b" ", SIGNATURE, KEY, NAMESPACE)
    assert not is_signed(CONTENT, SIGNATURE, KEY, "git")
    assert not is_signed(CONTENT, SIGNATURE, other, NAMESPACE)


@given(bit=some.integers(0, len(unarmoured(SIGNATURE)) * 8 - 1))
def test_no_bit_of_a_signature_may_differ(bit: int) -> None:
    blob = bytearray(unarmoured(SIGNATURE))
    blob[bit // 8] ^= 1 << bit % 8
    assert not is_signed(CONTENT, armoured(bytes(blob)), KEY, NAMESPACE)


@given(length=some.integers(0, len(unarmoured(SIGNATURE)) - 1))
def test_a_signature_that_is_cut_short_is_none(length: int) -> None:
    assert not is_signed(CONTENT, armoured(unarmoured(SIGNATURE)[:length]), KEY, NAMESPACE)


@given(some.text() | some.binary().map(armoured))
def test_anything_else_is_no_signature(text: str) -> None:
    assert not is_signed(CONTENT, text, KEY, NAMESPACE)


@pytest.mark.parametrize(
    "line", ["", "ssh-ed25519", "ssh-rsa AAAAB3NzaC1yc2E= a", "ssh-ed25519 AAAA", "ssh-ed25519 ?"]
)
def test_a_line_that_is_no_such_key_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_public_key(line)


@pytest.mark.skipif(not _KEYGEN, reason="there is no ssh-keygen")
@pytest.mark.parametrize("name", ["sha256", "sha512"])
def test_what_openssh_signs_now_is_believed(tmp_path: Path, name: str) -> None:
    assert _KEYGEN
    key, file = tmp_path / "key", tmp_path / "file"
    file.write_bytes(b"some bytes \x00\xff")
    subprocess.run([_KEYGEN, "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
    command: list[str | Path] = [
        _KEYGEN,
        "-Y",
        "sign",
        "-q",
        "-f",
        key,
        "-n",
        NAMESPACE,
        "-O",
        f"hashalg={name}",
        file,
    ]
    subprocess.run(command, check=True)

    public = read_public_key(key.with_suffix(".pub").read_text())
    assert is_signed(file.read_bytes(), (tmp_path / "file.sig").read_text(), public, NAMESPACE)
