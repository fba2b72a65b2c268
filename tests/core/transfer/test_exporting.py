"""Every note is written to a folder once, under a name that every system takes."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from core.errors import BadInput, StorageFull, StorageReadOnly
from core.facts import NoteDraft
from core.ids import SpaceId
from core.notes import Library
from core.transfer.audit import ExportAudit
from core.transfer.exporting import export_folder
from core.transfer.importing import import_folder


def files(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}


def whole(audit: ExportAudit) -> ExportAudit:
    assert audit.found == audit.exported + audit.trashed + len(audit.left_out)
    return audit


async def test_notes_are_written_to_their_notebooks_folders(
    library: Library, space: SpaceId, tmp_path: Path
) -> None:
    work = await library.create_notebook(space, "Work")
    ideas = await library.create_notebook(space, "Ideas?", work)
    await library.create_notebook(space, "Empty")
    await library.create_notes(
        space,
        [
            NoteDraft("Top", "a", None, ("b", "a"), 0.5),
            NoteDraft("Deep: one", "b", ideas, (), 86_400.0),
        ],
    )
    audit = whole(await export_folder(library, tmp_path / "out", space))
    found = files(tmp_path / "out")
    assert set(found) == {"Top.md", "Work/Ideas_/Deep_ one.md"}
    assert re.fullmatch(r"---\ntags: \[a, b\]\ncreated: \S+\n---\n\na", found["Top.md"])
    assert found["Work/Ideas_/Deep_ one.md"].startswith(
        '---\ntitle: "Deep: one"\nnotebook: [Work, "Ideas?"]\n'
    )
    assert (audit.exported, audit.notebooks) == (2, 2)
    assert audit.sentence == f"2 notes written to {tmp_path / 'out'}."


async def test_notes_of_one_title_get_numbers(library: Library, space: SpaceId, tmp_path: Path) -> None:
    await library.create_notes(space, [NoteDraft("Idea", str(number)) for number in range(3)])
    await library.create_notes(space, [NoteDraft("IDEA", "other")])
    await export_folder(library, tmp_path / "out", space)
    assert {name.lower() for name in files(tmp_path / "out")} == {
        "idea.md",
        "idea (2).md",
        "idea (3).md",
        "idea (4).md",
    }


async def test_equal_libraries_give_equal_folders(library: Library, space: SpaceId, tmp_path: Path) -> None:
    await library.create_notes(space, [NoteDraft("Idea", str(n), None, (), 9.0) for n in range(5)])
    other = await library.create_space("Other")
    await library.create_notes(other.id, [NoteDraft("Idea", str(4 - n), None, (), 9.0) for n in range(5)])
    await export_folder(library, tmp_path / "one", space)
    await export_folder(library, tmp_path / "two", other.id)
    assert files(tmp_path / "one") == files(tmp_path / "two")


async def test_trashed_notes_are_counted_and_not_written(
    library: Library, space: SpaceId, tmp_path: Path
) -> None:
    await library.create_note(space, "kept")
    trashed = await library.create_note(space, "trashed")
    await library.trash_note(trashed.id)
    audit = whole(await export_folder(library, tmp_path / "out", space))
    assert set(files(tmp_path / "out")) == {"kept.md"}
    assert audit.trashed == 1
    assert "1 in the trash not exported" in audit.sentence


async def test_each_of_several_spaces_gets_a_folder(library: Library, space: SpaceId, tmp_path: Path) -> None:
    other = await library.create_space("Team: A")
    await library.create_note(space, "mine")
    await library.create_note(other.id, "ours")
    await export_folder(library, tmp_path / "out", None)
    assert set(files(tmp_path / "out")) == {"Notes/mine.md", "Team_ A/ours.md"}


async def test_a_single_space_is_written_without_a_folder_of_its_own(
    library: Library, space: SpaceId, tmp_path: Path
) -> None:
    await library.create_note(space, "mine")
    await export_folder(library, tmp_path / "out", None)
    assert set(files(tmp_path / "out")) == {"mine.md"}


@pytest.mark.parametrize("name", ["old.md", ".hidden"])
async def test_a_folder_that_is_not_empty_is_refused_and_left_alone(
    library: Library, space: SpaceId, folder: Path, name: str
) -> None:
    (folder / name).write_text("mine")
    await library.create_note(space, "old", "new text")
    with pytest.raises(BadInput, match="is not empty") as caught:
        await export_folder(library, folder, space)
    assert files(folder) == {name: "mine"}
    assert caught.value.safe == "Nothing there was changed."


@pytest.mark.parametrize("below", ["", "inner"])
async def test_a_file_in_the_place_of_the_folder_is_a_problem(
    library: Library, space: SpaceId, folder: Path, below: str
) -> None:
    (folder / "file").write_text("mine")
    with pytest.raises(BadInput, match="is a file, or lies below one"):
        await export_folder(library, folder / "file" / below, space)
    assert files(folder) == {"file": "mine"}


async def test_a_disk_that_fills_up_is_told_with_what_was_written(
    library: Library, space: SpaceId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await library.create_notes(space, [NoteDraft(f"note {n}", "x" * 100) for n in range(10)])
    write = Path.write_bytes

    def filling(path: Path, data: bytes) -> int:
        if len(list((tmp_path / "out").iterdir())) >= 4:
            write(path, data[:50])
            raise OSError(28, "No space left on device")
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", filling)
    with pytest.raises(StorageFull) as caught:
        await export_folder(library, tmp_path / "out", space)
    assert caught.value.title.startswith("The export stopped after 4 written files: No space left on device")
    assert "safe in Tandem" in caught.value.safe
    assert len(files(tmp_path / "out")) == 4
    assert all(text.endswith("x" * 100) for text in files(tmp_path / "out").values())


async def test_a_read_only_place_is_a_problem(
    library: Library, space: SpaceId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "mkdir", refusing)
    with pytest.raises(StorageReadOnly, match="stopped after 0 written files: Read-only file system"):
        await export_folder(library, tmp_path / "out", space)


async def test_a_name_that_leads_elsewhere_stays_in_the_folder(
    library: Library, space: SpaceId, tmp_path: Path
) -> None:
    book = await library.create_notebook(space, "..")
    await library.create_notes(
        space, [NoteDraft("../../evil", "x", book), NoteDraft("/etc/passwd", "y", book)]
    )
    body = "---\ntandem-file: ../evil.md\n---\n\nz"
    await library.create_notes(space, [NoteDraft("remembered", body)])
    await export_folder(library, tmp_path / "deep" / "out", space)
    assert set(files(tmp_path / "deep")) == {
        "out/Untitled/_._.._evil.md",
        "out/Untitled/_etc_passwd.md",
        "out/remembered.md",
    }


async def test_progress_rises_to_all_notes(library: Library, space: SpaceId, tmp_path: Path) -> None:
    await library.create_notes(space, [NoteDraft(f"note {n}", "") for n in range(1100)])
    told: list[tuple[int, int]] = []
    await export_folder(library, tmp_path / "out", space, lambda done, total: told.append((done, total)))
    assert told == [(0, 1100), (500, 1100), (1000, 1100), (1100, 1100)]


def broken_links(folder: Path) -> list[str]:
    """Find the relative and the wiki links that lead to no file."""
    stems = {path.stem for path in folder.rglob("*.m*")}
    broken = []
    for path in folder.rglob("*.m*"):
        text = path.read_text()
        targets = re.findall(r"\]\(([^)#]+)", text)
        broken += [target for target in targets if not (path.parent / unquote(target)).exists()]
        wanted = re.findall(r"\[\[([^]|#]+)", text)
        broken += [target for target in wanted if target.rpartition("/")[2] not in stems]
    return broken


async def test_links_lead_to_the_same_notes_after_import_and_export(
    library: Library, space: SpaceId, folder: Path, tmp_path: Path
) -> None:
    (folder / "guide").mkdir()
    (folder / "index.md").write_text(
        "[Install](guide/install-guide.md#linux) [old](guide/old.markdown) [plan](A%20plan.md)\n"
        "[[install-guide]] [[guide/install-guide|here]] [[A plan#Aims]] [[old]]\n"
    )
    (folder / "A plan.md").write_text("[back](index.md)")
    (folder / "guide" / "install-guide.md").write_text(
        '---\ntitle: "How to install: all of it"\nweight: 3\n---\n\n[up](../index.md) [[index]]\n'
    )
    (folder / "guide" / "old.markdown").write_text("---\ntitle: Ancient\n---\n[next](install-guide.md)")
    assert broken_links(folder) == []
    await import_folder(library, folder, space)
    await export_folder(library, tmp_path / "out", space)
    assert broken_links(tmp_path / "out") == []
    assert set(files(tmp_path / "out")) == set(files(folder))
    head, _, body = files(tmp_path / "out")["guide/install-guide.md"].partition("weight: 3\n")
    assert head.startswith('---\ntitle: "How to install: all of it"\ncreated: ')
    assert body == "---\n\n[up](../index.md) [[index]]\n"
