"""`tandem note …` on a real profile."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def shopping(tandem: Run) -> str:
    """The id of a note in a fresh profile."""
    return str(tandem("note", "new", "--title", "Shopping", "milk\neggs").out.strip())


def test_a_new_note_prints_its_id_alone_and_says_that_it_is_saved(tandem: Run) -> None:
    made = tandem("note", "new", "--title", "Plans", "Sow peas.")
    assert made.code == 0
    assert made.err == "Saved here.\n"
    assert tandem("note", "show", made.out.strip(), "--json").json["body"] == "Sow peas."


def test_a_new_note_takes_its_text_from_standard_input(tandem: Run) -> None:
    made = tandem("note", "new", "-t", "Poem", "-", stdin="Zeile 1\n日本 👩‍👩‍👧\n".encode())
    assert tandem("note", "show", made.out.strip(), "--json").json["body"] == "Zeile 1\n日本 👩‍👩‍👧\n"


def test_a_note_without_title_and_text_is_wrong_usage(tandem: Run) -> None:
    assert tandem("note", "new").code == 2


def test_text_that_is_not_utf8_is_refused(tandem: Run, shopping: str) -> None:
    refused = tandem("note", "append", shopping, stdin=b"caf\xe9")
    assert refused.code == 1
    assert refused.err.startswith(
        "Tandem: What came on standard input is not UTF-8 text.\nNothing was changed."
    )
    assert tandem("note", "show", shopping, "--json").json["body"] == "milk\neggs"


def test_a_list_shows_titles_and_tags(tandem: Run, shopping: str) -> None:
    tandem("note", "new", "-t", "Tea", "--tag", "home", "--tag", "drinks")
    heading, tea, first = tandem("note", "list").out.splitlines()
    assert heading.split() == ["ID", "TITLE", "TAGS", "CHANGED"]
    assert tea.split()[1:] == ["Tea", "#drinks", "#home", "just", "now"]
    assert first.split()[:2] == [shopping, "Shopping"]


def test_a_list_as_json_gives_whole_ids_and_facts(tandem: Run, shopping: str) -> None:
    (note,) = tandem("note", "list", "--json").json
    assert note["id"] == shopping
    assert (note["title"], note["space"], note["tags"], note["trashed"]) == ("Shopping", "Notes", [], None)


def test_an_empty_list_says_so(tandem: Run) -> None:
    assert tandem("note", "list").out == "No notes.\n"
    assert tandem("note", "list", "--json").json == []


def test_a_list_can_be_limited_and_says_how_many_there_are(tandem: Run, shopping: str) -> None:
    tandem("note", "new", "-t", "Second")
    limited = tandem("note", "list", "--limit", "1")
    assert "1 of 2 notes" in limited.out
    assert shopping not in limited.out


def test_a_list_can_be_narrowed_to_a_tag_and_a_space(tandem: Run, shopping: str) -> None:
    tandem("space", "create", "Work")
    tandem("note", "new", "-t", "Report", "--space", "Work", "--tag", "urgent")
    assert [note["title"] for note in tandem("note", "list", "--tag", "urgent", "--json").json] == ["Report"]
    assert [note["title"] for note in tandem("note", "list", "--space", "Notes", "--json").json] == [
        "Shopping"
    ]
    assert "SPACE" in tandem("note", "list").out


def test_a_list_can_be_narrowed_to_a_notebook(tandem: Run, tmp_path: Path) -> None:
    garden = tmp_path / "folder" / "Home" / "Garden"
    garden.mkdir(parents=True)
    (garden / "Peas.md").write_text("Sow in March.\n")
    (tmp_path / "folder" / "Top.md").write_text("Top\n")
    assert tandem("import", str(tmp_path / "folder")).code == 0
    for wanted in ("Home/Garden", "garden"):
        (note,) = tandem("note", "list", "--notebook", wanted, "--json").json
        assert (note["title"], note["notebook"]) == ("Peas", "Home/Garden")
    missing = tandem("note", "list", "--notebook", "Cellar")
    assert missing.code == 1
    assert "Home/Garden" in missing.err


def test_a_new_note_goes_into_the_notebook_that_is_named(tandem: Run, tmp_path: Path) -> None:
    (tmp_path / "folder" / "Home").mkdir(parents=True)
    (tmp_path / "folder" / "Home" / "First.md").write_text("1\n")
    tandem("import", str(tmp_path / "folder"))
    tandem("note", "new", "-t", "Second", "--notebook", "Home")
    titles = [note["title"] for note in tandem("note", "list", "--notebook", "Home", "--json").json]
    assert sorted(titles) == ["First", "Second"]


def test_a_note_is_shown_with_its_title_and_text(tandem: Run, shopping: str) -> None:
    title, facts, empty, *text = tandem("note", "show", shopping).out.splitlines()
    assert title == "Shopping"
    assert facts.startswith(f"{shopping} · Notes · changed ")
    assert empty == ""
    assert text == ["milk", "eggs"]


def test_a_unique_prefix_of_an_id_is_enough(tandem: Run, shopping: str) -> None:
    assert tandem("note", "show", shopping[:6], "--json").json["note"]["id"] == shopping


def test_an_id_that_is_not_there_is_the_users_problem(tandem: Run, shopping: str) -> None:
    missing = tandem("note", "show", "no-such-note")
    assert missing.code == 1
    assert missing.out == ""
    assert missing.err.startswith("Tandem: There is no note “no-such-note”.\n")


def test_a_note_goes_by_its_title_too(tandem: Run, shopping: str) -> None:
    assert tandem("note", "append", "shopping", "tea").code == 0
    assert tandem("note", "show", "Shopping", "--json").json["body"] == "milk\neggs\ntea"


def test_a_title_that_several_notes_have_lists_them(tandem: Run, shopping: str) -> None:
    other = tandem("note", "new", "-t", "Shopping", "nails").out.strip()
    ambiguous = tandem("note", "show", "Shopping")
    assert ambiguous.code == 1
    assert shopping in ambiguous.err
    assert other in ambiguous.err


def test_nobody_takes_a_notes_id_from_it_by_a_title(tandem: Run, shopping: str) -> None:
    tandem("note", "new", "-t", shopping, "a trap")
    assert tandem("note", "show", shopping, "--json").json["body"] == "milk\neggs"


def test_what_is_deleted_for_good_goes_by_its_id_alone(tandem: Run, shopping: str) -> None:
    tandem("note", "rm", shopping)
    assert tandem("note", "purge", "Shopping").code == 1
    assert len(tandem("note", "list", "--trash", "--json").json) == 1


def test_an_ambiguous_prefix_lists_the_candidates(tandem: Run, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(33):
        (folder / f"Note {number}.md").write_text(f"{number}\n")
    tandem("import", str(folder))
    ids = [note["id"] for note in tandem("note", "list", "--json").json]
    twice = next(id_[0] for id_ in ids if sum(other[0] == id_[0] for other in ids) > 1)
    ambiguous = tandem("note", "show", twice)
    assert ambiguous.code == 1
    assert sum(id_ in ambiguous.err for id_ in ids if id_[0] == twice) > 1


def test_append_reads_standard_input_and_begins_a_new_line(tandem: Run, shopping: str) -> None:
    assert tandem("note", "append", shopping, stdin=b"bread\n").code == 0
    assert tandem("note", "append", shopping, "tea").code == 0
    assert tandem("note", "show", shopping, "--json").json["body"] == "milk\neggs\nbread\ntea"


def test_a_file_is_attached_at_the_end_of_a_note(tandem: Run, shopping: str, tmp_path: Path) -> None:
    report, picture = tmp_path / "report.pdf", tmp_path / "tree.png"
    report.write_bytes(b"%PDF-1.4")
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    assert tandem("note", "attach", shopping, str(report)).code == 0
    assert tandem("note", "attach", shopping, str(picture)).code == 0
    body = tandem("note", "show", shopping, "--json").json["body"]
    assert body.startswith("milk\neggs\n[report.pdf](attachment:")
    assert "\n![tree.png](attachment:" in body


def test_attaching_what_is_not_there_says_so(tandem: Run, shopping: str, tmp_path: Path) -> None:
    refused = tandem("note", "attach", shopping, str(tmp_path / "nowhere.pdf"))
    assert refused.code == 1
    assert "“nowhere.pdf” cannot be read" in refused.err
    assert tandem("note", "show", shopping, "--json").json["body"] == "milk\neggs"


def test_appending_nothing_changes_nothing_and_says_so(tandem: Run, shopping: str) -> None:
    assert tandem("note", "append", shopping, stdin=b"").code == 1
    assert tandem("note", "show", shopping, "--json").json["body"] == "milk\neggs"


def test_edit_takes_text_and_title_for_scripts(tandem: Run, shopping: str) -> None:
    assert tandem("note", "edit", shopping, "--text", "-", "--title", "Weekly", stdin=b"rice\n").code == 0
    shown = tandem("note", "show", shopping, "--json").json
    assert (shown["note"]["title"], shown["body"]) == ("Weekly", "rice\n")


def editor(tmp_path: Path, script: str) -> str:
    path = tmp_path / "editor"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o700)
    return str(path)


def test_edit_opens_the_users_editor(
    tandem: Run, shopping: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", editor(tmp_path, 'sed -i s/eggs/nuts/ "$1"'))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    assert tandem("note", "edit", shopping).code == 0
    assert tandem("note", "show", shopping, "--json").json["body"] == "milk\nnuts"


def test_an_edit_keeps_what_others_wrote_meanwhile(
    tandem: Run, shopping: str, profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    append = f"{sys.executable} -m app.cli.entry --profile {profile} note append {shopping} bread"
    monkeypatch.setenv("VISUAL", editor(tmp_path, f'{append} 2>/dev/null\nsed -i s/milk/cream/ "$1"'))
    assert tandem("note", "edit", shopping).code == 0
    assert tandem("note", "show", shopping, "--json").json["body"] == "cream\neggs\nbread"


def test_an_editor_that_changes_nothing_changes_nothing(
    tandem: Run, shopping: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "true")
    assert tandem("note", "edit", shopping).err == "Nothing was changed.\n"


def test_what_was_typed_is_kept_when_the_editor_fails(
    tandem: Run, shopping: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", editor(tmp_path, 'echo typed > "$1"; exit 3'))
    failed = tandem("note", "edit", shopping)
    assert failed.code == 1
    kept = Path(failed.err.split("is kept in ")[1].splitlines()[0])
    assert kept.read_text() == "typed\n"
    kept.unlink()
    assert tandem("note", "show", shopping, "--json").json["body"] == "milk\neggs"


def test_a_missing_editor_is_a_problem_with_a_cure(
    tandem: Run, shopping: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "no-such-editor-here")
    missing = tandem("note", "edit", shopping)
    assert missing.code == 1
    assert "VISUAL or EDITOR" in missing.err


def test_a_removed_note_lies_in_the_trash_and_comes_back(tandem: Run, shopping: str) -> None:
    removed = tandem("note", "rm", shopping)
    assert (removed.code, removed.err) == (0, "Moved “Shopping” to the trash. Saved here.\n")
    assert tandem("note", "list", "--json").json == []
    (trashed,) = tandem("note", "list", "--trash", "--json").json
    assert trashed["id"] == shopping
    assert trashed["trashed"] is not None
    assert tandem("note", "restore", shopping).code == 0
    assert [note["id"] for note in tandem("note", "list", "--json").json] == [shopping]


def test_search_finds_words_and_shows_where_they_stand(tandem: Run, shopping: str) -> None:
    found = tandem("note", "search", "eggs")
    assert found.code == 0
    assert shopping in found.out
    assert "milk eggs" in found.out
    (hit,) = tandem("note", "search", "eggs", "--json").json
    assert hit["note"]["id"] == shopping


def test_search_says_when_nothing_fits(tandem: Run, shopping: str) -> None:
    assert tandem("note", "search", "zeppelin").out == "No note has these words.\n"
