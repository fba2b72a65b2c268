"""The options before the command, and how every failure ends."""

import sqlite3
import sys
import types
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from app.cli.entry import main
from core.profile import Profile

Run = Callable[..., Any]


def test_the_version_is_printed(tandem: Run) -> None:
    assert tandem("--version").out.startswith("Tandem ")


def test_help_lists_the_commands(tandem: Run) -> None:
    shown = tandem("--help")
    assert shown.code == 0
    for command in ("note", "space", "import", "export", "share", "join", "sync", "status", "doctor", "demo"):
        assert f"\n  {command} " in shown.out


@pytest.mark.parametrize(
    "arguments",
    [("no-such-command",), ("note", "list", "--limit", "0"), ("sync",), ("share",), ("note", "show")],
)
def test_wrong_usage_ends_with_2(tandem: Run, arguments: tuple[str, ...]) -> None:
    assert tandem(*arguments).code == 2


def test_without_a_command_the_desktop_opens_on_the_profile(
    tandem: Run, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Profile] = []

    def open_window(chosen: Profile) -> int:
        opened.append(chosen)
        return 0

    monkeypatch.setitem(sys.modules, "app.desktop", _module("app.desktop", open_window=open_window))
    assert tandem().code == 0
    assert opened == [Profile(profile)]


@pytest.mark.parametrize("with_word", [True, False])
def test_links_and_files_are_opened_with_or_without_the_word(
    tandem: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, with_word: bool
) -> None:
    opened: list[list[str]] = []

    def open_window(_profile: Profile, items: list[str]) -> int:
        opened.append(items)
        return 0

    monkeypatch.setitem(sys.modules, "app.desktop", _module("app.desktop", open_window=open_window))
    (tmp_path / "plan.md").write_text("Plan")
    monkeypatch.chdir(tmp_path)
    word = ("open",) if with_word else ()
    assert tandem(*word, "plan.md", "tandem://note/abc").code == 0
    assert opened == [[str(tmp_path / "plan.md"), "tandem://note/abc"]]


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        ("gone.md", "There is no file gone.md."),
        ("./gone", "There is no file gone."),
        ("tandem://note/../x", "not the address of a note"),
        ("tandem://join/broken", "invitation"),
    ],
)
def test_what_cannot_be_opened_is_refused_before_any_window(tandem: Run, item: str, reason: str) -> None:
    shown = tandem(item)
    assert shown.code == 1
    assert reason in " ".join(shown.err.split())


def test_the_demo_is_told_where_its_notes_and_screens_are(
    tandem: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    played: list[tuple[Path | None, Path | None]] = []

    def play(notes: Path | None, screens: Path | None) -> int:
        played.append((notes, screens))
        return 1

    monkeypatch.setitem(sys.modules, "app.demo", _module("app.demo", play=play))
    assert tandem("demo", "--notes", str(tmp_path)).code == 1
    assert played == [(tmp_path, None)]


def test_the_profile_can_come_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TANDEM_HOME", str(tmp_path / "home"))
    with pytest.raises(SystemExit) as ended:
        main(["note", "list"])
    assert ended.value.code == 0
    assert Profile(tmp_path / "home").database.exists()
    assert capsys.readouterr().out == "No notes.\n"


def test_a_bug_of_ours_ends_with_70_and_leaves_its_traceback_in_the_profile(
    tandem: Run, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tandem("note", "list")

    def stumble(*_arguments: object) -> None:
        raise ZeroDivisionError("a fault made for this test")

    monkeypatch.setattr("app.cli.note_commands.print_notes", stumble)
    failed = tandem("note", "list")
    assert failed.code == 70
    diary = Path(failed.err.splitlines()[1].removeprefix("The details are in "))
    assert diary.is_relative_to(profile)
    assert "ZeroDivisionError: a fault made for this test" in diary.read_text()


def test_a_bug_before_there_is_a_profile_leaves_its_traceback_elsewhere(
    tandem: Run, profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("app.cli.note_commands.deliver", lambda *_: 1 // 0)
    failed = tandem("note", "list")
    assert failed.code == 70
    assert not profile.exists()
    assert "ZeroDivisionError" in Path(failed.err.splitlines()[1].split(" in ")[1]).read_text()


def test_a_profile_of_a_newer_tandem_is_refused_and_left_untouched(tandem: Run, profile: Path) -> None:
    tandem("note", "new", "-t", "Kept")
    database = Profile(profile).database
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = database.read_bytes()
    refused = tandem("note", "list")
    assert refused.code == 1
    assert "newer" in refused.err
    assert database.read_bytes() == before


def test_a_profile_folder_that_is_a_file_is_refused(tandem: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    refused = tandem("note", "list", directory=tmp_path / "file")
    assert refused.code == 1
    assert (tmp_path / "file").read_text() == "not a folder"


def test_a_database_that_is_none_is_refused_and_left_untouched(tandem: Run, profile: Path) -> None:
    profile.mkdir()
    Profile(profile).database.write_bytes(b"this is no database" * 100)
    assert tandem("note", "list").code == 1
    assert Profile(profile).database.read_bytes() == b"this is no database" * 100


def _module(name: str, **contents: object) -> types.ModuleType:
    module = types.ModuleType(name)
    for key, value in contents.items():
        setattr(module, key, value)
    return module
