"""Files that notes link to come in with them as attachments, and go out beside them."""

import hashlib
from pathlib import Path

import pytest

from core.attachments import LONGEST_FILE, AttachmentFiles, Attachments
from core.errors import FileAway
from core.facts import NoteFilter
from core.ids import FileHash, NoteId, SpaceId
from core.notes import Library
from core.transfer.audit import LeftOut
from core.transfer.exporting import export_folder
from core.transfer.importing import import_folder
from core.world import real_world

PICTURE, REPORT = b"\x89PNG\r\n\x1a\n picture", b"%PDF-1.4 report"


def named(content: bytes) -> str:
    return f"attachment:{hashlib.sha256(content).hexdigest()}"


class Here:
    """Gives what is on this computer."""

    def __init__(self, attachments: Attachments) -> None:
        self._attachments = attachments

    async def fetch(self, _note: NoteId, file: FileHash) -> Path:
        found = self._attachments.find(file)
        if found is None:
            raise FileAway("It is away.")
        return found


@pytest.fixture
def attachments(library: Library, tmp_path: Path) -> Attachments:
    (tmp_path / "kept").mkdir()
    return Attachments(AttachmentFiles(tmp_path / "kept"), library.store, real_world())


@pytest.fixture
def vault(folder: Path) -> Path:
    (folder / "img").mkdir()
    (folder / "Trips").mkdir()
    (folder / "img" / "the lake.png").write_bytes(PICTURE)
    (folder / "report.pdf").write_bytes(REPORT)
    (folder / "unused.png").write_bytes(b"x")
    (folder / "Trips" / "Lake.md").write_text(
        '![Lake](../img/the%20lake.png) [r](../report.pdf "The report")\n`![no](../report.pdf)`\n'
        "[web](https://a.example/b.png) [out](../../../etc/passwd) [note](../Plan.md) [gone](gone.png)\n"
    )
    (folder / "Plan.md").write_text("![Lake](img/the%20lake.png)")
    return folder


async def bodies(library: Library, space: SpaceId) -> dict[str, str]:
    notes = await library.notes(NoteFilter(space=space))
    texts = await library.bodies([note.id for note in notes])
    return {note.title: texts[note.id] for note in notes}


async def test_what_notes_link_to_comes_in_with_them(
    library: Library, space: SpaceId, vault: Path, attachments: Attachments
) -> None:
    audit = await import_folder(library, vault, space, attachments=attachments)
    assert await bodies(library, space) == {
        "Lake": f'![Lake]({named(PICTURE)}) [r]({named(REPORT)} "The report")\n`![no](../report.pdf)`\n'
        "[web](https://a.example/b.png) [out](../../../etc/passwd) [note](../Plan.md) [gone](gone.png)\n",
        "Plan": f"![Lake]({named(PICTURE)})",
    }
    assert (audit.found, audit.imported, audit.attached) == (5, 2, 2)
    assert audit.left_out == (LeftOut("unused.png", "an image that no note links to"),)
    assert audit.sentence == "2 files of 5 imported with 2 attachments into 1 new notebook; 1 left out."
    assert await attachments.held() == set((await library.store.attached_in(space)).keys())


async def test_what_obsidian_shows_in_place_comes_in_wherever_it_lies(
    library: Library, space: SpaceId, vault: Path, attachments: Attachments
) -> None:
    (vault / "Trips" / "Lake.md").write_text(
        "![[the lake.png|300]] ![[report.pdf#page=2]] ![[Plan]] ![[gone.png]] `![[the lake.png]]`"
    )
    await import_folder(library, vault, space, attachments=attachments)
    assert (await bodies(library, space))["Lake"] == (
        f"![the lake.png]({named(PICTURE)}) [report.pdf]({named(REPORT)}) ![[Plan]] ![[gone.png]] "
        "`![[the lake.png]]`"
    )


async def test_a_file_that_is_too_large_stays_where_it_is(
    library: Library, space: SpaceId, folder: Path, attachments: Attachments
) -> None:
    with (folder / "film.mp4").open("wb") as opened:
        opened.truncate(LONGEST_FILE + 1)
    (folder / "Film.md").write_text("[film](film.mp4)")
    audit = await import_folder(library, folder, space, attachments=attachments)
    assert await bodies(library, space) == {"Film": "[film](film.mp4)"}
    assert audit.left_out[0].reason.startswith("larger than an attachment may be")


async def test_attachments_are_written_beside_the_notes_and_come_back(
    library: Library, space: SpaceId, vault: Path, attachments: Attachments, tmp_path: Path
) -> None:
    await import_folder(library, vault, space, attachments=attachments)
    audit = await export_folder(library, tmp_path / "out", space, source=Here(attachments))
    assert (
        "![Lake](../attachments/Lake.png) [r](../attachments/r.pdf "
        in (tmp_path / "out" / "Trips" / "Lake.md").read_text()
    )
    assert (tmp_path / "out" / "attachments" / "Lake.png").read_bytes() == PICTURE
    assert (audit.exported, audit.attachments, audit.missing) == (2, 2, ())

    second = (await library.create_space("second")).id
    await import_folder(library, tmp_path / "out", second, attachments=attachments)
    assert await bodies(library, second) == await bodies(library, space)


async def test_an_attachment_that_cannot_be_had_is_told(
    library: Library, space: SpaceId, attachments: Attachments, tmp_path: Path
) -> None:
    body = f"[plan]({named(REPORT)})"
    await library.create_note(space, "Plan", body)
    audit = await export_folder(library, tmp_path / "out", space, source=Here(attachments))
    assert audit.missing == (LeftOut("plan", "an attachment; It is away."),)
    assert (tmp_path / "out" / "Plan.md").read_text().endswith(body)
