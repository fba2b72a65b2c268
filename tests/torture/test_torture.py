"""Two minutes of what `make cluster-torture` does for hours: the same faults each time, no timing asserted.

It runs in a process of its own, from which all its programs are forked.
"""

import os
import subprocess
import sys

import pytest

_MINUTES = "0.6"
"""For faults; to found the hubs and to check everything takes as long again."""
_CHOSEN = ("kill-leader", "kill-server", "cut-from-hubs", "cut-sending", "power", "kill-devices")


@pytest.mark.long
@pytest.mark.timeout(900)
def test_a_cluster_that_is_tortured_for_two_minutes_loses_nothing(alone: None) -> None:
    command = [sys.executable, "-m", "tests.torture", _MINUTES, *_CHOSEN, "--seed", "1", "--unwritten"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=dict(os.environ))
    if done.returncode:
        pytest.fail(done.stdout + done.stderr)
