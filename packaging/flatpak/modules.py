"""Writes packages.json: every Python package that Tandem's window needs, as Flatpak fetches it beforehand.

`python packaging/flatpak/modules.py` takes the versions and hashes of requirements.lock and asks pip where
the wheels lie for the Python of the runtime, on each architecture. A package without such a wheel ends it.
The file is written for a build and not kept: it says where pip's index has its wheels.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from importlib.metadata import requires
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HOME = Path(__file__).parents[2]
FILE = Path(__file__).with_name("packages.json")
PYTHON = "3.13"
"""That of org.freedesktop.Platform 25.08, which the manifest names."""
MACHINES = ("x86_64", "aarch64")
_ROOTS = ("tandem-notes[desktop]", "setuptools")
"""Tandem, and what its own wheel is built by."""
_GLIBC = range(17, 40)
"""Wheels say for which glibc 2.N they were built; the runtime has a newer one."""


def main() -> None:
    """Write the file anew."""
    names = needed()
    reports = {machine: _asked(names, machine) for machine in MACHINES}
    FILE.write_text(json.dumps(module(names, reports), indent=2) + "\n", "utf-8")


def needed() -> list[str]:
    """Name all packages that the roots need on Linux, without Tandem itself."""
    waiting, found = [Requirement(root) for root in _ROOTS], dict[str, set[str]]()
    while waiting:
        asked = waiting.pop()
        name, extras = canonicalize_name(asked.name), {"", *asked.extras}
        new = extras - found.get(name, set())
        found.setdefault(name, set()).update(new)
        named = map(Requirement, requires(asked.name) or () if new else ())
        waiting += [each for each in named if _is_wanted(each, new)]
    return sorted(set(found) - {"tandem-notes"})


def locked(names: list[str], lock: str) -> str:
    """Return the lines of a lock that are about these packages; raises KeyError when one is missing."""
    entries = {}
    for entry in re.split(r"^(?=[a-z0-9])", lock, flags=re.MULTILINE):
        if named := re.match(r"[a-z0-9._-]+", entry):
            lines = entry.splitlines()
            pinned = [line for line in lines if line.strip() and not line.strip().startswith("#")]
            # Which of them are wanted was decided for the runtime, not for the Python that runs this.
            entries[canonicalize_name(named[0])] = re.sub(r" ; .*?(?= \\$)", "", pinned[0]), *pinned[1:]
    return "\n".join(line for name in names for line in entries[name]) + "\n"


def module(names: list[str], reports: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Put together what pip told for each machine; a wheel that fits all of them is fetched once."""
    machines = dict[tuple[str, str], list[str]]()
    for machine, report in reports.items():
        for each in report["install"]:
            info = each["download_info"]
            place = info["url"], info["archive_info"]["hashes"]["sha256"]
            machines.setdefault(place, []).append(machine)
    sources = []
    for (url, digest), fitting in sorted(machines.items(), key=lambda item: item[0][0].rpartition("/")[2]):
        only = {} if len(fitting) == len(reports) else {"only-arches": fitting}
        sources.append({"type": "file", "url": url, "sha256": digest, **only})
    install = "pip3 install --no-index --no-deps --find-links=. --prefix=${FLATPAK_DEST}"
    return {
        "name": "python-packages",
        "buildsystem": "simple",
        "build-commands": [f"{install} {' '.join(names)}"],
        "sources": sources,
    }


def _is_wanted(requirement: Requirement, extras: set[str]) -> bool:
    marker = requirement.marker
    return marker is None or any(marker.evaluate(_target(extra)) for extra in extras)


def _target(extra: str) -> dict[str, str]:
    system = {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"}
    python = {"python_version": PYTHON, "python_full_version": f"{PYTHON}.0"}
    kind = {"implementation_name": "cpython", "platform_python_implementation": "CPython"}
    return {**system, **python, **kind, "extra": extra}


def _asked(names: list[str], machine: str) -> dict[str, Any]:
    platforms = [f"manylinux_2_{minor}_{machine}" for minor in _GLIBC] + [f"manylinux2014_{machine}"]
    with tempfile.TemporaryDirectory() as folder:
        asked, told = Path(folder) / "asked.txt", Path(folder) / "told.json"
        asked.write_text(locked(names, (HOME / "requirements.lock").read_text("utf-8")), "utf-8")
        command = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--no-deps"]
        command += ["--require-hashes", "--only-binary=:all:", "--quiet", "--python-version", PYTHON]
        command += ["--target", folder]  # nothing is laid there; pip wants one named where it asks for others
        command += [word for platform in platforms for word in ("--platform", platform)]
        # What this machine has beside pip's index lies where nobody else finds it.
        public = {"PIP_EXTRA_INDEX_URL": Path(folder).as_uri(), "PIP_FIND_LINKS": folder}
        command += ["-r", str(asked), "--report", str(told)]
        subprocess.run(command, check=True, env=os.environ | public)
        report: dict[str, Any] = json.loads(told.read_text("utf-8"))
        return report


if __name__ == "__main__":
    main()
