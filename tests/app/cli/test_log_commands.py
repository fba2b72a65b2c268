"""`tandem log status`, `verify` and `heal` on a space that two profiles share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def hub(start: Run, tandem: Run, profile: Path) -> Any:
    """A process that shares the space of `profile`, with a note in it; its first line is the join link."""
    tandem("note", "new", "-t", "Plans", "first")
    return start("app.cli.entry", "--profile", str(profile), "share", "Notes")


@pytest.fixture
def member(hub: Any, tandem: Run, tmp_path: Path) -> Path:
    """Another profile, which has joined."""
    directory = tmp_path / "member"
    joined = tandem("join", hub.first_line, directory=directory)
    assert joined.code == 0, joined.err
    return directory


def test_without_a_shared_space_there_is_no_log(tandem: Run) -> None:
    for command in ("status", "verify", "heal"):
        shown = tandem("log", command)
        assert shown.code == 0
        assert shown.out == "No space is shared, so there is no log.\n"


def test_a_space_that_is_not_shared_is_refused(tandem: Run) -> None:
    shown = tandem("log", "status", "Notes")
    assert shown.code == 1
    assert "not shared" in shown.err


def test_the_owner_tells_the_state_of_its_log(hub: Any, tandem: Run) -> None:
    shown = tandem("log", "status", "Notes")
    assert shown.code == 0
    assert "all of it is here" in shown.out


def test_the_state_as_json_counts_what_the_log_holds(member: Path, tandem: Run) -> None:
    told = tandem("log", "status", "--json", directory=member)
    (log,) = told.json["logs"]
    assert told.code == 0
    assert log["in_reach"]
    assert 0 < log["messages"] == log["last"] == log["read"]
    assert log["epoch"]


def test_a_sound_log_is_verified_whole(member: Path, tandem: Run) -> None:
    shown = tandem("log", "verify", "--json", directory=member)
    (log,) = shown.json["logs"]
    assert shown.code == 0
    assert log["documents"] > 0
    assert (log["not_in_log"], log["not_here"], log["differing_devices"]) == (0, 0, 0)
    assert log["equal_devices"] == 1


def test_healing_a_sound_log_finds_nothing_amiss(member: Path, tandem: Run) -> None:
    shown = tandem("log", "heal", directory=member)
    assert shown.code == 0
    assert "Nothing was amiss." in shown.out


def test_a_space_shared_from_here_is_looked_at_though_nothing_serves_it(
    hub: Any, tandem: Run, profile: Path
) -> None:
    hub.process.terminate()
    hub.process.wait(30)
    shown = tandem("log", "verify")
    assert shown.code == 0
    assert "all equal" in shown.out
    assert "No other device is in reach now." in shown.out


def test_a_hub_that_is_away_is_no_fault_until_something_is_asked_of_it(
    member: Path, hub: Any, tandem: Run
) -> None:
    hub.process.terminate()
    hub.process.wait(30)
    state = tandem("log", "status", directory=member)
    assert state.code == 0
    assert "Not reachable" in state.out
    verified = tandem("log", "verify", directory=member)
    assert verified.code == 1
    assert "out of reach" in verified.out
