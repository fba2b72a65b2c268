"""`tandem note history`, `show --at` and `restore --at` on a real profile."""

from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def shopping(tandem: Run) -> str:
    """The id of a note that was changed twice; each command is a session of its own."""
    note = str(tandem("note", "new", "--title", "Shopping", "--tag", "home", "milk\neggs").out.strip())
    tandem("note", "append", note, "bread")
    tandem("note", "edit", note, "--text", "nothing", "--title", "Done")
    return note


def versions(tandem: Run, note: str) -> list[str]:
    return [edit["version"] for edit in tandem("note", "history", note, "--json").json]


def test_the_history_tells_when_who_and_what(tandem: Run, shopping: str) -> None:
    heading, *lines = tandem("note", "history", shopping).out.splitlines()
    assert heading.split() == ["VERSION", "WHEN", "WHO", "CHANGED"]
    assert [line.split()[3:] for line in lines] == [
        ["you", "+9", "title", "tags", "just", "now"],
        ["you", "+6", "just", "now"],
        ["you", *lines[2].split()[4:]],
    ]
    assert lines[2].split()[-3:] == ["title", "just", "now"]


def test_a_note_in_the_history_goes_by_its_title(tandem: Run, shopping: str) -> None:
    assert len(versions(tandem, "done")) == 3


def test_the_history_as_json_gives_whole_ids_and_facts(tandem: Run, shopping: str) -> None:
    first = tandem("note", "history", shopping, "--json").json[0]
    assert (first["inserted"], first["deleted"], first["is_you"]) == (9, 0, True)
    assert (first["title_changed"], first["tags_changed"], first["marks_changed"]) == (True, True, False)
    assert first["started"] <= first["ended"]


def test_of_a_long_history_the_last_edits_are_shown(tandem: Run, shopping: str) -> None:
    limited = tandem("note", "history", shopping, "--limit", "1").out
    assert "the last 1 of 3 edits" in limited
    assert versions(tandem, shopping)[-1] in limited
    assert versions(tandem, shopping)[0] not in limited


def test_a_version_is_shown_as_it_was(tandem: Run, shopping: str) -> None:
    version = versions(tandem, shopping)[1]
    title, facts, empty, *text = tandem("note", "show", shopping, "--at", version).out.splitlines()
    assert title == "Shopping"
    assert facts.startswith(f"{version} · #home · as of ")
    assert empty == ""
    assert text == ["milk", "eggs", "bread"]


def test_how_a_version_begins_is_enough(tandem: Run, shopping: str) -> None:
    version = versions(tandem, shopping)[0]
    shown = tandem("note", "show", shopping, "--at", version[:8], "--json").json
    assert (shown["version"], shown["body"]) == (version, "milk\neggs")


def test_a_note_is_brought_back_to_a_version_and_the_history_says_so(tandem: Run, shopping: str) -> None:
    version = versions(tandem, shopping)[1]
    restored = tandem("note", "restore", shopping, "--at", version)
    assert (restored.code, restored.err) == (0, "“Shopping” is what it was. Saved here.\n")
    shown = tandem("note", "show", shopping, "--json").json
    assert (shown["note"]["title"], shown["body"]) == ("Shopping", "milk\neggs\nbread")
    last = tandem("note", "history", shopping, "--json").json[-1]
    assert last["restored"] == version
    assert f"brought back {version[:8]}" in tandem("note", "history", shopping).out


def test_what_was_there_before_a_restore_is_brought_back_like_any_version(tandem: Run, shopping: str) -> None:
    first, *_, last = versions(tandem, shopping)
    tandem("note", "restore", shopping, "--at", first)
    tandem("note", "restore", shopping, "--at", last)
    assert tandem("note", "show", shopping, "--json").json["body"] == "nothing"


@pytest.mark.parametrize("version", ["nonsense", ""])
def test_a_version_that_never_was_is_refused(tandem: Run, shopping: str, version: str) -> None:
    for command in ("show", "restore"):
        refused = tandem("note", command, shopping, "--at", version)
        assert refused.code == 1
        assert refused.err.startswith("Tandem: This note was never in that version.\nNothing was changed.")


def test_one_version_is_not_for_two_notes(tandem: Run, shopping: str) -> None:
    other = tandem("note", "new", "-t", "Other", "text").out.strip()
    assert tandem("note", "restore", shopping, other, "--at", "x").code == 2
