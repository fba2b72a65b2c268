"""`tandem config show`: what holds here, and in the daemon that has the profile open."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def rows(shown: Any) -> dict[str, tuple[object, str]]:
    return {row["key"]: (row["value"], row["origin"]) for row in shown.json["rows"]}


@pytest.fixture(autouse=True)
def _no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    monkeypatch.delenv("TANDEM_HOME")


def test_it_tells_every_value_and_where_it_is_from(tandem: Run, profile: Path) -> None:
    shown = tandem("config", "show", "--origins")
    assert shown.code == 0
    [line] = [line for line in shown.out.splitlines() if "hub.listen" in line]
    assert line.split() == ["hub.listen", "127.0.0.1", "TANDEM_LISTEN"]
    assert "TANDEM_LISTEN" not in tandem("config", "show").out
    assert not profile.exists()


def test_a_key_that_does_not_exist_is_refused_with_the_right_one(tandem: Run, tmp_path: Path) -> None:
    file = tmp_path / "tandemd.toml"
    file.write_text("[backup]\nfoldr = '/mnt'")
    refused = tandem("config", "show", "--config", str(file))
    assert refused.code == 1
    assert "Did you mean backup.folder?" in refused.err


def test_a_daemon_tells_what_it_was_started_with_and_does_so(
    tandem: Run, profile: Path, start: Callable[..., Any], tmp_path: Path
) -> None:
    keys = tmp_path / "other-keys"
    flags = ("--no-hub", "--backup-keep", "3", "--keys-folder", str(keys))
    running = start("app.daemon.entry", "--profile", str(profile), *flags)
    assert [path.suffix for path in keys.iterdir()] == [".key"]
    shown = tandem("config", "show", "--json")
    assert shown.json["process"] == running.pid
    told = rows(shown)
    assert told["backup.keep"] == (3, "the command line")
    assert told["hub.run"] == (False, "the command line")
    assert told["hub.listen"] == ("127.0.0.1", "TANDEM_LISTEN")


def test_doctor_looks_at_the_file_that_the_daemon_read(
    tandem: Run, profile: Path, start: Callable[..., Any], tmp_path: Path
) -> None:
    file = tmp_path / "mine.toml"
    file.write_text("[hub]\nrun = false\n")
    start("app.daemon.entry", "--profile", str(profile), "--config", str(file))
    sound, broken = [configuration(tandem, file, text) for text in ("run = false", "rum = false")]
    assert (sound["health"], sound["seen"]) == ("sound", f"{file} can be used.")
    assert broken["health"] == "faulty"
    assert "Did you mean hub.run?" in broken["seen"]


def configuration(tandem: Run, file: Path, line: str) -> dict[str, str]:
    file.write_text(f"[hub]\n{line}\n")
    [found] = [each for each in tandem("doctor", "--json").json if each["subject"] == "configuration"]
    return dict(found)
