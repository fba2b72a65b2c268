"""A folder tells which backups it has, also of other profiles, and lets go of those that are too many."""

import os
from pathlib import Path

import pytest

from core.backup import BackupFolder, BackupProblem, Header, Holding
from core.backup.archive import ArchiveWriter
from core.backup.facts import FORMAT
from core.backup.frames import FrameWriter
from core.world import real_world

NOON = 1_790_000_000.0
DAY = 86_400.0


def put(folder: Path, day: int, device: str = "ada", notes: int = 10) -> Path:
    path = BackupFolder(folder).unused(NOON + day * DAY)
    with path.open("wb") as file:
        header = Header(FORMAT, NOON + day * DAY, "0.1.0", device, Holding(notes=notes))
        ArchiveWriter(FrameWriter(file, header, None, real_world()), lambda _number: None).finish({})
    return path


def names(folder: Path) -> list[str]:
    return [backup.path.name for backup in BackupFolder(folder).kept()]


def test_backups_are_listed_the_newest_first(tmp_path: Path) -> None:
    for day in (1, 3, 2):
        put(tmp_path, day)
    (tmp_path / "letter.txt").touch()
    assert names(tmp_path) == ["2026-09-24T1413.tandem", "2026-09-23T1413.tandem", "2026-09-22T1413.tandem"]


def test_two_of_one_minute_have_two_names(tmp_path: Path) -> None:
    put(tmp_path, 1)
    assert put(tmp_path, 1).name == "2026-09-22T1413-2.tandem"


def test_one_whose_beginning_is_damaged_is_listed_with_what_is_wrong(tmp_path: Path) -> None:
    path = put(tmp_path, 1)
    path.write_bytes(b"\0" * 100)
    (found,) = BackupFolder(tmp_path).kept()
    assert (found.header, found.size) == (None, 100)
    assert "is no backup of Tandem" in found.problem


def test_what_was_read_back_is_remembered_until_the_file_changes(tmp_path: Path) -> None:
    path = put(tmp_path, 1)
    folder = BackupFolder(tmp_path)
    assert folder.kept()[0].verified_at is None
    folder.note_verified(path, NOON)
    assert folder.kept()[0].verified_at == NOON
    with path.open("ab") as file:
        file.write(b"more")
    assert folder.kept()[0].verified_at is None


def test_what_a_killed_process_left_goes_when_nobody_writes_to_it_any_more(tmp_path: Path) -> None:
    left, fresh = tmp_path / "2026-09-01T1413.tandem.part", tmp_path / "2026-09-21T1413.tandem.part"
    for path, age in ((left, 2 * DAY), (fresh, 60.0)):
        path.touch()
        os.utime(path, (NOON - age, NOON - age))
    BackupFolder(tmp_path).unused(NOON)
    assert list(tmp_path.iterdir()) == [fresh]


def test_records_that_are_damaged_are_no_obstacle(tmp_path: Path) -> None:
    path = put(tmp_path, 1)
    (tmp_path / "verified.json").write_text("{")
    BackupFolder(tmp_path).note_verified(path, NOON)
    assert BackupFolder(tmp_path).kept()[0].verified_at == NOON


def test_the_oldest_of_a_profile_go_and_those_of_others_stay(tmp_path: Path) -> None:
    other = put(tmp_path, 0, device="bob")
    mine = [put(tmp_path, day) for day in range(1, 5)]
    assert BackupFolder(tmp_path).thin_out("ada", 2) == [mine[1], mine[0]]
    assert names(tmp_path) == [mine[3].name, mine[2].name, other.name]


def test_one_that_is_far_fuller_stays(tmp_path: Path) -> None:
    full = put(tmp_path, 0, notes=100)
    for day in range(1, 4):
        put(tmp_path, day, notes=10)
    BackupFolder(tmp_path).thin_out("ada", 1)
    assert full.name in names(tmp_path)
    assert len(names(tmp_path)) == 2


def test_the_newest_of_a_profile_is_known(tmp_path: Path) -> None:
    put(tmp_path, 1)
    put(tmp_path, 2, device="bob")
    folder = BackupFolder(tmp_path)
    assert (folder.newest_of("ada"), folder.newest_of("cyd")) == (NOON + DAY, None)
    assert BackupFolder(tmp_path / "nowhere").newest_of("ada") is None


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BackupProblem, match="nowhere cannot be read: No such file"):
        BackupFolder(tmp_path / "nowhere").kept()
