"""`tandemd` holds a profile until it is stopped."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.bootstrap import open_desk
from core.facts import Space, SpaceRole
from core.ids import SpaceId
from core.profile import OwnerKind, Profile, read_owner
from sync.peer import SyncMode

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start() -> Iterator[Start]:
    started: list[subprocess.Popen[str]] = []

    def begin(profile: Path, *options: str) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, "-m", "app.daemon.entry", "--profile", str(profile), *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield begin
    for process in started:
        process.kill()
        process.communicate()


def tandem(profile: Path, *arguments: str) -> str:
    """Run a command on a profile; returns what it printed."""
    command = [sys.executable, "-m", "app.cli.entry", "--profile", str(profile), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout


def first_line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline()


def test_it_says_in_one_line_that_it_is_ready_and_owns_the_profile(start: Start, tmp_path: Path) -> None:
    daemon = start(tmp_path / "profile")
    assert first_line(daemon) == f"tandemd holds 1 space, serves 0; profile {tmp_path / 'profile'}\n"
    owner = read_owner(Profile(tmp_path / "profile"))
    assert owner is not None
    assert (owner.kind, owner.pid) == (OwnerKind.DAEMON, daemon.pid)


def test_it_runs_a_hub_before_anything_is_shared(start: Start, tmp_path: Path) -> None:
    daemon = start(tmp_path / "profile")
    first_line(daemon)
    assert daemon.stdout is not None
    assert daemon.stdout.readline().startswith("Its hub is at 127.0.0.1:")
    state = json.loads(tandem(tmp_path / "profile", "hub", "status", "--json"))
    assert (state["runs"], state["spaces"], state["users"]) == (True, [], 0)


def test_it_runs_none_when_it_is_told_so(start: Start, tmp_path: Path) -> None:
    daemon = start(tmp_path / "profile", "--no-hub")
    first_line(daemon)
    assert not json.loads(tandem(tmp_path / "profile", "hub", "status", "--json"))["runs"]
    daemon.send_signal(signal.SIGTERM)
    assert daemon.communicate(timeout=30) == ("", "")


async def test_a_profile_that_only_joined_spaces_runs_none_until_one_is_prepared(
    start: Start, tmp_path: Path
) -> None:
    profile = Profile(tmp_path / "profile")
    async with open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        away = Space(SpaceId("s" * 28), "Team", SpaceRole.MEMBER, "127.0.0.1:9", b"authority")
        await desk.library.keep_space(away)
    guest = start(profile.directory)
    first_line(guest)
    assert guest.stdout is not None
    assert guest.stdout.readline().startswith("It runs no hub")
    guest.terminate()
    guest.communicate(timeout=30)
    tandem(profile.directory, "hub", "init")
    prepared = start(profile.directory)
    first_line(prepared)
    assert prepared.stdout is not None
    assert prepared.stdout.readline().startswith("Its hub is at 127.0.0.1:")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_in_order_when_it_is_told_to(start: Start, tmp_path: Path, number: signal.Signals) -> None:
    daemon = start(tmp_path / "profile")
    first_line(daemon)
    daemon.send_signal(number)
    _, err = daemon.communicate(timeout=30)
    assert (daemon.returncode, err) == (0, "")
    assert read_owner(Profile(tmp_path / "profile")) is None
    assert not Profile(tmp_path / "profile").control_socket.exists()


def test_a_second_one_names_the_first_and_ends(start: Start, tmp_path: Path) -> None:
    first = start(tmp_path / "profile")
    first_line(first)
    second = start(tmp_path / "profile")
    out, err = second.communicate(timeout=30)
    assert (second.returncode, out) == (1, "")
    assert f"process {first.pid}" in err
    assert "Traceback" not in err


def test_its_help_looks_like_that_of_tandem() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "app.daemon.entry", "--help"], capture_output=True, text=True, check=True
    ).stdout
    assert shown.startswith("Usage: tandemd [OPTIONS] COMMAND [ARGS]...\n")
    assert "╭" not in shown
