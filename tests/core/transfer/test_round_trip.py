"""Import, export, import gives equal notes: over generated folders and over the project's own."""

import asyncio
import math
import shutil
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.documents import one_line
from core.facts import NoteFilter
from core.ids import NotebookId, SpaceId
from core.notes import Library
from core.transfer.audit import ImportAudit
from core.transfer.exporting import export_folder
from core.transfer.importing import import_folder

Told = tuple[tuple[str, ...], str, str, tuple[str, ...], int]
"""What must survive of a note: notebooks from the outermost in, title, body, tags, created to the second."""

PROJECT = Path(__file__).parents[3]


async def notes(library: Library, space: SpaceId) -> Counter[Told]:
    books = {book.id: book for book in await library.notebooks(space)}

    def path(book: NotebookId | None) -> tuple[str, ...]:
        return () if book is None else (*path(books[book].parent), books[book].name)

    summaries = await library.notes(NoteFilter(space=space))
    bodies = await library.bodies([note.id for note in summaries])
    return Counter(
        (path(note.notebook), one_line(note.title), bodies[note.id], note.tags, math.floor(note.created_at))
        for note in summaries
    )


async def round_trip(library: Library, folder: Path, scratch: Path) -> ImportAudit:
    """Import, export, import, export; all that must be equal is."""
    first = (await library.create_space("first")).id
    second = (await library.create_space("second")).id
    audit = await import_folder(library, folder, first)
    exported = await export_folder(library, scratch / "one", first)
    again = await import_folder(library, scratch / "one", second)
    await export_folder(library, scratch / "two", second)
    assert audit.found == audit.imported + len(audit.left_out)
    assert audit.imported == exported.exported == again.imported == again.found
    assert await notes(library, first) == await notes(library, second)
    assert texts(scratch / "one") == texts(scratch / "two")
    return audit


def texts(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


NASTY = [
    *("CON", "nul", "com1.x", "a", "A", "a (2)", "a (3)", "A (2)", "é", "e\u0301", "what?", "what*", "what_"),
    *(
        "日本語のメモ",
        "שלום",
        "\u202ertl",
        "🌍👩\u200d👩\u200d👧",
        ". dot",
        "dot.",
        " space ",
        "a:b",
        "-",
        "null",
    ),
    *(
        "007",
        "Untitled",
        "line\nbreak",
        "tab\t",
        "\u2028",
        "\x85",
        "'",
        '"',
        "#",
        "[x]",
        "back\\slash",
        "%41",
    ),
    "x" * 200,
]
NAMES = st.sampled_from(NASTY) | st.text(
    st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=40
)
PATHS = st.tuples(
    st.lists(NAMES, max_size=2),
    NAMES,
    st.sampled_from((".md", ".md", ".md", ".markdown", ".MD", ".png", ".txt")),
)
LINES = st.sampled_from(
    ("---",) * 3
    + (
        "title: Other",
        "title: a",
        'title: ""',
        "title:",
        "tags: [x, 'y z']",
        "tags: '#b, c'",
        "created: 2024-01-05",
    )
    + (
        "date: 2020-01-01 10:00",
        "created: never",
        "weight: 1",
        "# comment",
        "list:",
        "  - one",
        "notebook: [a]",
    )
    + (
        "tandem-file: a.md",
        "{x: y}",
        "&a b: *a",
        "broken: [",
        "# Heading",
        "",
        "[[a]] [b](../a.md)",
        "é 🌍 \u202e",
    )
)
CONTENTS = (
    st.lists(LINES, max_size=9).map(lambda lines: "\n".join(lines).encode())
    | st.lists(LINES, max_size=6).map(lambda lines: "\r\n".join(("---", *lines, "---", "text")).encode())
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=30).map(str.encode)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=30).map(lambda text: text.encode("utf-16"))
    | st.binary(max_size=60)
)
FOLDERS = st.lists(st.tuples(PATHS, CONTENTS), max_size=8)


def build(root: Path, files: list[tuple[tuple[list[str], str, str], bytes]]) -> None:
    """Make the files that this file system takes."""
    root.mkdir()
    for (folders, stem, suffix), content in files:
        path = root.joinpath(*folders, stem + suffix)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        except OSError:
            continue


async def test_import_export_import_gives_equal_notes(library: Library, tmp_path: Path) -> None:
    loop = asyncio.get_running_loop()

    @settings(max_examples=60, deadline=None)
    @given(FOLDERS)
    def check(files: list[tuple[tuple[list[str], str, str], bytes]]) -> None:
        for name in ("in", "one", "two"):
            shutil.rmtree(tmp_path / name, ignore_errors=True)
        build(tmp_path / "in", files)
        running = asyncio.run_coroutine_threadsafe(round_trip(library, tmp_path / "in", tmp_path), loop)
        running.result(60)

    await asyncio.to_thread(check)


@pytest.mark.parametrize("name", ["docs", "resources/samples", "."])
async def test_the_projects_own_pages_survive(library: Library, tmp_path: Path, name: str) -> None:
    source = PROJECT / name
    (tmp_path / "in").mkdir()
    for path in source.rglob("*.md"):
        if not any(part.startswith(".") for part in path.relative_to(source).parts):
            target = tmp_path / "in" / path.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    audit = await round_trip(library, tmp_path / "in", tmp_path)
    assert audit.left_out == ()
    assert set(texts(tmp_path / "one")) == set(texts(tmp_path / "in"))
