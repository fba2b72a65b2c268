"""Runs `tandem` in this process or as a process of its own, on real profiles."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.cli.entry import main
from tests.nursery import Program

DEADLINE = 60.0


@dataclass(frozen=True)
class Outcome:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Outcome]


def checked(outcome: Outcome) -> Outcome:
    assert "Traceback" not in outcome.out + outcome.err
    return outcome


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "profile"


@pytest.fixture
def tandem(profile: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run `tandem` on `profile` in this process."""

    def run(*arguments: str, stdin: bytes = b"", directory: Path = profile) -> Outcome:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main(["--profile", str(directory), *arguments])
        printed = capsys.readouterr()
        return checked(Outcome(int(ended.value.code or 0), printed.out, printed.err))

    return run


def command(directory: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "app.cli.entry", "--profile", str(directory), *arguments]


def tandem_process(directory: Path, *arguments: str, stdin: str = "") -> Outcome:
    """Run `tandem` as a process of its own."""
    done = subprocess.run(
        command(directory, *arguments),
        input=stdin,
        capture_output=True,
        text=True,
        timeout=DEADLINE,
        check=False,
        env=os.environ | {"PYTHONWARNINGS": "default"},
    )
    return checked(Outcome(done.returncode, done.stdout, done.stderr))


class Lasting:
    """A process that runs until it is stopped; its first line says that it is ready."""

    def __init__(self, process: Program) -> None:
        self.process = process
        self.first_line = process.stdout.readline().strip()

    @property
    def pid(self) -> int:
        return self.process.pid


Start = Callable[..., Lasting]


@pytest.fixture
def start() -> Iterator[Start]:
    """Start a lasting process: `module` with arguments; all are ended with the test."""
    started: list[Program] = []

    def begin(module: str, *arguments: str) -> Lasting:
        started.append(Program(module, *arguments))
        return Lasting(started[-1])

    yield begin
    for process in started:
        process.end()


@pytest.fixture
def daemon(start: Start, profile: Path) -> Lasting:
    """A `tandemd` that owns `profile`."""
    return start("app.daemon.entry", "--profile", str(profile))


@pytest.fixture
def process_command() -> Callable[..., list[str]]:
    return command


@pytest.fixture
def tandem_apart() -> Run:
    """Run `tandem` as a process of its own: the profile folder, then the arguments."""
    return tandem_process
