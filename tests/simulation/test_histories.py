"""Random histories of real peers on a simulated bus, clock and disk, and every history that once failed."""

import os

import pytest

from tests.simulation.actions.known import drawable
from tests.simulation.minimising import minimise
from tests.simulation.playing import play
from tests.simulation.promises import Promise
from tests.simulation.regressions import REGRESSIONS, Regression
from tests.simulation.script import Script, draw_script

_HISTORIES = int(os.environ.get("TANDEM_HISTORIES", "24"))
_FIRST = int(os.environ.get("TANDEM_FIRST_SEED", "1"))
_BATCH = 8


@pytest.mark.parametrize("first", range(_FIRST, _FIRST + _HISTORIES, _BATCH))
def test_every_promise_is_kept_in_histories_from_seed(first: int) -> None:
    for seed in range(first, min(first + _BATCH, _FIRST + _HISTORIES)):
        _require_kept(draw_script(seed, drawable()))


@pytest.mark.parametrize("regression", REGRESSIONS, ids=lambda regression: regression.name)
def test_what_once_broke_a_promise_keeps_it(regression: Regression, request: pytest.FixtureRequest) -> None:
    if regression.awaits:
        request.applymarker(pytest.mark.xfail(reason=regression.awaits, strict=True, raises=AssertionError))
    outcome = play(regression.script, unwatched=frozenset(Promise) - {regression.promise})
    assert not outcome.failures


def _require_kept(script: Script) -> None:
    outcome = play(script)
    if outcome.failures:
        pytest.fail(f"seed {script.seed}: {outcome.failures[0]}\nas short as it gets:\n{minimise(script)}")
