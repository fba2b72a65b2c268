"""Builds the portable bundle of what was committed last: one folder that runs where no Python is.

    python packaging/bundle/build.py desktop|daemon

It is made in build/KIND/tandem, and packed as dist/tandem[d]-VERSION-SYSTEM.tar.gz. The same commit, built by
the same Python, gives the same bytes, wherever it is built.
"""

import argparse
import gzip
import hashlib
import io
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_HERE = Path(__file__).resolve().parent
_TOP = _HERE.parents[1]
_LOCK = _HERE / "requirements.lock"
_BUILD = _TOP / "build"
_DIST = _TOP / "dist"
_NAMES = {"desktop": "tandem", "daemon": "tandemd"}


@dataclass(frozen=True, slots=True)
class Release:
    """What is built: the version of the commit, and when it was made, in seconds since 1970."""

    version: str
    made: int

    @property
    def environment(self) -> Mapping[str, str]:
        """What makes builds alike, for every program that takes part."""
        fixed = {"SOURCE_DATE_EPOCH": str(self.made), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        return {**os.environ, **fixed}


def build(kind: str) -> Path:
    """Build a bundle and return its folder."""
    source, release = check_out()
    python = _environment_with(source)
    bundle = _freeze(kind, source, python, release)
    _make_small(bundle)
    if os.name == "posix":
        (bundle / "tandemd").symlink_to("tandem")
    _see_it_run(bundle, release)
    return bundle


def check_out() -> tuple[Path, Release]:
    """Lay out what was committed last, and say what it is."""
    source = _BUILD / "source"
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir(parents=True)
    if _git("status", "--porcelain").strip():
        print("note: what is not committed is not built", file=sys.stderr)
    files = subprocess.run(["git", "archive", "HEAD"], cwd=_TOP, check=True, capture_output=True).stdout
    with tarfile.open(fileobj=io.BytesIO(files)) as tar:
        tar.extractall(source, filter="data")
    version = tomllib.loads((source / "pyproject.toml").read_text())["project"]["version"]
    return source, Release(version, int(_git("log", "-1", "--format=%ct")))


def pack(folder: Path, into: Path, release: Release) -> None:
    """Pack a folder so that the bytes say nothing of who packed it, where and when."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mtime = release.made
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    into.parent.mkdir(exist_ok=True)
    with (
        into.open("wb") as file,
        gzip.GzipFile("", "wb", 9, file, mtime=release.made) as packed,
        tarfile.open(fileobj=packed, mode="w") as tar,
    ):
        for path in [folder, *sorted(folder.rglob("*"))]:
            tar.add(path, path.relative_to(folder.parent), recursive=False, filter=plain)


def _git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=_TOP, check=True, capture_output=True, text=True).stdout


def _environment_with(source: Path) -> Path:
    """Install the locked packages, which is done once for a lock, and what was laid out; return its Python."""
    venv, mark = _BUILD / "venv", hashlib.sha256(_LOCK.read_bytes() + sys.version.encode()).hexdigest()
    python, ready = venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python"), venv / "ready"
    if not ready.is_file() or ready.read_text() != mark:
        shutil.rmtree(venv, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
        _pip(python, "--require-hashes", "-r", str(_LOCK))
        ready.write_text(mark)
    _pip(python, "--no-deps", "--no-build-isolation", "--force-reinstall", str(source))
    return python


def _pip(python: Path, *arguments: str) -> None:
    command = [str(python), "-m", "pip", "--disable-pip-version-check", "--quiet", "install", *arguments]
    subprocess.run(command, check=True)


def _freeze(kind: str, source: Path, python: Path, release: Release) -> Path:
    into = _BUILD / kind
    shutil.rmtree(into, ignore_errors=True)
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR"]
    command += ["--distpath", str(into), "--workpath", str(_BUILD / "work"), "tandem.spec"]
    environment = {**release.environment, "TANDEM_BUNDLE": kind}
    subprocess.run(command, cwd=source / "packaging" / "bundle", env=environment, check=True)
    return into / "tandem"


def _make_small(bundle: Path) -> None:
    """Leave out of the libraries what only a debugger reads."""
    if sys.platform != "linux":
        return
    for path in sorted(bundle.rglob("*.so*")):
        if path.is_file() and not path.is_symlink():
            subprocess.run(["strip", "--strip-unneeded", str(path)], check=True, capture_output=True)


def _see_it_run(bundle: Path, release: Release) -> None:
    for name in ("tandem", "tandemd"):
        command = [str(bundle / name), "--version"]
        said = subprocess.run(command, check=True, capture_output=True, text=True, env={}).stdout.strip()
        if said != f"{name.capitalize() if name == 'tandem' else name} {release.version}":
            raise SystemExit(f"{command[0]} says {said!r}, and should say {release.version}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kind", choices=sorted(_NAMES))
    kind = parser.parse_args().kind
    bundle = build(kind)
    release = check_out()[1]
    packed = _DIST / f"{_NAMES[kind]}-{release.version}-{sys.platform}-{platform.machine()}.tar.gz"
    pack(bundle, packed, release)
    print(packed.relative_to(_TOP))


if __name__ == "__main__":
    main()
