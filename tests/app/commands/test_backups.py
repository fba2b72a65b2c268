"""A backup has the keys of its profile in the shape that is safe, and may be given up."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.bootstrap import open_desk
from app.commands.backups import create_backup, make_backup
from app.commands.desk import Desk
from app.commands.requests import CreateBackup
from app.control import Caller
from core.accounts.secrets import SecretFile, SecretsClosed
from core.backup import BackupProblem, Keys
from core.errors import BadInput
from core.profile import OwnerKind, Profile
from sync.peer import SyncMode

WORDS = "correct horse"


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(Profile(tmp_path / "profile"), OwnerKind.DAEMON, SyncMode.OFFLINE) as desk:
        await desk.library.create_note((await desk.library.default_space()).id, "Plans", "Sow peas")
        await desk.secrets.open_device()
        yield desk


def ignore(_number: int) -> None:
    return


def files(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


@pytest.mark.parametrize(("passphrase", "keys"), [(None, Keys.SEALED), (WORDS, Keys.OPEN)])
async def test_keys_lie_openly_in_an_encrypted_one_alone(
    desk: Desk, tmp_path: Path, passphrase: str | None, keys: Keys
) -> None:
    request = CreateBackup(str(tmp_path / "backups"), passphrase)
    made = await create_backup(desk, request, Caller())
    assert (made.keys, made.notes, made.encrypted) == (keys.value, 1, passphrase is not None)


async def test_keys_that_do_not_open_now_are_in_an_encrypted_one_as_they_lie(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def closed(_path: Path) -> SecretFile:
        raise SecretsClosed("The keyring is locked.", cure="Unlock it.")

    monkeypatch.setattr(desk.secrets, "file", closed)
    made = await create_backup(desk, CreateBackup(str(tmp_path / "backups"), WORDS), Caller())
    assert (made.keys, made.encrypted) == (Keys.SEALED.value, True)
    assert "as they do not open" in caplog.text


async def test_it_is_given_up_when_nobody_waits_for_it(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(BackupProblem, match="given up"):
        await make_backup(desk, tmp_path / "backups", None, ignore, lambda: True)
    assert files(tmp_path / "backups") == []
    assert "backup.part" not in files(desk.profile.directory)


async def test_two_are_made_one_after_the_other(desk: Desk, tmp_path: Path) -> None:
    request = CreateBackup(str(tmp_path / "backups"))
    both = await asyncio.gather(*(create_backup(desk, request, Caller()) for _ in range(2)))
    assert len({made.path for made in both}) == 2


async def test_a_passphrase_of_nothing_is_refused(desk: Desk) -> None:
    with pytest.raises(BadInput, match="no passphrase"):
        await create_backup(desk, CreateBackup(None, "  "), Caller())


def test_no_passphrase_is_printed_or_logged() -> None:
    assert WORDS not in repr(CreateBackup("/backups", WORDS))
