"""The environment with the tools of `packaging/supply`, made once for all tests and kept in `build`."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SUPPLY = ROOT / "packaging" / "supply"
_TOOLS = ROOT / "build" / "supply"

RunTool = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def run_tool() -> RunTool:
    """Run Python with the tools: a script of `packaging/supply`, or with "-c" lines that import them."""
    _TOOLS.parent.mkdir(exist_ok=True)
    with (_TOOLS.parent / "supply.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        lockfile = SUPPLY / "tools.lock"
        ready = _TOOLS / ".ready"
        if not ready.exists() or ready.stat().st_mtime < lockfile.stat().st_mtime:
            environment = os.environ | {"PYTHON": sys.executable}
            subprocess.run([SUPPLY / "tools.sh", _TOOLS], check=True, env=environment)

    def run(*arguments: str | Path, **variables: str) -> subprocess.CompletedProcess[str]:
        environment = os.environ | {"PYTHONPATH": str(SUPPLY)} | variables
        command = [_TOOLS / "bin" / "python", *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)

    return run
