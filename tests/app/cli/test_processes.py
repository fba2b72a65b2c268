"""Every command runs as a process of its own, as it does from a shell."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
PROGRAM = Path(sys.executable).with_name("tandem")


@pytest.fixture
def run(tandem_apart: Run, profile: Path) -> Run:
    """Run a command that must end well."""

    def run_well(*arguments: str, stdin: str = "") -> Any:
        done = tandem_apart(profile, *arguments, stdin=stdin)
        assert done.code == 0, done.err
        return done

    return run_well


def test_every_command_about_notes_runs_from_a_shell(run: Run) -> None:
    note = run("note", "new", "--title", "Plans", "-", stdin="Sow peas\n").out.strip()
    run("note", "append", note, stdin="and beans\n")
    run("note", "edit", note, "--title", "Garden plans")
    assert run("note", "show", note).out.endswith("Sow peas\nand beans\n")
    assert "Garden plans" in run("note", "list").out
    assert note in run("note", "search", "beans").out
    run("note", "rm", note)
    run("note", "restore", note)


def test_every_command_about_all_notes_runs_from_a_shell(run: Run, tmp_path: Path) -> None:
    run("note", "new", "--title", "Plans", "-", stdin="Sow peas\n")
    run("export", str(tmp_path / "out"))
    assert "imported" in run("import", str(tmp_path / "out")).out
    run("space", "create", "Work")
    assert "Work" in run("space", "list").out
    assert "nothing waits" in run("status").out
    assert "✓ database" in run("doctor").out
    run("sync", "--once")
    assert run("--version").out.startswith("Tandem ")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("note", "show", "nothing"), 1),
        (("import", "/no/such/folder"), 1),
        (("join", "no link"), 1),
        (("share", "Elsewhere"), 1),
        (("frobnicate",), 2),
    ],
)
def test_every_failure_ends_with_its_code_and_plain_words(
    tandem_apart: Run, profile: Path, arguments: tuple[str, ...], code: int
) -> None:
    failed = tandem_apart(profile, *arguments)
    assert failed.code == code
    assert failed.out == ""
    assert failed.err


@pytest.mark.skipif(not PROGRAM.exists(), reason="Tandem is not installed as a program here")
def test_the_installed_program_can_be_cut_off_by_a_pipe(profile: Path) -> None:
    shell = shutil.which("sh") or "/bin/sh"
    line = f"{PROGRAM} --profile {profile} note list --json | true"
    done = subprocess.run([shell, "-c", line], capture_output=True, text=True, timeout=60, check=False)
    assert "Traceback" not in done.stderr


def test_ctrl_c_ends_a_command_without_a_traceback(profile: Path) -> None:
    script = (
        "import os, signal, sys\n"
        "import app.cli.note_commands as commands\n"
        "commands.given_text = lambda _text: os.kill(os.getpid(), signal.SIGINT)\n"
        "from app.cli.entry import main\n"
        f"main(['--profile', {str(profile)!r}, 'note', 'append', 'x'])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "Interrupted; what was saved is kept.\n")


def test_a_list_loads_neither_the_window_nor_the_migrations(profile: Path, tandem_apart: Run) -> None:
    tandem_apart(profile, "note", "list")
    script = (
        "import sys\nfrom app.cli.entry import main\n"
        f"try:\n    main(['--profile', {str(profile)!r}, 'note', 'list'])\n"
        "except SystemExit:\n    pass\n"
        "print([name for name in ('PySide6', 'alembic', 'yaml', 'rich.console') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "No notes.\n[]\n"


@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes no streams there")
def test_a_command_whose_streams_are_closed_does_what_it_should(profile: Path, run: Run) -> None:
    """Its database must not become what the program says its words to."""
    script = f"'{sys.executable}' -m app.cli.entry --profile '{profile}' \"$@\" <&- >&- 2>&-"
    for arguments, code in (
        (["--version"], 0),
        (["note", "new", "Sow peas"], 0),
        (["note", "show", "gone"], 1),
    ):
        done = subprocess.run(["/bin/sh", "-c", script, "sh", *arguments], check=False, timeout=60)
        assert done.returncode == code
    assert "Sow peas" in run("note", "list").out
    assert "✓ database" in run("doctor").out
