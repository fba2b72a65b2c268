"""Two profiles that find each other in one network from two shells."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.nursery import Program

Run = Callable[..., Any]
DEADLINE, PAUSE = 60.0, 0.2


def until(found: Callable[[], Any]) -> Any:
    """Look again and again until there is something, and give it."""
    deadline = time.monotonic() + DEADLINE
    while not (thing := found()):
        assert time.monotonic() < deadline
        time.sleep(PAUSE)
    return thing


def found_by(tandem: Run, profile: Path) -> list[str]:
    """List the codes of the hubs that a profile finds."""
    return [hub["code"] for hub in tandem("nearby", "list", "--json", directory=profile).json["hubs"]]


def test_it_is_off_until_somebody_switches_it_on_and_says_what_the_hub_is_called(tandem: Run) -> None:
    assert tandem("nearby", "list").out.splitlines()[0] == "Nearby is off."
    assert tandem("nearby", "on", "--name", "Kitchen").out == "Nearby is on, called “Kitchen”.\n"
    assert tandem("nearby", "list", "--json").json["is_on"]
    assert tandem("nearby", "off").out == "Nearby is off.\n"


def test_a_code_that_nobody_has_is_told(tandem: Run) -> None:
    tried = tandem("nearby", "let-in", "aaaaa bbbbb")
    assert (tried.code, "No device with the code AAAAA-BBBBB waits here." in tried.err) == (1, True)


def test_a_hub_is_found_asked_and_lets_in(tandem: Run, start: Run, profile: Path, tmp_path: Path) -> None:
    ben = tmp_path / "ben"
    tandem("note", "new", "-t", "Plans", "first\n")
    tandem("nearby", "on", "--name", "Kitchen")
    start("app.cli.entry", "--profile", str(profile), "share", "Notes")

    code = until(lambda: tandem("nearby", "list", "--json").json["hub_code"])
    # Every other program of this computer is in the same network, and may have a hub of its own there.
    until(lambda: code in found_by(tandem, ben))
    joining = Program("app.cli.entry", "--profile", str(ben), "nearby", "join", code, "--name", "Ben")
    try:
        (knock,) = until(lambda: tandem("nearby", "list", "--json").json["waiting"])
        assert knock["name"] == "Ben"
        let_in = tandem("nearby", "let-in", knock["code"], "--space", "Notes", "--role", "viewer")
        assert let_in.out == "“Ben” is let into “Notes”.\n"
        assert joining.stdout.readline() == "Joined “Notes”: 1 note.\n"
        joining.wait(DEADLINE)
    finally:
        joining.end()
    members = tandem("member", "list", "Notes", "--json").json["members"]
    assert {each["name"]: each["role"] for each in members}["Ben"] == "viewer"
