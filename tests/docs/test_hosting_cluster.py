"""The commands of docs/hosting.md about clusters work as they stand, each on the computer that it names."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.journeys.daemons import PATIENCE, cluster, stands
from tests.nursery import Program
from tests.sync.peer.conftest import until

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "hosting.md").read_text("utf-8")
CHAPTER = TEXT.partition("## A second hub that stands by\n")[2].partition("\n## The window")[0]
BLOCK = re.compile(r"^```\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINE = re.compile(r"^(tandemd?\b[^#]*?)\s*(?:# (.*))?$")
LINK = "'tandem://hub?…'"
BASH = shutil.which("bash") or ""
DEADLINE = 120
FIRST, SECOND, THIRD = "first", "second", "third"
WHERE = {
    "on the first hub": FIRST,
    "on the second computer": SECOND,
    "on the third computer": THIRD,
    "on the standby": SECOND,
    "on the hub that serves": SECOND,
    "on the one that was removed": FIRST,
}
"""Whose command it is, by the beginning of its comment; without one it is that of the computer before it."""

pytestmark = pytest.mark.skipif(not BASH, reason="the examples need bash")


class Computers:
    """Three computers with a profile each, on which the lines of the documentation are run."""

    def __init__(self, place: Path, stack: ExitStack) -> None:
        self._place = place
        self._stack = stack
        self._at = FIRST
        self._link = ""
        self.daemons: dict[str, Program] = {}

    def profile(self, computer: str) -> Path:
        return self._place / computer

    def follow(self, block: str) -> str:
        """Run the lines of a block one after the other; returns what was printed."""
        return "".join(self._run(*self._read(line)) for line in block.splitlines())

    def start(self, computer: str) -> None:
        """Run `tandemd` there; it ends with the test."""
        process = Program("app.daemon.entry", "--profile", str(self.profile(computer)))
        self._stack.callback(process.end)
        assert process.stdout.readline().startswith("tandemd holds")
        self.daemons[computer] = process

    def _read(self, line: str) -> tuple[str, str]:
        found = LINE.match(line)
        assert found is not None, f"no command of Tandem: {line}"
        comment = found[2] or ""
        named = (where for said, where in WHERE.items() if comment.startswith(said))
        self._at = next(named, self._at)
        return self._at, found[1]

    def _run(self, computer: str, command: str) -> str:
        if command == "tandemd":
            self.start(computer)
            return ""
        if "NAME" in command:
            lost = next(hub for hub in cluster(self.profile(computer))["hubs"] if not hub["is_this"])
            command = command.replace("NAME", lost["id"])
        printed = self._shell(computer, command.replace(LINK, f"'{self._link}'"))
        if command.endswith("invite-hub"):
            self._link = printed.strip()
        return printed

    def _shell(self, computer: str, command: str) -> str:
        watches = command.endswith("--watch")
        done = subprocess.run(
            [BASH, "-euc", f"timeout --signal=INT 10 {command}" if watches else command],
            env=self._environment(computer),
            capture_output=True,
            text=True,
            timeout=DEADLINE,
            check=False,
        )
        assert watches or done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
        assert "Traceback" not in done.stderr
        return done.stdout

    def _environment(self, computer: str) -> dict[str, str]:
        programs = self._place / "bin"
        path = f"{programs}:{os.environ['PATH']}"
        return os.environ | {
            "PATH": path,
            "PYTHONPATH": str(ROOT),
            "TANDEM_HOME": str(self.profile(computer)),
        }


@pytest.fixture
def computers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Computers]:
    """Computers that find this Tandem first, on loopback."""
    monkeypatch.setenv("TANDEM_LISTEN", "127.0.0.1")
    programs = tmp_path / "bin"
    programs.mkdir()
    for name, module in (("tandem", "app.cli.entry"), ("tandemd", "app.daemon.entry")):
        program = programs / name
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m {module} "$@"\n')
        program.chmod(0o755)
    with ExitStack() as stack:
        yield Computers(tmp_path, stack)


@pytest.mark.long
@pytest.mark.timeout(600)
async def test_a_hub_becomes_two_survives_the_first_and_becomes_three(computers: Computers) -> None:
    second_hub, lost, comes_back, third_hub = BLOCK.findall(CHAPTER)[:4]
    first, second, third = (computers.profile(each) for each in (FIRST, SECOND, THIRD))
    computers.start(FIRST)
    assert "R1" in computers.follow(second_hub)
    await until(lambda: stands(second, "with standby"), PATIENCE)

    computers.daemons[FIRST].kill()
    await until(lambda: stands(second, "server away"), PATIENCE)
    assert "serving hub cannot be reached" in lost
    assert "is no hub of the cluster any more" in computers.follow(lost)
    await until(lambda: stands(second, "alone"), PATIENCE)

    computers.follow(comes_back)
    computers.start(FIRST)
    await until(lambda: stands(second, "with standby"), PATIENCE)

    computers.follow(third_hub)
    await until(lambda: all(stands(each, "together") for each in (first, second, third)), 3 * PATIENCE)
    *_, until_r3 = third_hub.splitlines()
    assert "R3: each log is kept on three hubs" in computers.follow(until_r3)
