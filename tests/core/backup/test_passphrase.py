"""A passphrase comes from the first line of a file."""

from pathlib import Path

import pytest

from core.backup import BackupProblem
from core.backup.passphrase import read_passphrase


def test_it_is_the_first_line(tmp_path: Path) -> None:
    (tmp_path / "words").write_bytes(b"correct horse\r\nbattery staple\n")
    assert read_passphrase(tmp_path / "words") == "correct horse"


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"", "is empty"), (b"  \nwords", "is empty"), (b"\xff\xfe", "no text"), (None, "No such")],
)
def test_a_file_that_has_none_is_told(tmp_path: Path, content: bytes | None, told: str) -> None:
    if content is not None:
        (tmp_path / "words").write_bytes(content)
    with pytest.raises(BackupProblem, match=told):
        read_passphrase(tmp_path / "words")
