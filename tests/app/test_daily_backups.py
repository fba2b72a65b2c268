"""Whoever stays makes a backup a day; a failure is told, and a damaged database names a sound backup."""

import asyncio
import logging
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.bootstrap import open_desk
from app.commands.desk import Desk
from app.daily_backups import DailyBackups, naming_a_backup
from core.errors import FileAway, StorageDamaged
from core.ids import DeviceId, FileHash, NoteId
from core.notes import open_library
from core.profile import OwnerKind, Profile
from core.store import Changes, open_store
from core.store.faults import damaged
from core.world import World, real_world
from sync.peer import SyncMode
from tests.core.store.spoiling import spoil

ADA = DeviceId("ada")

BYTES = b"a picture"


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    made = Profile(tmp_path / "profile")
    made.prepare()
    return made


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(20):
        while not condition():
            await asyncio.sleep(0.01)


def kept(profile: Profile) -> list[Path]:
    return list(profile.backups.glob("*.db"))


async def nothing_to_mend() -> bool:
    raise AssertionError("the database is sound")


async def test_a_process_that_stays_makes_a_backup(profile: Profile) -> None:
    async with open_store(profile.database):
        async with DailyBackups(profile, real_world(), first=0).made(nothing_to_mend):
            await until(lambda: kept(profile))
        assert len(kept(profile)) == 1


async def test_a_backup_that_has_begun_is_finished_at_the_end(profile: Profile) -> None:
    backups = DailyBackups(profile, real_world(), first=0)
    async with open_store(profile.database):
        async with backups.made(nothing_to_mend):
            await until(lambda: backups._making)
        assert len(kept(profile)) == 1


async def test_one_backup_a_day_is_enough(profile: Profile) -> None:
    backups = DailyBackups(profile, real_world())
    async with open_store(profile.database):
        await backups.look()
        await backups.look()
    assert len(kept(profile)) == 1


async def test_what_is_in_the_way_is_told_until_it_is_gone(
    profile: Profile, caplog: pytest.LogCaptureFixture
) -> None:
    obstacle = profile.backups
    obstacle.write_bytes(b"")
    backups = DailyBackups(profile, real_world())
    async with open_store(profile.database):
        with caplog.at_level(logging.WARNING):
            await backups.look()
        assert backups.problem is not None
        assert backups.problem.title in caplog.text

        obstacle.unlink()
        await backups.look()
        assert backups.problem is None


async def test_an_index_that_hides_edits_is_made_anew_and_the_backup_too(
    profile: Profile, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_store(profile.database) as store, open_library(store, ADA, real_world()) as library:
        note = (await library.create_note((await library.default_space()).id, "Beans", "sown")).id
        await library.append(note, "and watered")
    spoil(profile.database, "updates_note", note.encode(), b"~")

    async with open_store(profile.database) as store, open_library(store, ADA, real_world()) as library:
        async with library.open_note(note) as opened:
            assert opened.document.body != "sown\nand watered"
            backups = DailyBackups(profile, real_world(), first=0)
            async with backups.made(library.mend_indexes):
                await until(lambda: kept(profile))
            assert opened.document.body == "sown\nand watered"
        assert await library.store.check() == []
    assert backups.problem is None
    assert "made anew" in caplog.text


async def test_damage_that_no_index_explains_is_told(profile: Profile) -> None:
    async with open_store(profile.database):
        pass
    spoil(profile.database, "parked", b"\x0d", b"\x00")
    async with open_store(profile.database) as store, open_library(store, ADA, real_world()) as library:
        backups = DailyBackups(profile, real_world(), first=0)
        async with backups.made(library.mend_indexes):
            await until(lambda: backups.problem)
    assert isinstance(backups.problem, StorageDamaged)
    assert kept(profile) == []


async def test_a_damaged_database_names_the_newest_sound_backup(profile: Profile) -> None:
    async with open_store(profile.database):
        await DailyBackups(profile, real_world()).look()
    profile.database.write_bytes(b"this is no database" * 100)

    with pytest.raises(StorageDamaged) as refused:
        async with open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE):
            pass
    [backup] = kept(profile)
    assert f"copy {backup} to {profile.database}" in refused.value.cure


def test_of_another_file_nobody_says_that_the_backup_replaces_it(profile: Profile) -> None:
    problem = damaged(profile.hub / "users.db")
    cure = problem.cure
    with pytest.raises(StorageDamaged), naming_a_backup(profile):
        raise problem
    assert problem.cure == cure


async def test_following_the_cure_brings_the_notes_back(profile: Profile) -> None:
    async with open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        space = await desk.library.default_space()
        await desk.backups.look()
    [backup] = kept(profile)
    for file in profile.directory.glob("tandem.db*"):
        file.unlink()
    profile.database.write_bytes(backup.read_bytes())

    async with open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        assert await desk.library.default_space() == space


async def attached(desk: Desk) -> tuple[NoteId, FileHash, Path]:
    """Attach a file to a new note; says also where it lies."""
    note = await desk.library.create_note((await desk.library.default_space()).id, "Plan")
    file = await desk.peer.attachments.add(note.id, BYTES)
    path = desk.peer.attachments.find(file)
    assert path is not None
    return note.id, file, path


def copy_of(profile: Profile, file: FileHash) -> Path:
    return profile.backups / "attachments" / file[:2] / file


async def test_attachments_come_back_with_the_backup(profile: Profile) -> None:
    async with open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        note, file, _path = await attached(desk)
        await desk.backups.look()
    [backup] = kept(profile)
    for each in profile.directory.glob("tandem.db*"):
        each.unlink()
    shutil.rmtree(profile.attachments)
    profile.database.write_bytes(backup.read_bytes())

    async with open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        assert desk.peer.attachments.find(file) is None
        assert (await desk.peer.attachments.fetch(note, file)).read_bytes() == BYTES


async def test_a_copy_is_made_once(profile: Profile) -> None:
    clock = [1_790_000_000.0]
    world = World(lambda: clock[0], real_world().random_bytes)
    async with open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE, world=world) as desk:
        _note, file, path = await attached(desk)
        await desk.backups.look()
        made = copy_of(profile, file).stat()
        clock[0] += 90_000
        await desk.backups.look()
    assert len(kept(profile)) == 2
    again = copy_of(profile, file).stat()
    assert (again.st_ino, again.st_mtime_ns) == (made.st_ino, made.st_mtime_ns)
    assert again.st_ino != path.stat().st_ino


async def test_a_copy_goes_with_the_last_backup_that_needs_it(profile: Profile) -> None:
    async with open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        note, file, _path = await attached(desk)
        await desk.backups.look()
        await desk.library.store.write(Changes(detached=[note]))
        [needing] = kept(profile)
        needing.rename(needing.with_name("tandem-20200101T000000Z.db"))
        await desk.backups.look()
        assert copy_of(profile, file).exists()
        needing.with_name("tandem-20200101T000000Z.db").unlink()
        await desk.backups.look()
        assert not copy_of(profile, file).exists()


async def test_no_copy_goes_while_a_backup_cannot_be_read(profile: Profile) -> None:
    async with open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        _note, file, _path = await attached(desk)
        await desk.backups.look()
        [backup] = kept(profile)
        backup.write_bytes(b"no database")
        await desk.backups.look()
        assert copy_of(profile, file).exists()


async def test_a_damaged_attachment_is_named_and_not_copied(
    profile: Profile, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        _note, file, path = await attached(desk)
        path.write_bytes(b"a pictvre")
        with caplog.at_level(logging.WARNING):
            await desk.backups.look()
    assert file in caplog.text
    assert not copy_of(profile, file).exists()
    caplog.clear()


async def test_a_damaged_copy_is_not_brought_back(profile: Profile) -> None:
    async with open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        note, file, path = await attached(desk)
        await desk.backups.look()
        path.unlink()
        copy_of(profile, file).write_bytes(b"a pictvre")
        with pytest.raises(FileAway):
            await desk.peer.attachments.fetch(note, file)
        assert not copy_of(profile, file).exists()


async def test_a_copy_that_cannot_be_made_is_told(profile: Profile, caplog: pytest.LogCaptureFixture) -> None:
    async with open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        await attached(desk)
        profile.backups.mkdir()
        (profile.backups / "attachments").write_bytes(b"")
        with caplog.at_level(logging.WARNING):
            await desk.backups.look()
        problem = desk.backups.problem
    assert len(kept(profile)) == 1
    assert problem is not None
    assert problem.title.startswith("Not all attachments were copied")
    caplog.clear()
