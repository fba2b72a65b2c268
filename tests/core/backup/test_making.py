"""A backup has every note, attachment and secret, is read back before it counts, and leaves no half file."""

import asyncio
import errno
import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from core.attachments import AttachmentFiles
from core.backup import NOTES, BackupDamaged, BackupProblem, Keys, Making, making
from core.backup.archive import ArchiveWriter
from core.backup.errors import BackupFull
from core.backup.unpacking import Unpacking, unpack
from core.backup.unpacking import read_back as read_back_items
from core.errors import StorageProblem
from core.world import real_world
from tests.core.backup.conftest import PICTURE, READERS, SECRET, Home, read_back, tell_nobody
from tests.core.notes.conftest import library_at

WORDS = "correct horse"


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def is_unstaged(home: Home) -> bool:
    """Tell whether no copies of databases were left."""
    return "backup.part" not in left(home.profile.directory)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


async def test_a_backup_says_what_it_holds_and_reads_back(home: Home, folder: Path) -> None:
    made = await home.make(folder / "a.tandem")
    holding = read_back(made.path, None).holding
    assert (holding.notes, holding.spaces, holding.attachments, holding.missing) == (2, 2, 1, 0)
    assert (left(folder), is_unstaged(home)) == (["a.tandem"], True)


async def test_it_is_made_while_the_notes_are_in_use(home: Home, folder: Path) -> None:
    async with library_at(home.profile.database) as library:
        await library.append(home.note, "and beans")
        made = await home.make(folder / "a.tandem")
        await library.append(home.note, "and kale")
    assert read_back(made.path, None).holding.notes == 2


async def test_secrets_and_notes_are_in_an_encrypted_one_and_cannot_be_read_without_its_passphrase(
    home: Home, folder: Path
) -> None:
    made = await home.make(folder / "a.tandem", WORDS, [SECRET])
    assert read_back(made.path, WORDS).holding.keys is Keys.OPEN
    written = made.path.read_bytes()
    assert SECRET.content not in written
    assert PICTURE[:64] not in written


def test_secrets_are_never_put_into_one_that_is_not_encrypted(home: Home) -> None:
    with pytest.raises(ValueError, match="encrypted"):
        home.making(None, [SECRET])


async def test_an_attachment_that_the_disk_has_spoilt_is_left_out_and_counted(
    home: Home, folder: Path
) -> None:
    path = AttachmentFiles(home.profile.attachments).find(home.picture)
    assert path is not None
    path.write_bytes(b"spoilt")
    holding = (await home.make(folder / "a.tandem")).header.holding
    assert (holding.attachments, holding.missing) == (0, 1)


def full(_archive: ArchiveWriter, _items: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


async def test_a_full_disk_leaves_the_older_ones_and_no_half_file(
    home: Home, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await home.make(folder / "a.tandem")
    monkeypatch.setattr(ArchiveWriter, "finish", full)
    with pytest.raises(BackupFull, match="too little room"):
        await home.make(folder / "b.tandem")
    assert (left(folder), is_unstaged(home)) == (["a.tandem"], True)


async def test_too_little_room_is_told_before_anything_is_written(
    home: Home, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "_MARGIN", 1 << 60)
    with pytest.raises(BackupFull, match="too little room"):
        await home.make(folder / "a.tandem")
    assert not await asyncio.to_thread(folder.exists)


async def test_what_does_not_read_back_does_not_count(home: Home, folder: Path) -> None:
    answers = iter([{"a note": b"as it was"}, {"a note": b"otherwise"}])
    sources = replace(home.sources(), readers={NOTES: lambda _path, _tell: next(answers)})
    failing = Making(sources, None, "0.1.0", real_world(), tell_nobody)
    with pytest.raises(BackupDamaged, match=r"a note in tandem\.db does not read as it did"):
        await asyncio.to_thread(failing.make, folder / "a.tandem")
    assert left(folder) == []


async def test_it_is_given_up_when_nobody_waits_for_it(home: Home, folder: Path) -> None:
    class Enough(Exception):
        pass

    def tell(number: int) -> None:
        if number:
            raise Enough

    given_up = Making(home.sources(), None, "0.1.0", real_world(), tell)
    with pytest.raises(Enough):
        await asyncio.to_thread(given_up.make, folder / "a.tandem")
    assert (left(folder), is_unstaged(home)) == ([], True)


async def test_a_database_that_is_damaged_makes_no_backup(home: Home, folder: Path) -> None:
    content = bytearray(home.profile.database.read_bytes())
    content[4096:] = b"\xaa" * (len(content) - 4096)
    home.profile.database.write_bytes(content)
    with pytest.raises((BackupProblem, StorageProblem)):
        await home.make(folder / "a.tandem")
    assert not await asyncio.to_thread(folder.exists)


async def test_a_note_that_says_something_else_than_it_did_is_named(home: Home, folder: Path) -> None:
    made = await asyncio.to_thread(home.making().make, folder / "a.tandem")
    with TemporaryDirectory() as scratch:
        unpacked = Unpacking("a.tandem", Path(scratch), keeps_attachments=False)
        _, manifest = unpack(made.path, None, unpacked, tell_nobody)
        with closing(sqlite3.connect(Path(scratch) / NOTES)) as database:
            database.execute("DELETE FROM updates WHERE note = ?", (home.note,))
            database.commit()
        with pytest.raises(BackupDamaged, match=f"{home.note} in tandem.db does not read as it did"):
            read_back_items("a.tandem", Path(scratch), manifest, READERS, tell_nobody)
