"""`tandem doctor` where nobody has a profile open: each fault by name, cause, cure; and no false alarm."""

import re
from pathlib import Path
from typing import Any

import pytest

from core.disk_room import look_at_room
from tests.app.cli.conftest import Run, tandem
from tests.app.doctor.closed_faults import CLOSED, ClosedFault, broken
from tests.app.doctor.sample import HUB, MEMBER, Sample
from tests.faults.disks import NoDisk, small_disk

__all__ = ["tandem"]
ABOUT_THIS_MACHINE = {"disk"} if look_at_room(Path("/tmp")) else set[str]()  # noqa: S108
NOT_SERVED = {"hub of “Notes”"}
"""Nobody serves a space of a profile that nobody has open, which is worth a word."""


def findings(answer: Any, health: str) -> set[str]:
    return {found["subject"] for found in answer.json if found["health"] == health}


@pytest.mark.parametrize("name", [HUB, MEMBER])
def test_a_sound_profile_gives_no_alarm(tandem: Run, sample: Sample, name: str) -> None:
    told = tandem("doctor", "--json", directory=sample.profile(name))
    assert told.code == 0
    assert findings(told, "faulty") == set()
    assert findings(told, "notable") <= NOT_SERVED | ABOUT_THIS_MACHINE


@pytest.mark.parametrize("fault", CLOSED, ids=lambda fault: fault.name)
def test_each_fault_is_answered_by_name_cause_and_cure(
    tandem: Run, sample: Sample, fault: ClosedFault
) -> None:
    with broken(fault, sample):
        told = tandem("doctor", "--json", directory=sample.profile(fault.profile))
    found = [each for each in told.json if each["subject"] == fault.subject]
    assert [each["health"] for each in found] == [fault.health], told.json
    assert re.search(fault.cause, found[0]["seen"]), found
    assert re.search(fault.cure, found[0]["cure"]), found
    faulty = {fault.subject, *fault.also} if fault.health == "faulty" else set(fault.also)
    assert findings(told, "faulty") == faulty
    assert told.code == bool(faulty)


def test_a_disk_that_is_nearly_full_is_told(tandem: Run, sample: Sample, tmp_path: Path) -> None:
    try:
        with small_disk(tmp_path / "disk", 60):
            copy = sample.copy(tmp_path / "disk")
            told = tandem("doctor", "--json", directory=copy.profile(MEMBER))
    except NoDisk as reason:
        pytest.skip(str(reason))
    [disk] = [found for found in told.json if found["subject"] == "disk"]
    assert (disk["health"], told.code) == ("faulty", 1)
    assert "MB are free" in disk["seen"]
    assert "Make room" in disk["cure"]
