"""Commands work just the same when another process owns the profile."""

import json
import os
import signal
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.profile import OwnerKind, Profile, own_profile
from core.world import real_world

Run = Callable[..., Any]


def test_a_command_is_handed_to_the_owner(tandem: Run, profile: Path, daemon: Any) -> None:
    status = tandem("status", "--json").json
    assert (status["owner"], status["process"]) == ("daemon", daemon.pid)


def test_every_kind_of_command_works_through_the_owner(tandem: Run, daemon: Any, tmp_path: Path) -> None:
    note = tandem("note", "new", "-t", "Plans", "Sow peas").out.strip()
    assert tandem("note", "append", note, stdin="Ernte im Juli 🌱\n".encode()).code == 0
    assert tandem("note", "edit", note, "--title", "Garden").code == 0
    shown = tandem("note", "show", note, "--json").json
    assert (shown["note"]["title"], shown["body"]) == ("Garden", "Sow peas\nErnte im Juli 🌱\n")
    assert [hit["note"]["id"] for hit in tandem("note", "search", "Ernte", "--json").json] == [note]
    assert tandem("space", "create", "Work").code == 0
    assert [space["name"] for space in tandem("space", "list", "--json").json] == ["Notes", "Work"]
    assert tandem("export", str(tmp_path / "out")).code == 0
    assert tandem("import", str(tmp_path / "out"), "--space", "Work").code == 0
    assert tandem("note", "rm", note).code == 0
    assert tandem("note", "restore", note).code == 0
    assert tandem("doctor").code == 0


def test_a_problem_met_by_the_owner_looks_the_same(tandem: Run, daemon: Any) -> None:
    missing = tandem("note", "show", "no-such-note")
    assert missing.code == 1
    assert missing.err.startswith("Tandem: There is no note “no-such-note”.\n")


def test_a_relative_folder_means_the_commands_own(
    tandem: Run, daemon: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "Note.md").write_text("text\n")
    monkeypatch.chdir(tmp_path)
    assert tandem("import", "here").code == 0


def test_an_owner_that_hangs_is_named_within_seconds_and_serves_again_afterwards(
    tandem: Run, daemon: Any
) -> None:
    os.kill(daemon.pid, signal.SIGSTOP)
    try:
        hanging = tandem("note", "list")
    finally:
        os.kill(daemon.pid, signal.SIGCONT)
    assert hanging.code == 1
    assert f"process {daemon.pid}" in hanging.err
    assert "does not answer" in hanging.err
    assert tandem("note", "list").code == 0


def test_a_profile_whose_owner_was_killed_is_recovered(tandem: Run, profile: Path, daemon: Any) -> None:
    note = tandem("note", "new", "-t", "Survives").out.strip()
    daemon.process.kill()
    daemon.process.wait()
    assert Profile(profile).control_socket.exists()
    assert tandem("note", "show", note).code == 0


def test_a_second_owner_replaces_the_socket_of_a_killed_one(
    tandem: Run, start: Run, profile: Path, daemon: Any
) -> None:
    daemon.process.kill()
    daemon.process.wait()
    second = start("app.daemon.entry", "--profile", str(profile))
    assert tandem("status", "--json").json["process"] == second.pid


def test_garbage_on_the_socket_does_not_harm_the_owner(tandem: Run, profile: Path, daemon: Any) -> None:
    for garbage in (b"\xff" * 64, b"\x00\x00\x00\x04nope", b"\x00\x00\x00\x01\x90", b""):
        with socket.socket(socket.AF_UNIX) as stranger:
            stranger.connect(str(Profile(profile).control_socket))
            stranger.sendall(garbage)
            stranger.shutdown(socket.SHUT_WR)
            stranger.settimeout(20)
            while stranger.recv(4096):
                pass
    assert tandem("note", "list").code == 0


def test_a_request_this_version_does_not_know_is_refused_in_words(profile: Path, daemon: Any) -> None:
    import asyncio

    import msgspec

    from app.control import ask
    from core.errors import BadInput

    request = msgspec.msgpack.encode({"type": "FromTheFuture"})
    with pytest.raises(BadInput, match="does not know"):
        asyncio.run(ask(Profile(profile).control_socket, request, "tandemd", lambda _: None))


def test_two_commands_at_the_same_moment_both_succeed(
    tandem: Run, profile: Path, process_command: Callable[..., list[str]]
) -> None:
    writers = [
        subprocess.Popen(process_command(profile, "note", "new", "-t", f"Note {number}"), text=True)
        for number in range(3)
    ]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    assert len(tandem("note", "list", "--json").json) == 3


def test_a_command_that_keeps_the_profile_is_named(
    tandem: Run, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.commands.reaching.reach.__defaults__", (0.1,))
    Profile(profile).prepare()
    with own_profile(Profile(profile), OwnerKind.COMMAND, real_world()):
        busy = tandem("note", "list")
    assert busy.code == 1
    assert f"a `tandem` command (process {os.getpid()})" in busy.err


def test_following_through_the_owner_tells_what_happens(
    tandem: Run, start: Run, profile: Path, daemon: Any
) -> None:
    follower = start("app.cli.entry", "--profile", str(profile), "sync", "--follow")
    assert "Notes: saved here" in follower.first_line
    tandem("note", "new", "-t", "News")
    assert "Notes: 1 note changed" in follower.process.stdout.readline()
    follower.process.send_signal(signal.SIGINT)
    assert follower.process.wait(20) == 0


def test_a_command_through_the_owner_loads_neither_window_nor_bus_nor_database(
    profile: Path, daemon: Any
) -> None:
    import sys

    script = (
        "import sys\nfrom app.cli.entry import main\n"
        f"try:\n    main(['--profile', {str(profile)!r}, 'note', 'list', '--json'])\n"
        "except SystemExit:\n    pass\n"
        "print(','.join(m for m in ('PySide6', 'nats', 'alembic', 'sqlalchemy', 'loro') if m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    shown, _, loaded = done.stdout.rpartition("]\n")
    assert json.loads(shown + "]") == []
    assert loaded.strip() == ""
