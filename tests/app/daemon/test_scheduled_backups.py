"""A daemon that was told a folder makes backups by itself; what is in the way is told."""

import asyncio
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.bootstrap import open_desk
from app.commands.desk import Desk
from app.commands.health import diagnose
from app.commands.hubs import run_own_hub
from app.configuration.model import Configuration
from app.daemon import scheduled_backups
from app.daemon.scheduled_backups import backups_scheduled
from core.backup import BackupFolder, KeptBackup, Keys
from core.backup.archive import ArchiveWriter
from core.health import Health
from core.profile import OwnerKind, Profile
from sync.bus import BusSilent
from sync.hub.jobs.facts import JobId, JobState
from sync.peer import SyncMode
from tests.sync.waiting import until

SLOW = 60.0


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    profile = Profile(tmp_path / "profile")
    async with open_desk(profile, OwnerKind.DAEMON, SyncMode.OFFLINE) as desk:
        await desk.library.create_note((await desk.library.default_space()).id, "Plans", "Sow peas")
        await desk.secrets.open_device()
        yield desk


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduled_backups, "_LOOK_SECONDS", 0.05)
    monkeypatch.setattr(scheduled_backups, "_RETRY_SECONDS", 0.05)


def kept(folder: Path) -> list[Path]:
    return [backup.path for backup in looked_at(folder)]


def looked_at(folder: Path) -> list[KeptBackup]:
    return BackupFolder(folder).kept() if folder.exists() else []


async def test_one_is_made_when_it_is_due_and_not_before(desk: Desk, tmp_path: Path) -> None:
    folder, looks = tmp_path / "backups", []

    def read() -> Configuration:
        looks.append(1)
        return Configuration(backup_folder=str(folder))

    async with backups_scheduled(desk, read, print, first=0):
        await until(lambda: bool(kept(folder)), SLOW)
        seen = len(looks)
        await until(lambda: len(looks) > seen + 2, SLOW)
    (backup,) = BackupFolder(folder).kept()
    assert backup.header is not None
    assert (backup.header.holding.keys, backup.header.lock) == (Keys.SEALED, None)
    assert backup.verified_at is not None


async def test_older_ones_go_when_there_are_more_than_are_kept(desk: Desk, tmp_path: Path) -> None:
    folder, made = tmp_path / "backups", set[float]()

    def read() -> Configuration:
        # Not by their names: the next one of this minute may have that of one which went.
        made.update(backup.header.made_at for backup in looked_at(folder) if backup.header)
        return Configuration(backup_folder=str(folder), backup_every="1m", backup_keep=2)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Configuration, "backup_pause", 0.0)
        async with backups_scheduled(desk, read, print, first=0):
            await until(lambda: len(made) > 3, SLOW)
    assert len(kept(folder)) <= 3


async def test_with_a_passphrase_it_is_encrypted_and_has_the_keys(desk: Desk, tmp_path: Path) -> None:
    folder, words = tmp_path / "backups", tmp_path / "words"
    words.write_text("correct horse")
    told = Configuration(backup_folder=str(folder), backup_passphrase_file=str(words))
    async with backups_scheduled(desk, lambda: told, print, first=0):
        await until(lambda: bool(kept(folder)), SLOW)
    (backup,) = BackupFolder(folder).kept()
    assert backup.header is not None
    assert backup.header.lock is not None
    assert backup.header.holding.keys is Keys.OPEN


async def test_what_is_in_the_way_is_told_once_and_to_doctor_until_it_is_over(
    desk: Desk, tmp_path: Path
) -> None:
    folder, words, told = tmp_path / "backups", tmp_path / "words", list[str]()
    wanted = Configuration(backup_folder=str(folder), backup_passphrase_file=str(words))
    looks = []

    def read() -> Configuration:
        looks.append(1)
        return wanted

    async with backups_scheduled(desk, read, told.append, first=0):
        await until(lambda: len(looks) > 3, SLOW)
        (finding,) = [each for each in (await diagnose(desk)).findings if each.subject == "scheduled backups"]
        assert finding.health is Health.FAULTY
        assert "There is no passphrase for backups in" in finding.seen
        words.write_text("correct horse")
        await until(lambda: bool(kept(folder)) and desk.overdue_backup is None, SLOW)
    assert len(told) == 1
    assert told[0].startswith("No backup was made: There is no passphrase")


async def test_nothing_is_made_where_no_folder_was_told(desk: Desk) -> None:
    looks = []

    def read() -> Configuration:
        looks.append(1)
        return Configuration()

    async with backups_scheduled(desk, read, print, first=0):
        await until(lambda: len(looks) > 3, SLOW)
    assert not desk.backing_up.locked()


async def test_one_that_is_being_made_at_the_end_is_given_up(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = asyncio.Event()
    loop = asyncio.get_running_loop()
    original = ArchiveWriter.finish
    ended = threading.Event()

    def slow(archive: ArchiveWriter, items: dict[str, dict[str, bytes]]) -> None:
        loop.call_soon_threadsafe(begun.set)
        ended.wait(SLOW)
        original(archive, items)

    monkeypatch.setattr(ArchiveWriter, "finish", slow)
    folder = tmp_path / "backups"
    async with backups_scheduled(desk, lambda: Configuration(backup_folder=str(folder)), print, first=0):
        await begun.wait()
    ended.set()
    await until(lambda: not list(folder.iterdir()), SLOW)


async def test_where_a_hub_runs_it_is_a_job_of_that_hub(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    told = Configuration(backup_folder=str(folder))
    hub = await run_own_hub(desk)
    async with backups_scheduled(desk, lambda: told, print, first=0):
        await until(lambda: bool(kept(folder)), SLOW)
        async with asyncio.timeout(SLOW):
            while (made := await hub.services.jobs.find("backup-")).record.state is not JobState.DONE:
                await asyncio.sleep(0.05)
    assert (made.record.hub, made.record.job.place) == (desk.peer.device, desk.peer.device)
    assert len(kept(folder)) == 1


async def test_what_is_in_the_way_of_a_job_is_told_and_the_job_made_when_it_is_over(
    desk: Desk, tmp_path: Path
) -> None:
    folder, words, told = tmp_path / "backups", tmp_path / "words", list[str]()
    wanted = Configuration(backup_folder=str(folder), backup_passphrase_file=str(words))
    hub = await run_own_hub(desk)
    async with backups_scheduled(desk, lambda: wanted, told.append, first=0):
        await until(lambda: desk.overdue_backup is not None, SLOW)
        async with asyncio.timeout(SLOW):
            while (failed := (await hub.services.jobs.find("backup-")).record).failure is None:
                await asyncio.sleep(0.05)
        assert (failed.attempt, failed.failure.kind) == (1, "BackupProblem")
        words.write_text("correct horse")
        await until(lambda: bool(kept(folder)) and desk.overdue_backup is None, SLOW)
    assert len(told) == 1


async def test_a_backup_for_which_there_is_no_folder_is_refused_at_once(desk: Desk) -> None:
    hub = await run_own_hub(desk)
    async with backups_scheduled(desk, Configuration, print, first=0):
        job = await hub.services.jobs.ask("backup")
        async with asyncio.timeout(SLOW):
            while (dead := (await hub.services.jobs.find(job)).record).state is not JobState.DEAD:
                await asyncio.sleep(0.05)
    assert (dead.attempt, dead.failure and dead.failure.kind) == (1, "NoBackupWanted")
    assert desk.overdue_backup is None


async def test_a_hub_that_cannot_be_asked_keeps_no_backup_from_being_made(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "backups"
    told = Configuration(backup_folder=str(folder))
    hub = await run_own_hub(desk)

    async def refuse(*_arguments: object, **_named: object) -> JobId:
        raise BusSilent

    monkeypatch.setattr(hub.services.jobs, "ask", refuse)
    async with backups_scheduled(desk, lambda: told, print, first=0):
        await until(lambda: bool(kept(folder)), SLOW)
