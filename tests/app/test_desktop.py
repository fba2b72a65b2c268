"""The desktop as a process: it opens, comes to the front for a second one, and leaves on a signal."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from app.desktop import has_display, open_window
from core.errors import BadInput
from core.profile import Profile
from tests.core.accounts.secrets.secret_service import running_secret_service

_SECONDS = 100
_PAUSE = 0.02


def _command(profile: Path) -> list[str]:
    return [sys.executable, "-m", "app.desktop", "--profile", str(profile)]


def _environment() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


@contextmanager
def _desktop(profile: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        _command(profile), env=_environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            _wait(Profile(profile).control_socket.exists)
            yield process
        finally:
            process.kill()


def _second(profile: Path, *items: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*_command(profile), *items],
        env=_environment(),
        capture_output=True,
        text=True,
        timeout=_SECONDS,
        check=False,
    )


def _wait(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _SECONDS
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(_PAUSE)


def _is_shown(profile: Path) -> bool:
    return _second(profile).returncode == 0


def test_a_second_desktop_brings_the_first_to_the_front_and_a_signal_ends_it_cleanly(
    tmp_path: Path,
) -> None:
    profile = tmp_path / "profile"
    with _desktop(profile) as process:
        _wait(lambda: _is_shown(profile))
        process.send_signal(signal.SIGTERM)
        output, errors = process.communicate(timeout=_SECONDS)
    assert (process.returncode, output) == (0, "")
    assert [line for line in errors.splitlines() if "plugin does not support" not in line] == []


def test_a_first_start_brings_the_sample_notes_once(tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    for _ in range(2):
        with _desktop(profile) as process:
            _wait(lambda: len(_titles(profile)) == 9)
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=_SECONDS)
        assert process.returncode == 0


def test_a_second_desktop_hands_its_link_over_and_the_note_is_open_after_a_restart(tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    with _desktop(profile) as process:
        _wait(lambda: len(_titles(profile)) == 9)
        note = json.loads(_listed(profile))[3]["id"]
        _wait(lambda: _is_shown(profile))
        # By the time the second one is answered, the first is carried out.
        for _ in range(2):
            assert _second(profile, f"tandem://note/{note}").returncode == 0
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=_SECONDS)
    assert note in _open_notes(profile)


def test_a_second_desktop_says_what_it_cannot_hand_over(tmp_path: Path) -> None:
    refused = _second(tmp_path / "profile", "gone.md")
    assert refused.returncode == 1
    assert "There is no file gone.md." in refused.stderr


def test_a_window_asks_the_keyring_for_its_key_once_it_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TANDEM_KEYS")
    profile = tmp_path / "profile"
    with running_secret_service(tmp_path / "session", monkeypatch):
        for is_shared in (False, True):
            with _desktop(profile) as process:
                _wait(lambda: _is_shown(profile))
                if not is_shared:
                    _tandem(profile, "share", "Notes")
                _wait(lambda: ", online)" in _tandem(profile, "status"))
                process.send_signal(signal.SIGTERM)
                process.communicate(timeout=_SECONDS)
    assert json.loads(Profile(profile).secrets.read_bytes())["kept"] == ["keyring"]


def _titles(profile: Path) -> list[str]:
    return [line for line in _listed(profile).splitlines() if '"title"' in line]


def _listed(profile: Path) -> str:
    return _tandem(profile, "note", "list", "--json")


def _tandem(profile: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "app.cli.entry", "--profile", str(profile), *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=True).stdout


def _open_notes(profile: Path) -> list[str]:
    with closing(sqlite3.connect(Profile(profile).database)) as database:
        ((text,),) = database.execute("SELECT value FROM settings WHERE key = 'windows'").fetchall()
    return [note for window in json.loads(text) for note in window["tabs"]["notes"]]


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({"DISPLAY": ""}, "linux", False),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_a_display_is_known_by_the_environment(
    environment: dict[str, str], platform: str, expected: bool
) -> None:
    assert has_display(environment, platform) is expected


def test_without_a_display_the_window_says_what_can_be_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(BadInput, match="no display"):
        open_window(Profile(tmp_path))
    assert list(tmp_path.iterdir()) == []
