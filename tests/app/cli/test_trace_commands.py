"""`tandem trace` on a real profile: on, a command that is traced, its list, its waterfall, off."""

from pathlib import Path

import pytest

from tests.app.cli.conftest import Run


def test_nothing_is_traced_until_somebody_says_so(tandem: Run) -> None:
    tandem("note", "new", "--title", "rhubarb", "words")
    assert tandem("trace", "list").out == "Nothing is traced. Begin with `tandem trace on`.\n"
    assert tandem("trace", "list", "--json").json == []


def test_a_command_is_traced_from_the_next_start_on(tandem: Run, profile: Path) -> None:
    tandem("trace", "on", "--share", "1")
    tandem("note", "new", "--title", "rhubarb", "words")
    listed = tandem("trace", "list", "--json").json
    [command] = [row for row in listed if row["hop"] == "command"]
    assert "profile/command" in tandem("trace", "list").out
    shown = tandem("trace", "show", command["trace"][:12])
    assert "command NewNote" in shown.out
    assert "rhubarb" not in shown.out + str(listed)
    assert (
        tandem("trace", "show", command["trace"], "--profile", str(profile), "--json").json["row"] == command
    )
    tandem("trace", "off")
    before = len(tandem("trace", "list", "--json").json)
    tandem("note", "list")
    assert len(tandem("trace", "list", "--json").json) == before


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("show", "ffffffff"), "No trace that begins with"),
        (("show", "note"), "is no id of a trace"),
        (("on", "--otlp", "collector"), "is no address of a collector"),
    ],
)
def test_what_makes_no_sense_is_said(tandem: Run, arguments: tuple[str, ...], word: str) -> None:
    ended = tandem("trace", *arguments)
    assert ended.code == 1
    assert word in ended.err
