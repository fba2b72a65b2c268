"""Writes checksums of a folder and signs them with an Ed25519 key of OpenSSH, or verifies both.

The key is a file (`--key`) or stands in the environment (`SIGNING_KEY`); none is ever made here.
"""

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NAMESPACE = "tandem-release"
SUMS = "SHA256SUMS"
RELEASES = "releases.json"
_SIGNATURE = ".sig"
_VARIABLE = "SIGNING_KEY"


class Refused(Exception):
    """Something cannot be signed, or is not what was signed."""


def main() -> None:
    """Sign or verify; end with 1 and a sentence where that cannot be."""
    arguments = _arguments()
    try:
        if arguments.verify:
            verify(arguments.folder, arguments.key)
        else:
            with _key(arguments.key) as key:
                sign(arguments.folder, key)
    except Refused as problem:
        sys.exit(str(problem))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--key", type=Path, help=f"the private key, or to verify the public one; else {_VARIABLE}"
    )
    parser.add_argument("--verify", action="store_true", help="compare the folder with what was signed")
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    return parser.parse_args()


@contextmanager
def _key(file: Path | None) -> Iterator[Path]:
    """Give the private key as a file; one from the environment lies on the disk for this long."""
    told = os.environ.get(_VARIABLE, "")
    if file:
        yield file
    elif told:
        with tempfile.TemporaryDirectory(prefix="tandem-signing-") as folder:
            copy = Path(folder, "key")
            copy.touch(mode=0o600)
            copy.write_text(told.strip() + "\n", encoding="utf-8")
            yield copy
    else:
        raise Refused(
            f"No key was named: give --key FILE or {_VARIABLE}. Nothing was written, and no key was made."
        )


def sign(folder: Path, key: Path) -> None:
    """Write the checksums of all files of a folder; sign them, and the list of releases if there is one."""
    if "(ED25519)" not in _run("-l", "-f", str(key)):
        raise Refused(f"{key} is no Ed25519 key. Nothing was written.")
    sums = folder / SUMS
    sums.write_text("".join(f"{digest(file)}  {file.name}\n" for file in _files(folder)), encoding="utf-8")
    for signed in (sums, folder / RELEASES):
        if signed.exists():
            _signature(signed).unlink(missing_ok=True)
            _run("-Y", "sign", "-q", "-f", str(key), "-n", NAMESPACE, str(signed))


def verify(folder: Path, public: Path | None) -> None:
    """Compare a folder with its checksums, and these with their signature; raises Refused."""
    if public is None:
        raise Refused("Name the public key to verify with: --key FILE.")
    for signed in (folder / SUMS, folder / RELEASES):
        if signed.exists() or signed.name == SUMS:
            _verify(signed, public)
    told = dict(
        reversed(line.split("  ", 1)) for line in (folder / SUMS).read_text(encoding="utf-8").splitlines()
    )
    found = {file.name: digest(file) for file in _files(folder)}
    if wrong := sorted(name for name in told.keys() | found.keys() if told.get(name) != found.get(name)):
        raise Refused(f"Not as they were signed: {', '.join(wrong)}.")


def _verify(signed: Path, public: Path) -> None:
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as signers:
        signers.write(f'{NAMESPACE} namespaces="{NAMESPACE}" {public.read_text(encoding="utf-8")}')
        signers.flush()
        named = ("-f", signers.name, "-I", NAMESPACE, "-n", NAMESPACE, "-s", str(_signature(signed)))
        if not signed.exists():
            raise Refused(f"There is no {signed.name}.")
        _run("-Y", "verify", *named, content=signed.read_bytes())


def digest(file: Path) -> str:
    """Give the SHA-256 of a file in hexadecimal digits."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _files(folder: Path) -> list[Path]:
    files = (file for file in folder.iterdir() if file.is_file())
    return sorted(file for file in files if file.name != SUMS and file.suffix != _SIGNATURE)


def _signature(signed: Path) -> Path:
    return signed.with_name(signed.name + _SIGNATURE)


def _run(*arguments: str, content: bytes | None = None) -> str:
    """Run ssh-keygen; it asks for the passphrase of a key by itself."""
    try:
        done = subprocess.run(["ssh-keygen", *arguments], input=content, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise Refused("There is no ssh-keygen here. It comes with OpenSSH.") from error
    if done.returncode:
        raise Refused(f"ssh-keygen refused: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout.decode(errors="replace")


if __name__ == "__main__":
    main()
