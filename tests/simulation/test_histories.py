"""Random histories of real peers on a simulated bus, clock and disk, and every history that once failed.

They run in a process of their own, in which sets have the same order every time.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.simulation.regression import Regression
from tests.simulation.regressions import REGRESSIONS

_HISTORIES = 2000
_PARTS = 16
"""Each is a process, which takes as long to start as ten histories do."""
_SECONDS = 600
_QUICK_MUTANTS = (
    "an edit counts as saved before it is written",
    "signatures are not checked",
    "a refill forgets a note",
)


def _first_seed() -> int:
    """Choose histories that nobody played: each commit has its own, and who plays it again has the same."""
    asked = ["git", "rev-parse", "HEAD"]
    told = subprocess.run(asked, cwd=Path(__file__).parent, capture_output=True, text=True, check=False)
    return int(told.stdout[:8], 16) if told.returncode == 0 else int(time.time())


@pytest.mark.timeout(_SECONDS)
@pytest.mark.parametrize("part", range(_PARTS))
def test_every_promise_is_kept_in_random_histories(part: int) -> None:
    each = _HISTORIES // _PARTS
    _simulate("--histories", str(each), "--seed", str(_first_seed() + part * each), "--failures", "1")


def test_planted_faults_are_caught() -> None:
    _simulate("--histories", "200", "--mutants", *_QUICK_MUTANTS)


@pytest.fixture(scope="module")
def told_of_regressions() -> str:
    """What one process, which played them all, told of each."""
    return _played("--regressions").stdout


@pytest.mark.parametrize("regression", REGRESSIONS, ids=lambda regression: regression.name)
def test_what_once_broke_a_promise_keeps_it(
    regression: Regression, told_of_regressions: str, request: pytest.FixtureRequest
) -> None:
    if regression.awaits:
        request.applymarker(pytest.mark.xfail(reason=regression.awaits, strict=True))
    (told,) = [line for line in told_of_regressions.splitlines() if line.startswith(f"{regression.name}: ")]
    assert told == f"{regression.name}: kept"


def _simulate(*arguments: str) -> None:
    played = _played(*arguments)
    if played.returncode:
        pytest.fail(played.stdout + played.stderr)


def _played(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "tests.simulation", "--processes", "1", *arguments]
    environment = os.environ | {"PYTHONHASHSEED": "0"}
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, timeout=_SECONDS
    )
