"""`tandem import` and `tandem export` end with an audit."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "notes"
    (root / "Garden").mkdir(parents=True)
    (root / "Garden" / "Peas.md").write_text("---\ntags: [spring]\n---\nSow in March.\n")
    (root / "Plan.md").write_text("See [[Peas]].\n")
    (root / "photo.png").write_bytes(b"\x89PNG")
    return root


def test_an_import_ends_with_an_audit(tandem: Run, folder: Path) -> None:
    done = tandem("import", str(folder))
    assert done.code == 0
    counts = {line.split()[0]: line.split()[-1] for line in done.out.splitlines()[:3]}
    assert counts == {"found": "3", "imported": "2", "attachments": "1"}
    assert "photo.png" in done.out
    assert done.err == "Saved here.\n"


def test_an_import_as_json_names_every_file_left_out(tandem: Run, folder: Path) -> None:
    audit = tandem("import", str(folder), "--json").json
    assert (audit["found"], audit["taken"]) == (3, 2)
    assert [left["path"] for left in audit["left_out"]] == ["photo.png"]


def test_an_import_goes_into_the_space_that_is_named(tandem: Run, folder: Path) -> None:
    tandem("space", "create", "Work")
    tandem("import", str(folder), "--space", "Work")
    assert {note["space"] for note in tandem("note", "list", "--json").json} == {"Work"}


def test_a_relative_folder_is_found_from_where_the_user_is(
    tandem: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)
    assert tandem("import", "notes").code == 0


def test_a_folder_that_does_not_exist_is_named(tandem: Run, tmp_path: Path) -> None:
    missing = tandem("import", str(tmp_path / "nowhere"))
    assert missing.code == 1
    assert str(tmp_path / "nowhere") in missing.err
    assert tandem("note", "list", "--json").json == []


def test_an_export_writes_the_folder_back(tandem: Run, folder: Path, tmp_path: Path) -> None:
    tandem("import", str(folder))
    done = tandem("export", str(tmp_path / "out"))
    assert done.code == 0
    assert done.out.splitlines()[1].split() == ["exported", "2"]
    written = {path.name: path.read_text() for path in (tmp_path / "out").rglob("*.md")}
    assert "Sow in March." in written["Peas.md"]


def test_an_export_to_a_file_is_refused(tandem: Run, folder: Path) -> None:
    assert tandem("export", str(folder / "Plan.md")).code == 1
    assert (folder / "Plan.md").read_text() == "See [[Peas]].\n"
