"""Who listens as docs/api.md shows waits no longer than there is something to hear."""

import os
import re
import shutil
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "api.md"
BLOCKS = re.findall(r"^```sh\n(.*?)^```$", PAGE.read_text(), re.MULTILINE | re.DOTALL)
BASH = shutil.which("bash") or ""
DEADLINE = 100

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("bash", "jq"))), reason="the example needs bash and jq"
)


@pytest.mark.parametrize(
    ("heard", "is_well"),
    [
        ("echo subscribed; echo note.updated; exec sleep 300", True),
        ("echo subscribed; echo resync; exec sleep 300", True),
        ("echo subscribed", False),
        ("exit 1", False),
    ],
    ids=["event", "resync", "hung up on", "refused"],
)
def test_a_listener_that_ends_or_missed_something_keeps_nobody_waiting(
    tmp_path: Path, heard: str, is_well: bool
) -> None:
    (listening,) = [lines for lines in BLOCKS if "listen.py" in lines]
    listener = tmp_path / "python3"
    listener.write_text(f"#!/bin/sh\n{heard}\n")
    listener.chmod(0o755)
    script = f"HUB= NOTE=; api() {{ :; }}\n{listening}"
    shell = subprocess.Popen(
        [BASH, "-euo", "pipefail", "-c", script],
        env=os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}"},
        cwd=tmp_path,
        start_new_session=True,  # to end what it started, too
    )
    try:
        assert (shell.wait(DEADLINE) == 0) is is_well
    finally:
        with suppress(ProcessLookupError):
            os.killpg(shell.pid, signal.SIGKILL)
        shell.wait()
