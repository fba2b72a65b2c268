"""Files under the SHA-256 of their bytes: whole under their names, or not there."""

import hashlib
from pathlib import Path

import pytest

from core.attachments import LONGEST_FILE, AttachmentFiles
from core.errors import FileTooLarge, FileUnreadable
from core.ids import FileHash

BYTES = b"a picture"
FILE = FileHash(hashlib.sha256(BYTES).hexdigest())


@pytest.fixture
def files(tmp_path: Path) -> AttachmentFiles:
    return AttachmentFiles(tmp_path)


def test_a_file_that_was_kept_is_found_by_its_hash(files: AttachmentFiles, tmp_path: Path) -> None:
    source = tmp_path / "picture.png"
    source.write_bytes(BYTES)

    path = files.draft_of(source).keep()

    assert files.find(FILE) == path
    assert path.read_bytes() == BYTES
    assert files.held() == {FILE}
    assert files.is_sound(FILE)


def test_a_file_has_its_name_only_once_it_is_kept(files: AttachmentFiles) -> None:
    draft = files.draft()
    draft.write(BYTES)

    assert files.find(FILE) is None
    assert files.held() == set()
    draft.keep()
    assert files.find(FILE) is not None


def test_what_is_discarded_leaves_nothing(files: AttachmentFiles, tmp_path: Path) -> None:
    draft = files.draft_of(BYTES)
    draft.discard()
    draft.discard()

    assert list(tmp_path.iterdir()) == []


def test_the_same_bytes_are_kept_once(files: AttachmentFiles, tmp_path: Path) -> None:
    first, second = files.draft_of(BYTES).keep(), files.draft_of(BYTES).keep()

    assert first == second
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [FILE]


def test_a_copy_that_the_disk_has_spoilt_is_replaced_by_a_sound_one(files: AttachmentFiles) -> None:
    path = files.draft_of(BYTES).keep()
    path.write_bytes(b"a pictuRe")
    assert not files.is_sound(FILE)

    files.draft_of(BYTES).keep()

    assert files.is_sound(FILE)


def test_what_a_crash_left_half_written_is_removed(files: AttachmentFiles, tmp_path: Path) -> None:
    files.draft_of(BYTES).keep()
    files.draft().write(b"half a pic")

    files.clear()

    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [FILE]


def test_a_folder_and_a_missing_file_cannot_be_attached(files: AttachmentFiles, tmp_path: Path) -> None:
    for source in (tmp_path, tmp_path / "nowhere.png"):
        with pytest.raises(FileUnreadable):
            files.draft_of(source)

    assert files.held() == set()
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_too_large_is_refused_before_it_is_copied(
    files: AttachmentFiles, tmp_path: Path
) -> None:
    large = tmp_path / "large.bin"
    with large.open("wb") as opened:
        opened.truncate(LONGEST_FILE + 1)

    with pytest.raises(FileTooLarge):
        files.draft_of(large)

    assert list(tmp_path.iterdir()) == [large]


def test_a_copy_for_other_programs_can_only_be_read_and_goes_with_the_next_start(
    files: AttachmentFiles,
) -> None:
    files.draft_of(BYTES).keep()

    copy = files.copy_to_open(FILE, "tree.png")
    assert files.copy_to_open(FILE, "tree.png") == copy
    assert (copy.name, copy.read_bytes(), copy.stat().st_mode & 0o777) == ("tree.png", BYTES, 0o400)

    files.clear()
    assert not copy.exists()
    assert files.held() == {FILE}


def test_a_copy_that_cannot_be_written_is_told(files: AttachmentFiles, tmp_path: Path) -> None:
    files.draft_of(BYTES).keep()

    with pytest.raises(FileUnreadable, match="cannot be saved"):
        files.copy_to(FILE, tmp_path / "nowhere" / "tree.png")
