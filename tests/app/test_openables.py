"""What can be opened from outside, and what is refused."""

from pathlib import Path

import pytest

from app.openables import read_openable
from core.errors import BadInput
from core.ids import NoteId
from core.notes.address import NoteAddress
from sync.control import InviteLink

INVITE = f"tandem://join/{'s' * 28}?hub=127.0.0.1:4222&ca={'c' * 52}&secret={'a' * 26}&name=Team"


def test_addresses_invitations_and_files_are_told_apart(tmp_path: Path) -> None:
    file = tmp_path / "Zwei Wörter.md"
    file.write_text("Text")
    assert read_openable("tandem://note/abc") == NoteAddress(NoteId("abc"))
    assert isinstance(read_openable(INVITE), InviteLink)
    assert read_openable(str(file)) == file
    assert read_openable(file.as_uri()) == file


def test_a_path_becomes_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plan.markdown").write_text("Text")
    monkeypatch.chdir(tmp_path)
    assert read_openable("plan.markdown") == tmp_path / "plan.markdown"


@pytest.mark.parametrize("text", ["tandem://other/x", "tandem://note/", "gone.md", "picture.png", ".", ""])
def test_anything_else_is_refused(text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "picture.png").write_bytes(b"PNG")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BadInput):
        read_openable(text)
