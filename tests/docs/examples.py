"""What the documents show in blocks, and computers on which their commands are typed."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest

ROOT = Path(__file__).parents[2]
BASH = shutil.which("bash") or ""
DEADLINE = 240
"""Seconds for one block."""
_FENCE = re.compile(r"(?P<fence>`{3,})(?P<kind>[\w-]*)(?P<rest>.*)")
_PROGRAMS = {
    "tandem": "-m app.cli.entry",
    "tandemd": "-m app.daemon.entry",
    "python3": "",
}


@dataclass(frozen=True, slots=True)
class Block:
    """What stands between two fences: its kind is the word behind the first one."""

    document: str
    heading: str
    line: int
    kind: str
    title: str
    text: str

    def __str__(self) -> str:
        return f"{self.document}:{self.line} ({self.kind or 'no kind'}, under “{self.heading}”)"

    @property
    def commands(self) -> list[str]:
        """Give its lines, without what is said of them."""
        return [line.partition(" # ")[0].rstrip() for line in self.text.splitlines()]


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading of a document, or all of it; a test that plays it has it as a name."""

    document: str
    heading: str = ""

    def blocks(self, kind: str) -> list[Block]:
        return [block for block in blocks(self.document) if self.has(block) and block.kind == kind]

    def has(self, block: Block) -> bool:
        return block.document == self.document and self.heading in {"", block.heading}


def documents() -> list[str]:
    """Name every document, by its path in the repository."""
    paths = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    return sorted(str(path.relative_to(ROOT)) for path in paths)


def blocks(document: str) -> list[Block]:
    """Read the blocks of a document."""
    return list(_read(document, (ROOT / document).read_text("utf-8").splitlines()))


def _read(document: str, lines: list[str]) -> Iterator[Block]:
    heading, opened, begun = "", None, 0
    for number, line in enumerate(lines, 1):
        if opened is not None:
            if line == opened["fence"]:
                text = "".join(f"{each}\n" for each in lines[begun : number - 1])
                title = opened["rest"].strip().removeprefix('title="').removesuffix('"')
                yield Block(document, heading, begun, opened["kind"], title, text)
                opened = None
        elif fence := _FENCE.fullmatch(line):
            opened, begun = fence, number
        elif line.startswith("#"):
            heading = line.lstrip("#").strip()
    assert opened is None, f"{document}:{begun} opens a block that nothing closes"


def assert_target(arguments: list[str]) -> None:
    """Have `make` say what it would do."""
    make = shutil.which("make")
    if make is None:
        pytest.skip("there is no make here")
    done = subprocess.run([make, "-n", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


class Computer:
    """A computer whose shell finds this Tandem first, with a home, a profile and keys of its own."""

    def __init__(self, place: Path, **environment: str) -> None:
        self.place = place
        self.home, self.profile, self.keys = (place / name for name in ("home", "profile", "keys"))
        self.home.mkdir(parents=True)
        programs = place / "bin"
        programs.mkdir()
        for name, module in _PROGRAMS.items():
            program = programs / name
            program.write_text(f'#!/bin/sh\nexec "{sys.executable}" {module} "$@"\n')
            program.chmod(0o755)
        self.programs = programs
        own = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_XDIST")}
        self._environment = own | {
            "PATH": f"{programs}:{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "HOME": str(self.home),
            "TANDEM_HOME": str(self.profile),
            "TANDEM_KEYS": str(self.keys),
            **environment,
        }

    def play(self, script: str, typed: str = "") -> str:
        """Run a script to its end in one shell, with `typed` to read; returns what it printed.

        Who waits for ever fails with the line that it is at, and what it started ends with it.
        """
        with (self.place / "out").open("w+") as out, (self.place / "err").open("w+") as err:
            shell = self._shell(f"set -xo pipefail\n{script}", subprocess.PIPE, out, err)
            try:
                with suppress(subprocess.TimeoutExpired):
                    shell.communicate(typed, timeout=DEADLINE)
            finally:
                _end_all(shell)
            said, complained = _all_of(out), _all_of(err)
        assert shell.returncode == 0, said + complained
        assert "Traceback" not in complained, complained
        return said

    @contextmanager
    def running(self, command: str) -> Iterator[IO[str]]:
        """Run what lasts until the end of the block; gives what it prints."""
        shell = self._shell(f"exec {command}", subprocess.DEVNULL, subprocess.PIPE)
        assert shell.stdout is not None
        try:
            yield shell.stdout
            shell.terminate()
            with suppress(subprocess.TimeoutExpired):
                shell.wait(30)
        finally:
            _end_all(shell)
            shell.stdout.close()

    @contextmanager
    def serving(self, options: str = "") -> Iterator[IO[str]]:
        """Run `tandemd` until the end of the block; its hub answers."""
        with self.running(f"tandemd {options}") as said:
            assert said.readline().startswith("tandemd holds")
            assert said.readline().startswith("Its hub is at")
            yield said

    def _shell(
        self, script: str, stdin: int, stdout: int | IO[str], stderr: IO[str] | None = None
    ) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [BASH, "-euc", script],
            env=self._environment,
            cwd=self.home,
            stdin=stdin,
            stdout=stdout,
            stderr=stderr,
            text=True,
            start_new_session=True,  # to end what it started, too
        )


def _end_all(shell: "subprocess.Popen[str]") -> None:
    """End a shell and what it started."""
    with suppress(ProcessLookupError):
        os.killpg(shell.pid, signal.SIGKILL)
    shell.wait()


def _all_of(file: IO[str]) -> str:
    file.seek(0)
    return file.read()
