"""`tandem status`, `tandem doctor` and `tandem space …`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]


def test_status_tells_where_the_notes_are_and_that_nothing_waits(tandem: Run, profile: Path) -> None:
    shown = tandem("status")
    assert shown.code == 0
    assert str(profile) in shown.out
    assert "nothing waits" in shown.out
    assert "nothing but this command" in shown.out


def test_status_as_json_names_the_device_and_the_spaces(tandem: Run) -> None:
    report = tandem("status", "--json").json
    assert len(report["device"]) == 52
    assert [space["role"] for space in report["spaces"]] == ["local"]


def test_a_sound_profile_has_no_faults(tandem: Run, profile: Path) -> None:
    diagnosis = tandem("doctor", "--json")
    assert diagnosis.code == 0
    subjects = {finding["subject"]: finding["health"] for finding in diagnosis.json}
    assert subjects["database"] == "sound"
    assert "faulty" not in subjects.values()


def test_doctor_prints_a_line_for_each_thing_it_looked_at(tandem: Run) -> None:
    shown = tandem("doctor").out
    assert "✓ database" in shown
    assert "SQLite" in shown


def test_doctor_names_a_folder_that_others_can_open(tandem: Run, profile: Path) -> None:
    tandem("note", "list")
    profile.chmod(0o755)
    diagnosis = tandem("doctor", "--json").json
    assert [f["cure"] for f in diagnosis if f["subject"] == "profile"] == [f"Run `chmod 700 {profile}`."]


def test_doctor_tells_why_a_profile_cannot_be_opened(tandem: Run, profile: Path) -> None:
    profile.mkdir(mode=0o700)
    (profile / "tandem.db").write_bytes(b"this is no database" * 100)
    diagnosis = tandem("doctor")
    assert diagnosis.code == 1
    assert "✗ notes" in diagnosis.out


def test_a_first_profile_has_one_space(tandem: Run) -> None:
    assert [space["name"] for space in tandem("space", "list", "--json").json] == ["Notes"]


def test_a_created_space_prints_its_id_and_is_listed(tandem: Run) -> None:
    made = tandem("space", "create", "Work")
    assert made.code == 0
    assert "only here until you share it" in made.err
    listed = tandem("space", "list")
    assert made.out.strip() in listed.out
    assert "only here" in listed.out


def test_a_space_without_a_name_is_refused(tandem: Run) -> None:
    assert tandem("space", "create", "  ").code == 1


def test_a_space_that_is_not_there_is_named(tandem: Run) -> None:
    missing = tandem("note", "list", "--space", "Elsewhere")
    assert missing.code == 1
    assert "There is no space “Elsewhere”." in missing.err
