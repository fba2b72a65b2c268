"""The quick part of the faults; all of them, in full, are `make faults`."""

import pytest

from tests.faults.catalogue import FAULTS
from tests.faults.outcome import Fault, Scale, bring_about

_QUICK = Scale(kills=2, offsets=2, examples=12, notes=300, pause_seconds=0.7)
_CHOSEN = (
    "kill-app",
    "kill-bus",
    "kill-all",
    "stop-bus",
    "power-app",
    "full-app",
    "lose-store",
    "lose-accounts",
    "rewind-host",
    "clone",
    "old-format",
    "damage-db",
    "damage-key",
    "damage-blocks",
    "damage-operator",
    "damage-users",
    "forgeries",
    "forgeries-viewer",
    "rebuild",
)


@pytest.mark.parametrize(
    "fault", [fault for fault in FAULTS if fault.name in _CHOSEN], ids=lambda fault: fault.name
)
def test_nothing_is_lost_told_wrongly_or_left_apart(fault: Fault) -> None:
    outcome = bring_about(fault, _QUICK)
    if outcome.is_skipped:
        pytest.skip(outcome.happened)
    assert outcome.is_sound, (outcome.happened, outcome.details)


def test_every_fault_has_a_name_of_its_own() -> None:
    names = [fault.name for fault in FAULTS]
    assert len(set(names)) == len(names)
    assert set(_CHOSEN) <= set(names)
