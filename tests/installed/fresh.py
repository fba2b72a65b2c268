"""The README's two commands on a machine with nothing but python3, git and make."""

import shutil
import subprocess
import time
from pathlib import Path

from tests.installed.machines import Failed, Machine

BARE = ("python3", "git", "make", "ca-certificates")
_TRUSTED = "etc/ssl/certs/ca-certificates.crt"
_COMMANDS = (("make", "run"), ("make", "test"))


def commands_run(machine: Machine, top: Path) -> list[str]:
    """Clone what was committed last onto the machine and run both there; raises Failed."""
    clone = machine.root / "root/tandem"
    subprocess.run(["git", "clone", "--quiet", str(top), str(clone)], check=True)
    # Who looks after this machine's network may have authorities of his own.
    shutil.copy(Path("/") / _TRUSTED, machine.root / _TRUSTED)
    seen = []
    for command in _COMMANDS:
        started = time.monotonic()
        script = f"export PIP_CERT=/{_TRUSTED}; cd /root/tandem && {' '.join(command)}"
        said = machine.run("sh", "-c", script, online=True, patience=3600)
        seen.append(f"{' '.join(command)}: {time.monotonic() - started:.0f} s; {_last(said)}")
    return seen


def _last(said: str) -> str:
    lines = [line for line in said.splitlines() if line.strip()]
    if not lines:
        raise Failed("nothing was said")
    return lines[-1].strip()
