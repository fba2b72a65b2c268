"""A single file becomes a note, or a reason."""

from pathlib import Path

import pytest

from core.errors import BadInput
from core.ids import SpaceId
from core.notes import Library
from core.transfer.one_file import import_file


async def test_a_file_becomes_a_note_in_the_chosen_notebook(
    library: Library, space: SpaceId, tmp_path: Path
) -> None:
    file = tmp_path / "Plan.md"
    file.write_text("---\ntags: [work]\n---\n\nBuy tea\r\n")
    notebook = await library.create_notebook(space, "Here")
    note = await library.note(await import_file(library, file, space, notebook))
    assert (note.title, note.notebook, note.tags) == ("Plan", notebook, ("work",))
    assert await library.body(note.id) == "Buy tea\n"
    assert file.read_bytes().startswith(b"---")


async def test_a_link_to_a_file_is_followed(library: Library, space: SpaceId, tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("Text")
    link = tmp_path / "link.md"
    link.symlink_to(tmp_path / "real.md")
    note = await import_file(library, link, space)
    assert await library.body(note) == "Text"


async def test_what_is_no_text_is_refused_with_its_reason(
    library: Library, space: SpaceId, tmp_path: Path
) -> None:
    file = tmp_path / "Picture.md"
    file.write_bytes(bytes(range(256)) * 8)
    with pytest.raises(BadInput, match=r"Picture\.md was not imported"):
        await import_file(library, file, space)
    with pytest.raises(BadInput, match="cannot be read"):
        await import_file(library, tmp_path / "gone.md", space)
