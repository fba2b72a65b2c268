"""Every line of docs/api.md works as it stands, but for the port, which another program may have."""

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
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
    script = "\n".join(blocks(text, of_first_terminal=False))
    done = subprocess.run(
        [BASH, "-euo", "pipefail", "-c", script],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=DEADLINE,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    for shown in (
        "- milk",
        "- bread",
        "Shopping for Sunday",
        "note.updated",
        "inserted",
        "/v1/notes/{note_id}",
        "audience",
    ):
        assert shown in done.stdout


def test_no_example_is_left_out() -> None:
    fences = re.findall(r"^```(\S+)", TEXT, re.MULTILINE)
    assert set(fences) <= {"sh", "json"}
    assert len(blocks(TEXT, of_first_terminal=False)) == fences.count("sh") - 1
