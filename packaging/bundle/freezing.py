"""Makes the portable bundle: one folder with Python, every package, the bus server and two programs.

Beside them lie, in share/, what desktops and shells want to know of them, and the licences of all of it.
"""

import gzip
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from release import BUILD, Release

_LOCK = Path(__file__).with_name("requirements.lock")


def freeze(kind: str, release: Release) -> Path:
    """Make the bundle `kind`, "desktop" or "daemon", and return its folder.

    Raises SystemExit with a sentence where it cannot be.
    """
    _require_tools()
    python = _environment_with(release)
    into = BUILD / kind
    shutil.rmtree(into, ignore_errors=True)
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR"]
    command += ["--distpath", str(into), "--workpath", str(BUILD / "work"), "tandem.spec"]
    environment = {**release.environment, "TANDEM_BUNDLE": kind}
    subprocess.run(command, cwd=release.source / "packaging" / "bundle", env=environment, check=True)
    bundle = into / "tandem"
    _make_small(bundle)
    if os.name == "posix":
        (bundle / "tandemd").symlink_to("tandem")
    _see_it_run(bundle, release)
    _tell_about_it(bundle, kind, python, release)
    return bundle


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


def _require_tools() -> None:
    if sys.platform == "linux" and not shutil.which("strip"):
        raise SystemExit("Building needs binutils: sudo apt install binutils")


def _environment_with(release: Release) -> Path:
    """Install the locked packages, once for each lock, and what was laid out; return its Python."""
    venv, mark = BUILD / "venv", hashlib.sha256(_LOCK.read_bytes() + sys.version.encode()).hexdigest()
    python, ready = venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python"), venv / "ready"
    if not ready.is_file() or ready.read_text() != mark:
        shutil.rmtree(venv, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
        _pip(python, "--require-hashes", "-r", str(_LOCK))
        ready.write_text(mark)
    _pip(python, "--no-deps", "--no-build-isolation", "--force-reinstall", str(release.source))
    return python


def _pip(python: Path, *arguments: str) -> None:
    command = [str(python), "-m", "pip", "--disable-pip-version-check", "--quiet", "install", *arguments]
    done = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False)
    told = [line for line in done.stderr.splitlines() if not line.startswith("WARNING: Location")]
    if done.returncode:
        raise SystemExit("\n".join([*told, "The packages could not be installed; check the network."]))


def _make_small(bundle: Path) -> None:
    """Leave out of the libraries what only a debugger reads."""
    if sys.platform != "linux":
        return
    for path in sorted(bundle.rglob("*.so*")):
        if path.is_file() and not path.is_symlink():
            subprocess.run(["strip", "--strip-unneeded", str(path)], check=True, capture_output=True)


def _tell_about_it(bundle: Path, kind: str, python: Path, release: Release) -> None:
    recipes, share = release.source / "packaging", bundle / "share"
    told = [[python, recipes / "manuals", share]]
    if kind == "desktop":
        told.append([python, recipes / "desktop" / "desktop_files.py", share])
    tools = BUILD / "supply"
    if not (tools / ".ready").is_file():
        told.append([recipes / "supply" / "tools.sh", tools])
    for script, name in (("third_party.py", "THIRD-PARTY.txt"), ("sbom.py", "SBOM.cdx.json")):
        what = ["--bundle", kind, "--python", python, "--folder", bundle, bundle / name]
        told.append([tools / "bin" / "python", recipes / "supply" / script, *what])
    for command in told:
        environment = {**release.environment, "QT_QPA_PLATFORM": "offscreen"}
        subprocess.run([str(word) for word in command], env=environment, check=True)
    shutil.copy(release.source / "LICENSE", bundle / "LICENSE")


def _see_it_run(bundle: Path, release: Release) -> None:
    for name, says in (("tandem", "Tandem"), ("tandemd", "tandemd")):
        command = [str(bundle / name), "--version"]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
        if said != f"{says} {release.version}":
            raise SystemExit(f"{command[0]} says {said!r}, and should say {release.version}")
