"""Random histories of real peers on a simulated bus, clock and disk, and every history that once failed.

They run in a process of their own, in which sets have the same order every time.
"""

import os
import subprocess
import sys

import pytest

from tests.simulation.regressions import REGRESSIONS, Regression

_HISTORIES = int(os.environ.get("TANDEM_HISTORIES", "40"))
_FIRST = int(os.environ.get("TANDEM_FIRST_SEED", "1"))


def test_every_promise_is_kept_in_random_histories() -> None:
    _simulate("--histories", str(_HISTORIES), "--seed", str(_FIRST), "--failures", "1", "--minimise")


@pytest.mark.parametrize("regression", REGRESSIONS, ids=lambda regression: regression.name)
def test_what_once_broke_a_promise_keeps_it(regression: Regression, request: pytest.FixtureRequest) -> None:
    if regression.awaits:
        request.applymarker(pytest.mark.xfail(reason=regression.awaits, strict=True))
    _simulate("--regression", regression.name)


def _simulate(*arguments: str) -> None:
    command = [sys.executable, "-m", "tests.simulation", "--processes", "1", *arguments]
    environment = os.environ | {"PYTHONHASHSEED": "0"}
    played = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, timeout=110
    )
    if played.returncode:
        pytest.fail(played.stdout + played.stderr)
