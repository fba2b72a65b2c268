"""Files become notes, and what cannot is left where it is and told."""

import asyncio
import codecs
import os
from pathlib import Path

import pytest

from core.errors import BadInput, StorageFull
from core.facts import NoteDraft, NoteFilter, NoteSummary
from core.ids import NoteId, SpaceId
from core.notes import Library
from core.transfer import reading
from core.transfer.audit import Converted, ImportAudit, LeftOut
from core.transfer.folder_tree import walk
from core.transfer.importing import import_folder
from core.transfer.moments import read_moment


async def notes(library: Library) -> dict[str, NoteSummary]:
    return {note.title: note for note in await library.notes(NoteFilter())}


async def bodies(library: Library) -> dict[str, str]:
    titles = {note.id: note.title for note in await library.notes(NoteFilter())}
    return {titles[note]: body for note, body in (await library.bodies(titles)).items()}


def whole(audit: ImportAudit) -> ImportAudit:
    assert audit.found == audit.imported + len(audit.left_out)
    return audit


async def test_files_become_notes_and_folders_notebooks(
    library: Library, space: SpaceId, folder: Path
) -> None:
    (folder / "Work" / "Ideas").mkdir(parents=True)
    (folder / "Empty").mkdir()
    (folder / "Top.md").write_text("# Hello\n")
    (folder / "Work" / "Ideas" / "Deep.md").write_text("[[Top]] and [up](../../Top.md)")
    audit = whole(await import_folder(library, folder, space))
    found = await notes(library)
    books = {book.id: book for book in await library.notebooks(space)}
    assert (audit.found, audit.imported, audit.notebooks) == (2, 2, 2)
    assert {book.name for book in books.values()} == {"Work", "Ideas"}
    assert found["Top"].notebook is None
    deep = found["Deep"].notebook
    assert deep is not None
    parent = books[deep].parent
    assert parent is not None
    assert (books[deep].name, books[parent].name, books[parent].parent) == ("Ideas", "Work", None)
    assert await bodies(library) == {"Top": "# Hello\n", "Deep": "[[Top]] and [up](../../Top.md)"}
    assert audit.sentence == "2 files of 2 imported into 2 new notebooks."


async def test_notebooks_of_the_same_name_and_place_are_used_again(
    library: Library, space: SpaceId, folder: Path
) -> None:
    work = await library.create_notebook(space, "Work")
    (folder / "Work").mkdir()
    (folder / "Work" / "a.md").write_text("x")
    audit = await import_folder(library, folder, space)
    assert audit.notebooks == 0
    assert (await notes(library))["a"].notebook == work


async def test_front_matter_is_read(library: Library, space: SpaceId, folder: Path) -> None:
    (folder / "plan.md").write_text("---\ntitle: Plan\ntags: #b, a\ncreated: 2024-01-05 10:00\n---\n\nBody")
    await import_folder(library, folder, space)
    note = (await notes(library))["Plan"]
    assert note.tags == ("a", "b")
    assert note.created_at == read_moment("2024-01-05 10:00")
    assert note.preview == "Body"


async def test_a_note_without_a_date_is_as_old_as_its_file(
    library: Library, space: SpaceId, folder: Path
) -> None:
    (folder / "a.md").write_text("x")
    os.utime(folder / "a.md", (1_500_000_000, 1_500_000_000))
    await import_folder(library, folder, space)
    assert (await notes(library))["a"].created_at == 1_500_000_000


async def test_a_broken_front_matter_is_kept_as_text_and_remarked_on(
    library: Library, space: SpaceId, folder: Path
) -> None:
    text = "---\ntitle: [broken\n---\nBody"
    (folder / "a.md").write_text(text)
    audit = whole(await import_folder(library, folder, space))
    assert await bodies(library) == {"a": text}
    assert [remark.path for remark in audit.remarks] == ["a.md"]
    assert audit.left_out == ()


async def test_other_encodings_are_converted_and_said_so(
    library: Library, space: SpaceId, folder: Path
) -> None:
    (folder / "mark.md").write_bytes(codecs.BOM_UTF8 + b"plain")
    (folder / "new.md").write_bytes("Grüße 🌍".encode("utf-16"))
    (folder / "old.md").write_bytes("Café crème à l'été, garçon".encode("cp1252"))
    audit = whole(await import_folder(library, folder, space))
    assert await bodies(library) == {"mark": "plain", "new": "Grüße 🌍", "old": "Café crème à l'été, garçon"}
    assert audit.converted == (Converted("new.md", "utf-16"), Converted("old.md", "cp1252"))
    assert (folder / "old.md").read_bytes() == "Café crème à l'été, garçon".encode("cp1252")


async def test_bytes_that_are_no_text_stay_where_they_are(
    library: Library, space: SpaceId, folder: Path
) -> None:
    (folder / "a.md").write_bytes(b"\x89PNG\0\0")
    audit = whole(await import_folder(library, folder, space))
    reason = "not text in any encoding known here; the file stays as it is"
    assert audit.left_out == (LeftOut("a.md", reason),)
    assert (folder / "a.md").read_bytes() == b"\x89PNG\0\0"
    assert audit.sentence == f"No notes were imported from {folder}: 1 file found, none taken."


async def test_line_endings_become_newlines_and_are_counted(
    library: Library, space: SpaceId, folder: Path
) -> None:
    (folder / "dos.md").write_bytes(b"---\r\ntitle: Dos\r\n---\r\n\r\na\r\nb\r\n")
    (folder / "mac.md").write_bytes(b"a\rb\r")
    (folder / "unix.md").write_bytes(b"a\nb\n")
    audit = await import_folder(library, folder, space)
    found = await bodies(library)
    assert found["Dos"].endswith("---\n\na\nb\n")
    assert found["mac"] == found["unix"] == "a\nb\n"
    assert audit.line_endings == 2


async def test_a_file_of_50_mb_is_left_out_unread(
    library: Library, space: SpaceId, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "big.md").write_bytes(b"")
    os.truncate(folder / "big.md", 50 * reading.MEGABYTE)
    (folder / "a.md").write_text("x")
    read = os.read
    asked: list[int] = []

    def watched(descriptor: int, length: int) -> bytes:
        asked.append(length)
        return read(descriptor, length)

    monkeypatch.setattr(os, "read", watched)
    audit = whole(await import_folder(library, folder, space))
    assert audit.left_out == (LeftOut("big.md", "larger than a note may be: 10 MB"),)
    assert max(asked) <= reading.LONGEST_NOTE + 1
    assert set(await notes(library)) == {"a"}


async def test_a_file_that_grows_while_it_is_read_is_never_read_beyond_the_limit(
    library: Library, space: SpaceId, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "LONGEST_NOTE", 10)
    (folder / "grown.md").write_text("12345678")
    (folder / "huge.md").write_text("12345678")
    stat = os.fstat

    def before_growth(descriptor: int) -> os.stat_result:
        status = stat(descriptor)
        path = Path(f"/proc/self/fd/{descriptor}").readlink()
        with path.open("a") as stream:
            stream.write("9" if path.stem == "grown" else "9" * 1000)
        return status

    monkeypatch.setattr(os, "fstat", before_growth)
    audit = whole(await import_folder(library, folder, space))
    assert [each.path for each in audit.left_out] == ["huge.md"]
    monkeypatch.undo()
    assert await bodies(library) == {"grown": "123456789"}


async def test_a_file_that_may_not_be_read_is_left_out(
    library: Library, space: SpaceId, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "closed.md").write_text("x")
    (folder / "open.md").write_text("x")
    real = os.open

    def guarded(path: str, flags: int) -> int:
        if path.endswith("closed.md"):
            raise PermissionError(13, "Permission denied")
        return real(path, flags)

    monkeypatch.setattr(os, "open", guarded)
    audit = whole(await import_folder(library, folder, space))
    assert audit.left_out == (LeftOut("closed.md", "cannot be read (permission denied)"),)
    assert audit.imported == 1


async def test_files_that_differ_in_case_or_suffix_only_are_all_imported(
    library: Library, space: SpaceId, folder: Path
) -> None:
    for name in ("readme.md", "README.md", "readme.markdown"):
        (folder / name).write_text(name)
    audit = whole(await import_folder(library, folder, space))
    assert audit.imported == 3
    titles = [note.title for note in await library.notes(NoteFilter())]
    assert sorted(titles) == ["README", "readme", "readme"]


async def test_an_empty_folder_gives_an_audit_that_says_so(
    library: Library, space: SpaceId, folder: Path
) -> None:
    audit = whole(await import_folder(library, folder, space))
    assert audit.sentence == f"The folder {folder} is empty, so there was nothing to import."


async def test_a_folder_without_markdown_gives_an_audit_that_says_so(
    library: Library, space: SpaceId, folder: Path
) -> None:
    (folder / "a.png").write_bytes(b"x")
    (folder / "b.pdf").write_bytes(b"x")
    audit = whole(await import_folder(library, folder, space))
    assert audit.attachments == 2
    assert audit.sentence == f"No notes were imported from {folder}: 2 files found, none taken."


async def test_a_folder_that_does_not_exist_is_a_problem(library: Library, space: SpaceId) -> None:
    with pytest.raises(BadInput, match="There is no folder"):
        await import_folder(library, Path("/no/such/folder"), space)


async def test_progress_rises_to_all_files_found(library: Library, space: SpaceId, folder: Path) -> None:
    for number in range(1200):
        (folder / f"{number}.md").write_text("x")
    (folder / "a.png").write_bytes(b"x")
    told: list[tuple[int, int]] = []
    await import_folder(library, folder, space, lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1] == (1201, 1201)
    assert len(told) <= 5


async def test_large_files_are_read_few_at_a_time(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_BATCH_BYTES", 1000)
    for number in range(10):
        (folder / f"{number}.md").write_text("x" * 600)
    files = iter(walk(folder).notes)
    assert [reading.read_batch(files).files for _ in range(6)] == [2, 2, 2, 2, 2, 0]


async def test_cancelling_leaves_whole_notes_only(library: Library, space: SpaceId, folder: Path) -> None:
    for number in range(1500):
        (folder / f"{number:04}.md").write_text(f"body {number}")
    reached = asyncio.Event()

    def progress(done: int, _total: int) -> None:
        if done >= 500:
            reached.set()

    importing = asyncio.create_task(import_folder(library, folder, space, progress))
    await asyncio.wait_for(reached.wait(), 60)
    importing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await importing
    await library.saver.saved()
    found = await bodies(library)
    assert 500 <= len(found) <= 1500
    assert all(body == f"body {int(title)}" for title, body in found.items())


async def test_a_full_disk_says_how_many_notes_were_saved(
    library: Library, space: SpaceId, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(700):
        (folder / f"{number:04}.md").write_text("x")
    create = library.create_notes
    batches: list[int] = []

    async def filling(space: SpaceId, drafts: list[NoteDraft]) -> list[NoteId]:
        batches.append(len(drafts))
        if len(batches) > 1:
            raise StorageFull("The disk is full.", safe="", cure="Make room.")
        return await create(space, drafts)

    monkeypatch.setattr(library, "create_notes", filling)
    with pytest.raises(StorageFull) as caught:
        await import_folder(library, folder, space)
    assert caught.value.title == "The disk is full."
    assert caught.value.safe == (
        "512 of 700 notes were saved before that. What was imported stays, and your files are as they were."
    )
    assert caught.value.cure == "Make room."
