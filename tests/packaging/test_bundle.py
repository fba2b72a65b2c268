"""What bundles and packages are made by; that they install and run is tried by `make package-test`."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
BUNDLE, DEBIAN = ROOT / "packaging" / "bundle", ROOT / "packaging" / "debian"
STARTED = re.compile(r"sys\.executable, \[?\"-m\", \"([\w.]+)\"")
SH = shutil.which("sh")


@pytest.fixture
def freezing(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(BUNDLE)
    yield import_module("freezing")
    for name in ("freezing", "release"):
        sys.modules.pop(name, None)


def a_folder(place: Path, when: int, mask: int) -> Path:
    folder = place / "tandem"
    before = os.umask(mask)
    try:
        (folder / "share").mkdir(parents=True)
        program, text = folder / "tandem", folder / "share" / "words.txt"
        program.write_text("#!/bin/sh\n")
        program.chmod(0o777 & ~mask)
        text.write_text("words")
        (folder / "tandemd").symlink_to("tandem")
    finally:
        os.umask(before)
    for path in (text, program, folder / "share", folder):
        os.utime(path, (when, when))
    return folder


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no rights like these")
def test_the_same_files_are_packed_into_the_same_bytes_whoever_made_them_and_when(
    tmp_path: Path, freezing: ModuleType
) -> None:
    release = sys.modules["release"].Release(tmp_path, "1", 1_700_000_000)
    sums = set()
    for name, when, mask in (("here", 1_000_000_000, 0o022), ("there", 1_600_000_000, 0o077)):
        packed = tmp_path / f"{name}.tar.gz"
        freezing.pack(a_folder(tmp_path / name, when, mask), packed, release)
        sums.add(hashlib.sha256(packed.read_bytes()).hexdigest())
    assert len(sums) == 1


def test_a_bundle_starts_those_parts_of_itself_that_the_program_asks_for() -> None:
    (known,) = re.findall(r"_PARTS = frozenset\(\{(.*?)\}\)", (BUNDLE / "entry.py").read_text(), re.DOTALL)
    sources = (
        path.read_text("utf-8") for top in ("app", "core", "sync") for path in (ROOT / top).rglob("*.py")
    )
    asked = {module for text in sources for module in STARTED.findall(text)}
    assert asked
    assert set(re.findall(r'"([\w.]+)"', known)) == asked


def test_the_package_of_the_window_depends_on_what_qt_needs_of_a_system(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.syspath_prepend(ROOT / "packaging")
    system_libraries = import_module("system_libraries")
    (depends,) = re.findall(r"^Depends: (.*)$", (DEBIAN / "tandem" / "control").read_text(), re.MULTILINE)
    named = {part.split()[0] for part in depends.split(", ")}
    brought = re.compile("|".join(re.findall(r'r"\|?(lib.*?)"', (BUNDLE / "tandem.spec").read_text())))
    libraries = system_libraries.ALWAYS | system_libraries.ON_X11
    missing = {
        package
        for library, package in libraries.items()
        if package not in named and not brought.search(library)
    }
    assert not missing


@pytest.mark.skipif(SH is None, reason="there is no sh")
def test_what_runs_when_packages_come_and_go_can_be_read_by_sh() -> None:
    scripts = [
        path for path in DEBIAN.rglob("*") if path.is_file() and path.read_text().startswith("#!/bin/sh")
    ]
    assert len(scripts) >= 6
    for script in scripts:
        subprocess.run([str(SH), "-n", str(script)], check=True)


def test_the_service_of_a_package_and_that_of_a_user_are_ended_and_told_alike() -> None:
    def told(unit: Path) -> dict[str, str]:
        lines = [line.partition("=") for line in unit.read_text().splitlines() if "=" in line]
        alike = ("Type", "ExecReload", "KillMode", "WatchdogSec", "TimeoutStopSec", "Restart", "UMask")
        return {key: value for key, _, value in lines if key in alike}

    of_user = told(ROOT / "packaging" / "daemon" / "tandemd.service")
    assert of_user == told(DEBIAN / "tandemd" / "tandemd.service")
    assert of_user["KillMode"] == "mixed"  # the bus server is ended by the hub, once all is sent
