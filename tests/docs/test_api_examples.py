"""Every line of docs/api.md works as it stands, but for the port, which another program may have."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "api.md").read_text()
BLOCK = re.compile(r"^```sh( first-terminal)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PORT = "8443"
BASH = shutil.which("bash") or ""
DEADLINE = 100

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("bash", "curl", "jq"))), reason="the examples need bash, curl and jq"
)


def blocks(text: str, *, of_first_terminal: bool) -> list[str]:
    return [lines for first, lines in BLOCK.findall(text) if bool(first) is of_first_terminal]


def free_port() -> str:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return str(server.getsockname()[1])


@pytest.fixture
def text() -> str:
    return TEXT.replace(PORT, free_port())


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A shell that finds this Tandem and this Python first."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name, module in (("tandem", "-m app.cli.entry"), ("python3", "")):
        program = programs / name
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" {module} "$@"\n')
        program.chmod(0o755)
    path = f"{programs}:{os.environ['PATH']}"
    return os.environ | {"PATH": path, "PYTHONPATH": str(ROOT), "TANDEM_HOME": str(tmp_path / "home")}


@pytest.fixture
def first_terminal(text: str, environment: dict[str, str], tmp_path: Path) -> Iterator[None]:
    """The hub runs: `tandem share` prints its invitation when it does."""
    (script,) = blocks(text, of_first_terminal=True)
    begin, _, last = script.strip().rpartition("\n")
    process = subprocess.Popen(
        [BASH, "-euc", f"{begin}\nexec {last}"],
        env=environment,
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert any(line.startswith("tandem://join/") for line in process.stdout)
    yield
    process.terminate()
    process.communicate(timeout=30)


@pytest.mark.timeout(240)
def test_every_line_of_the_api_page_works(
    first_terminal: None, text: str, environment: dict[str, str], tmp_path: Path
) -> None:
    shown = played("\n".join(blocks(text, of_first_terminal=False)), environment, tmp_path)
    for words in (
        "- milk",
        "- bread",
        "Shopping for Sunday",
        "inserted",
        "/v1/notes/{note_id}",
        "audience",
    ):
        assert words in shown


def played(script: str, environment: dict[str, str], place: Path) -> str:
    """Run a script to its end and return what it printed; who waits for ever fails with the line it is at."""
    out, err = place / "out", place / "err"
    with out.open("w") as printed, err.open("w") as said:
        shell = subprocess.Popen(
            [BASH, "-xeuo", "pipefail", "-c", script],
            env=environment,
            cwd=place,
            stdout=printed,
            stderr=said,
            start_new_session=True,  # to end what it started, too
        )
        try:
            code = shell.wait(DEADLINE)
        except subprocess.TimeoutExpired:
            code = None
        finally:
            with suppress(ProcessLookupError):
                os.killpg(shell.pid, signal.SIGKILL)
            shell.wait()
    assert code == 0, out.read_text() + err.read_text()
    return out.read_text()


def test_no_example_is_left_out() -> None:
    fences = re.findall(r"^```(\S+)", TEXT, re.MULTILINE)
    assert set(fences) <= {"sh", "json"}
    assert len(blocks(TEXT, of_first_terminal=False)) == fences.count("sh") - 1
