"""The commands of “Backup and restore” in docs/hosting.md work as they stand, beside a hub that runs."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.configuration.choosing import choose
from tests.nursery import Program

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "hosting.md").read_text("utf-8")
SECTION = TEXT.partition("## Backup and restore\n")[2].partition("\n## ")[0]
BLOCK = re.compile(r"^```(sh|toml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BASH = shutil.which("bash") or ""
DEADLINE = 200

pytestmark = pytest.mark.skipif(not BASH, reason="the examples need bash")


def blocks(kind: str) -> list[str]:
    return [lines for found, lines in BLOCK.findall(SECTION) if found == kind]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    made = tmp_path / "home"
    made.mkdir()
    (made / "words").write_text("correct horse battery staple\n")
    return made


@pytest.fixture
def environment(home: Path, tmp_path: Path) -> dict[str, str]:
    """A shell that finds this Tandem first, and a home of its own."""
    programs = tmp_path / "bin"
    programs.mkdir()
    program = programs / "tandem"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m app.cli.entry "$@"\n')
    program.chmod(0o755)
    path = f"{programs}:{os.environ['PATH']}"
    profile = str(tmp_path / "profile")
    return os.environ | {"PATH": path, "PYTHONPATH": str(ROOT), "HOME": str(home), "TANDEM_HOME": profile}


@pytest.fixture
def daemon(environment: dict[str, str]) -> Iterator[Program]:
    process = Program("app.daemon.entry", "--profile", environment["TANDEM_HOME"])
    try:
        assert "serves" in process.stdout.readline()
        yield process
    finally:
        process.end()


def run(script: str, environment: dict[str, str]) -> str:
    done = subprocess.run(
        [BASH, "-euc", script], env=environment, capture_output=True, text=True, timeout=DEADLINE, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.timeout(300)
def test_a_backup_is_made_beside_the_hub_and_restored(daemon: Program, environment: dict[str, str]) -> None:
    create, restore = blocks("sh")
    run('tandem note new --title "Plan" "Sow peas"', environment)
    assert "All of it was read back." in run(create, environment)
    daemon.terminate()
    daemon.wait(30)
    # The key of the old profile is gone with its computer.
    shutil.rmtree(environment["TANDEM_KEYS"])
    restored = run(restore, environment)
    assert "Plan" in restored
    assert "✓ keys" in restored


def test_what_is_to_be_written_into_the_configuration_holds(tmp_path: Path) -> None:
    (text,) = blocks("toml")
    (tmp_path / "tandemd.toml").write_text(text)
    chosen = choose({}, {}, tmp_path / "tandemd.toml", tmp_path).configuration
    assert str(chosen.backup_place) == "/mnt/backups/tandem"
    assert (chosen.backup_pause, chosen.backup_keep) == (12 * 3600.0, 14)
    assert chosen.backup_passphrase_file == "/home/tandem/backup-passphrase"
