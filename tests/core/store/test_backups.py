"""A backup counts only once it was reopened, and none is removed before a better one is there."""

import asyncio
import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import StorageDamaged, StorageFull, StorageProblem
from core.store import Changes, Store, open_store
from core.store.backups import Backups
from tests.core.store.samples import NOTE, update, written

DAY = 24 * 3600.0
NOON = 1_790_000_000.0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def backups(database: Path, folder: Path) -> Backups:
    return Backups(database, folder)


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def put(path: Path, content: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)


async def make(backups: Backups, now: float) -> Path:
    return await asyncio.to_thread(backups.make, now)


def spoil(path: Path) -> None:
    """Overwrite everything but the first page, as a failing disk might."""
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xaa" * (len(content) - 4096)
    path.write_bytes(content)


async def test_a_backup_opens_with_everything_in_it(store: Store, backups: Backups, folder: Path) -> None:
    await store.write(Changes(updates=[update(1)], notes=[written(NOTE, "words")]))
    path = await make(backups, NOON)

    assert files(folder) == ["tandem-20260921T141320Z.db"]
    assert (mode(path), mode(folder)) == (0o600, 0o700)
    async with open_store(path) as reopened:
        assert (await reopened.load_document(NOTE)).updates == [b"edit 1"]
        assert await reopened.check() == []


async def test_a_backup_is_due_a_day_after_the_newest_one(store: Store, backups: Backups) -> None:
    assert backups.due(NOON)
    await make(backups, NOON)
    assert not backups.due(NOON)
    assert not backups.due(NOON + DAY - 1)
    assert backups.due(NOON + DAY)


async def test_a_backup_dated_in_the_future_holds_up_none(store: Store, backups: Backups) -> None:
    await make(backups, NOON + 400 * DAY)
    assert backups.due(NOON)


async def test_the_seven_newest_are_kept(store: Store, backups: Backups) -> None:
    made = [await make(backups, NOON + day * DAY) for day in range(9)]
    assert [backup.path for backup in backups.kept()] == made[:1:-1]


async def test_the_one_just_made_stays_though_others_are_dated_later(store: Store, backups: Backups) -> None:
    for day in range(7):
        await make(backups, NOON + (400 + day) * DAY)
    fresh = await make(backups, NOON)
    assert fresh.exists()
    assert len(backups.kept()) == 7


async def test_a_far_fuller_backup_outlives_its_days(store: Store, backups: Backups, database: Path) -> None:
    await store.write(Changes(notes=[written(f"note {number}", "words") for number in range(9)]))
    full = await make(backups, NOON)
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("DELETE FROM notes")
        connection.execute("DELETE FROM notes_text")
    for day in range(1, 10):
        await make(backups, NOON + day * DAY)
    assert full in [backup.path for backup in backups.kept()]
    assert len(backups.kept()) == 8


async def test_a_damaged_database_is_told_and_takes_no_backup_away(
    database: Path, backups: Backups, folder: Path
) -> None:
    async with open_store(database) as store:
        await store.write(Changes(updates=[update(number, body=bytes(900)) for number in range(99)]))
        for day in range(7):
            await make(backups, NOON + day * DAY)
    spoil(database)
    before = files(folder)

    with pytest.raises(StorageDamaged, match=r"tandem\.db unsound"):
        backups.make(NOON + 9 * DAY)
    assert files(folder) == before


async def test_a_copy_that_lacks_rows_does_not_count(
    store: Store, backups: Backups, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await store.write(Changes(updates=[update(1)]))
    poor = folder.parent / "poor.db"
    async with open_store(poor):
        pass
    monkeypatch.setattr(
        "core.store.backups.copy_database", lambda _database, target: shutil.copy(poor, target)
    )

    with pytest.raises(StorageProblem, match="did not hold everything"):
        await make(backups, NOON)
    assert files(folder) == []


async def test_the_newest_sound_backup_is_found_behind_a_damaged_one(store: Store, backups: Backups) -> None:
    await store.write(Changes(updates=[update(1)]))
    sound = await make(backups, NOON)
    spoil(await make(backups, NOON + DAY))
    found = backups.newest_sound()
    assert found is not None
    assert found.path == sound
    assert found.made_at == NOON


def test_without_backups_none_is_sound(backups: Backups) -> None:
    assert backups.kept() == []
    assert backups.newest_sound() is None


async def test_what_a_killed_process_left_is_cleared_away(
    store: Store, backups: Backups, folder: Path
) -> None:
    put(folder / "tandem-20260101T000000Z.db.part", b"half")
    put(folder / "mine.txt", b"kept")
    await make(backups, NOON)
    assert files(folder) == ["mine.txt", "tandem-20260921T141320Z.db"]


async def test_a_folder_that_cannot_be_made_is_a_problem(
    store: Store, backups: Backups, folder: Path
) -> None:
    put(folder, b"a file is in the way")
    with pytest.raises(StorageProblem, match="No backup could be written"):
        await make(backups, NOON)


async def test_writing_goes_on_while_a_backup_is_made(store: Store, backups: Backups) -> None:
    making = asyncio.create_task(make(backups, NOON))
    await store.write(Changes(updates=[update(1)]))
    await making
    assert (await store.load_document(NOTE)).updates == [b"edit 1"]


_ON_A_SMALL_DISK = """
import asyncio, sys
from pathlib import Path
from core.errors import StorageFull
from core.store import open_store
from core.store.backups import Backups

async def main():
    folder = Path(sys.argv[1])
    async with open_store(folder / "tandem.db"):
        try:
            Backups(folder / "tandem.db", folder / "backups").make(1e9)
        except StorageFull as problem:
            print(list((folder / "backups").iterdir()), problem.title)

asyncio.run(main())
"""


def test_a_disk_that_is_nearly_full_keeps_its_room_for_notes(tmp_path: Path) -> None:
    mounted = f'mount -t tmpfs -o size=4m tandem "{tmp_path}" && exec "$0" "$@"'
    command = ["unshare", "--map-root-user", "--mount", "sh", "-c", mounted]
    if shutil.which("unshare") is None or subprocess.run([*command, "true"], check=False).returncode:
        pytest.skip("this machine lets nobody mount a small file system")
    script = [sys.executable, "-c", _ON_A_SMALL_DISK, str(tmp_path)]
    done = subprocess.run([*command, *script], capture_output=True, check=False, text=True, timeout=60)

    assert done.stdout.startswith("[] The disk that holds"), done.stderr


async def test_a_disk_that_fills_up_on_the_way_leaves_no_half_backup(
    store: Store, backups: Backups, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(_database: Path, target: Path) -> None:
        target.write_bytes(b"half")
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr("core.store.backups.copy_database", fill)
    with pytest.raises(StorageFull, match="disk is full"):
        await make(backups, NOON)
    assert files(folder) == []
