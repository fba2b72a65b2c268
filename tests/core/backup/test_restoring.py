"""A backup is restored into an empty profile alone, whole or not at all, with its secrets sealed."""

import asyncio
import os
from pathlib import Path

import pytest

from core.accounts.secrets import Secrets, is_sealed, means_in
from core.attachments import AttachmentFiles
from core.backup import BackupDamaged, BackupLocked, BackupProblem, Header, Restoring, WrongPassphrase, seal
from core.backup import restoring as restoring_module
from core.backup.errors import BackupFull
from core.profile import Profile
from core.world import real_world
from tests.core.backup.conftest import PICTURE, READERS, SECRET, Home, tell_nobody
from tests.core.notes.conftest import library_at

WORDS = "correct horse"


@pytest.fixture
def fresh(tmp_path: Path) -> Profile:
    made = Profile(tmp_path / "fresh")
    made.prepare()
    return made


async def restore(path: Path, passphrase: str | None, profile: Profile) -> Header:
    restoring = Restoring(path, passphrase, profile, READERS, tell_nobody)
    header, secrets = await asyncio.to_thread(restoring.unpack)
    await seal(profile, means_in(os.environ), real_world(), secrets)
    await asyncio.to_thread(restoring.finish)
    return header


def left(profile: Profile) -> list[str]:
    return sorted(path.name for path in profile.directory.iterdir())


async def test_notes_and_attachments_come_back(home: Home, fresh: Profile, tmp_path: Path) -> None:
    made = await home.make(tmp_path / "a.tandem")
    assert await restore(made.path, None, fresh) == made.header
    async with library_at(fresh.database) as library:
        assert (await library.note(home.note)).title == "Plan"
        assert home.picture in await library.body(home.note)
    path = AttachmentFiles(fresh.attachments).find(home.picture)
    assert path is not None
    assert path.read_bytes() == PICTURE
    assert left(fresh) == ["attachments", "bus", "tandem.db"]


async def test_secrets_come_back_sealed_under_the_key_of_the_new_profile(
    home: Home, fresh: Profile, tmp_path: Path
) -> None:
    made = await home.make(tmp_path / "a.tandem", WORDS, [SECRET])
    await restore(made.path, WORDS, fresh)
    written = (fresh.directory / SECRET.path).read_bytes()
    assert is_sealed(written)
    assert SECRET.content not in written
    file = await Secrets(fresh, means_in(os.environ), real_world()).file(fresh.directory / SECRET.path)
    assert file.read() == SECRET.content


@pytest.mark.parametrize("name", ["tandem.db", "a stranger's file", "attachments/ab/file"])
async def test_a_profile_that_holds_anything_is_refused_and_stays_as_it_is(
    home: Home, fresh: Profile, tmp_path: Path, name: str
) -> None:
    made = await home.make(tmp_path / "a.tandem")
    (fresh.directory / name).parent.mkdir(exist_ok=True)
    (fresh.directory / name).write_bytes(b"mine")
    before = left(fresh)
    with pytest.raises(BackupProblem, match="is not empty"):
        await restore(made.path, None, fresh)
    assert left(fresh) == before
    assert (fresh.directory / name).read_bytes() == b"mine"


async def test_a_wrong_passphrase_or_none_leaves_the_profile_empty(
    home: Home, fresh: Profile, tmp_path: Path
) -> None:
    made = await home.make(tmp_path / "a.tandem", WORDS, [SECRET])
    for passphrase, problem in (("wrong", WrongPassphrase), (None, BackupLocked)):
        with pytest.raises(problem):
            await restore(made.path, passphrase, fresh)
        assert left(fresh) == ["attachments", "bus"]
    await restore(made.path, WORDS, fresh)


async def test_a_damaged_backup_restores_nothing(home: Home, fresh: Profile, tmp_path: Path) -> None:
    made = await home.make(tmp_path / "a.tandem")
    spoilt = bytearray(made.path.read_bytes())
    spoilt[-100] ^= 1
    made.path.write_bytes(spoilt)
    with pytest.raises(BackupDamaged):
        await restore(made.path, None, fresh)
    assert left(fresh) == ["attachments", "bus"]


async def test_a_restore_that_was_killed_is_begun_again(home: Home, fresh: Profile, tmp_path: Path) -> None:
    made = await home.make(tmp_path / "a.tandem", WORDS, [SECRET])
    restoring = Restoring(made.path, WORDS, fresh, READERS, tell_nobody)
    _, secrets = await asyncio.to_thread(restoring.unpack)
    await seal(fresh, means_in(os.environ), real_world(), secrets)
    assert "tandem.db" not in left(fresh)
    await restore(made.path, WORDS, fresh)
    async with library_at(fresh.database) as library:
        assert (await library.note(home.note)).title == "Plan"


async def test_a_restore_whose_secrets_cannot_be_sealed_leaves_the_profile_empty(
    home: Home, fresh: Profile, tmp_path: Path
) -> None:
    made = await home.make(tmp_path / "a.tandem", WORDS, [SECRET])
    restoring = Restoring(made.path, WORDS, fresh, READERS, tell_nobody)
    await asyncio.to_thread(restoring.unpack)
    await asyncio.to_thread(restoring.discard)
    assert [name for name in left(fresh) if name not in {"attachments", "bus"}] == []


async def test_too_little_room_is_told_before_anything_is_written(
    home: Home, fresh: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = await home.make(tmp_path / "a.tandem")
    monkeypatch.setattr(restoring_module, "_MARGIN", 1 << 60)
    with pytest.raises(BackupFull):
        await restore(made.path, None, fresh)


async def test_a_file_that_is_no_backup_is_told(fresh: Profile, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Ada")
    with pytest.raises(BackupProblem, match=r"letter\.txt is no backup of Tandem"):
        await restore(tmp_path / "letter.txt", None, fresh)
