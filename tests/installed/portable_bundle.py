"""The portable bundle on a machine that has no Python: unpacked, measured, and written in."""

import json
from pathlib import Path

from tests.installed import documented
from tests.installed.desktop_package import sit_down, write_in
from tests.installed.machines import Failed, Machine

DISPLAY = ("libdbus-1-3", "libegl1", "libfontconfig1", "libgl1", "libglib2.0-0", "libx11-6", "libx11-xcb1")
"""What every desktop has: the bundle brings all else."""
_COMMIT_LETTERS = 40
_STARTS = 5
_TIMED = """\
began=$(date +%s%N)
/opt/tandem/tandem --version >/dev/null
echo $((($(date +%s%N) - began) / 1000000))
"""


def is_lived_with(machine: Machine, packed: Path, picture: Path) -> list[str]:
    """Unpack it, start it and write in its window; returns what was seen, raises Failed."""
    if machine.run("sh", "-c", "command -v python3 || echo none").strip() != "none":
        raise Failed("there is a Python on the machine that is to have none")
    documented.type_in(machine, documented.UNPACKED, 0, packed)
    machine.run("mv", "/root/tandem", "/opt/tandem")
    took = sorted(_start(machine) for _ in range(_STARTS))
    kept = sum(path.lstat().st_size for path in (machine.root / "opt/tandem").rglob("*") if path.is_file())
    commit = json.loads(machine.run("/opt/tandem/tandem", "version", "--json"))["commit"]
    if len(commit) != _COMMIT_LETTERS:
        raise Failed(f"it says that it was built of the commit {commit!r}")
    seen = [
        f"built of {commit}",
        f"{packed.stat().st_size // 1_000_000} MB packed, {kept // 1_000_000} MB unpacked",
        f"`tandem --version` takes {took[_STARTS // 2]} ms, the median of {_STARTS}",
    ]
    sit_down(machine)
    return [*seen, write_in(machine, "/opt/tandem/tandem", picture)]


def _start(machine: Machine) -> int:
    return int(machine.run("sh", "-c", _TIMED))
