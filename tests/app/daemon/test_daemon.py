"""`tandemd` holds a profile until it is stopped."""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.profile import OwnerKind, Profile, read_owner

Start = Callable[[Path], "subprocess.Popen[str]"]


@pytest.fixture
def start() -> Iterator[Start]:
    started: list[subprocess.Popen[str]] = []

    def begin(profile: Path) -> "subprocess.Popen[str]":
        process = subprocess.Popen(
            [sys.executable, "-m", "app.daemon.entry", "--profile", str(profile)],
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


def first_line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline()


def test_it_says_in_one_line_that_it_is_ready_and_owns_the_profile(start: Start, tmp_path: Path) -> None:
    daemon = start(tmp_path / "profile")
    assert first_line(daemon) == f"tandemd holds 1 space, serves 0; profile {tmp_path / 'profile'}\n"
    owner = read_owner(Profile(tmp_path / "profile"))
    assert owner is not None
    assert (owner.kind, owner.pid) == (OwnerKind.DAEMON, daemon.pid)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_in_order_when_it_is_told_to(start: Start, tmp_path: Path, number: signal.Signals) -> None:
    daemon = start(tmp_path / "profile")
    first_line(daemon)
    daemon.send_signal(number)
    out, err = daemon.communicate(timeout=30)
    assert (daemon.returncode, out, err) == (0, "", "")
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
    assert shown.startswith("Usage: tandemd [OPTIONS]\n")
    assert "╭" not in shown
