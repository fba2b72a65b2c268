"""Two profiles share a space from two shells."""

import signal
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from core.profile import OwnerKind, Profile, read_owner
from core.world import real_world
from sync.control import InviteLink, InviteSecret

Run = Callable[..., Any]
DEADLINE, PAUSE = 30.0, 0.02


@pytest.fixture
def ana(profile: Path) -> Path:
    """The profile that shares."""
    return profile


@pytest.fixture
def ben(tmp_path: Path) -> Path:
    """The profile that joins."""
    return tmp_path / "ben"


@pytest.fixture
def note(tandem: Run) -> str:
    return str(tandem("note", "new", "-t", "Plans", "first\n").out.strip())


@pytest.fixture
def sharing(start: Run, ana: Path, note: str) -> Any:
    return start("app.cli.entry", "--profile", str(ana), "share", "Notes")


def until(seen: Callable[[], bool]) -> bool:
    """Look again and again until it is so, or the deadline has passed."""
    deadline = time.monotonic() + DEADLINE
    while not seen():
        if time.monotonic() > deadline:
            return False
        time.sleep(PAUSE)
    return True


def end(process: Any) -> int:
    process.process.send_signal(signal.SIGINT)
    return int(process.process.wait(DEADLINE))


def body(tandem: Run, directory: Path, note: str) -> str:
    return str(tandem("note", "show", note, "--json", directory=directory).json["body"])


def test_the_invitation_stands_alone_on_standard_output(sharing: Any, ana: Path) -> None:
    assert sharing.first_line.startswith("tandem://join/")
    owner = read_owner(Profile(ana))
    assert owner is not None
    assert (owner.kind, owner.pid) == (OwnerKind.SHARE, sharing.pid)
    assert end(sharing) == 0
    assert sharing.process.stdout.read() == ""
    assert read_owner(Profile(ana)) is None


def test_joining_fetches_every_note(tandem: Run, sharing: Any, ben: Path, note: str) -> None:
    joined = tandem("join", sharing.first_line, "--name", "Ben", directory=ben)
    assert (joined.code, joined.out) == (0, "Joined “Notes”: 1 note.\n")
    assert body(tandem, ben, note) == "first\n"
    assert tandem("status", "--json", directory=ben).json["name"] == "Ben"


def test_what_one_appends_the_other_shows(tandem: Run, sharing: Any, ana: Path, ben: Path, note: str) -> None:
    tandem("join", sharing.first_line, directory=ben)
    appended = tandem("note", "append", note, stdin=b"from Ben\n", directory=ben)
    assert appended.err == "Saved here and in the log.\n"
    assert until(lambda: body(tandem, ana, note) == "first\nfrom Ben\n")
    tandem("note", "append", note, stdin=b"from Ana\n", directory=ana)
    assert until(lambda: body(tandem, ben, note) == "first\nfrom Ben\nfrom Ana\n")


def test_a_change_made_while_the_hub_is_away_waits_and_is_sent_later(
    tandem: Run, start: Run, sharing: Any, ana: Path, ben: Path, note: str
) -> None:
    tandem("join", sharing.first_line, directory=ben)
    assert end(sharing) == 0
    waiting = tandem("note", "append", note, stdin=b"from the train\n", directory=ben)
    assert (waiting.code, waiting.err) == (0, "Saved here; 1 change waits until the hub is reachable.\n")
    late = tandem("sync", "--once", directory=ben)
    assert late.code == 1
    assert "cannot be reached" in late.err
    start("app.cli.entry", "--profile", str(ana), "share", "Notes")
    assert tandem("sync", "--once", directory=ben).code == 0
    assert until(lambda: body(tandem, ana, note) == "first\nfrom the train\n")


def test_the_host_says_that_its_changes_wait_until_it_serves_again(
    tandem: Run, sharing: Any, note: str
) -> None:
    assert end(sharing) == 0
    appended = tandem("note", "append", note, stdin=b"later\n")
    assert appended.err.startswith("Saved here; 1 change waits until this space is served again")
    assert tandem("sync", "--once").code == 0


def test_a_process_that_owns_the_profile_serves_what_is_shared(
    tandem: Run, daemon: Any, ben: Path, note: str
) -> None:
    shared = tandem("share", "Notes")
    assert shared.code == 0
    assert f"process {daemon.pid}" in shared.err
    assert tandem("join", shared.out.strip(), directory=ben).code == 0
    assert body(tandem, ben, note) == "first\n"


def test_sharing_again_shows_the_same_invitation(tandem: Run, daemon: Any) -> None:
    first, second = (tandem("share", "Notes").out for _ in range(2))
    assert first == second
    assert len(tandem("invite", "list", "Notes", "--json").json["invites"]) == 1


def test_sharing_makes_another_invitation_to_the_same_hub_when_it_is_told_to(
    tandem: Run, daemon: Any
) -> None:
    first, second = (InviteLink.parse(tandem("share", "Notes", "--new").out) for _ in range(2))
    assert first.secret != second.secret
    assert (first.hubs, first.authority) == (second.hubs, second.authority)


def test_following_serves_and_tells_what_the_others_do(
    tandem: Run, start: Run, sharing: Any, ana: Path, ben: Path, note: str
) -> None:
    tandem("join", sharing.first_line, directory=ben)
    follower = start("app.cli.entry", "--profile", str(ben), "sync", "--follow")
    tandem("note", "append", note, stdin=b"news\n", directory=ana)
    assert until(lambda: "1 note changed" in follower.process.stdout.readline())
    assert end(follower) == 0


def test_sync_once_has_nothing_to_do_when_nothing_is_shared(tandem: Run) -> None:
    done = tandem("sync", "--once")
    assert (done.code, done.out) == (0, "No space is shared; there is nothing to catch up with.\n")


def test_a_text_that_is_no_invitation_is_refused(tandem: Run) -> None:
    for text in ("hello", "https://example.org/", "tandem://join/", "tandem://join/x?hub=1&secret=2"):
        refused = tandem("join", text)
        assert refused.code == 1
        assert refused.err.startswith("Tandem: This is not an invitation to a space.\n")


def test_a_hub_that_does_not_answer_is_named_and_nothing_is_joined(
    tandem: Run, sharing: Any, ben: Path
) -> None:
    assert end(sharing) == 0
    away = tandem("join", sharing.first_line, directory=ben)
    assert away.code == 1
    assert [space["name"] for space in tandem("space", "list", "--json", directory=ben).json] == ["Notes"]


def test_a_link_with_another_secret_is_refused(tandem: Run, sharing: Any, ben: Path) -> None:
    link = InviteLink.parse(sharing.first_line)
    guessed = replace(link, secret=InviteSecret.draw(real_world()))
    refused = tandem("join", str(guessed), directory=ben)
    assert refused.code == 1
    assert len(tandem("space", "list", "--json", directory=ben).json) == 1


def test_a_port_that_is_taken_is_named(tandem: Run, note: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        refused = tandem("share", "Notes", "--port", str(port))
    assert refused.code == 1
    assert f"port {port}" in refused.err
    assert refused.out == ""
    assert tandem("note", "show", note).code == 0


def test_without_nats_server_sharing_says_what_is_missing(
    tandem: Run, note: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing() -> Iterator[Path]:
        return iter(())

    monkeypatch.setattr("sync.bus.program._candidates", nothing)
    refused = tandem("share", "Notes")
    assert refused.code == 1
    assert "nats-server" in refused.err
    assert "Your notes are safe" in refused.err
    diagnosis = tandem("doctor", "--json")
    assert diagnosis.code == 1
    assert {f["subject"] for f in diagnosis.json if f["health"] == "faulty"} >= {"nats-server"}
    assert tandem("note", "show", note).code == 0


def test_status_tells_how_each_space_is_shared(tandem: Run, sharing: Any, ben: Path) -> None:
    tandem("join", sharing.first_line, directory=ben)
    (space,) = tandem("status", "--json").json["spaces"]
    assert (space["role"], space["link"], space["waiting"]) == ("host", "online", 0)
    joined = [space["role"] for space in tandem("status", "--json", directory=ben).json["spaces"]]
    assert joined == ["local", "member"]
