"""What `tandem backup` does in this process: asks for passphrases, lists, reads back, restores."""

import asyncio
import os
import time
from collections.abc import Callable
from pathlib import Path

from app.cli.backup_printing import print_backups, print_made, print_restored, print_verified
from app.cli.delivery import deliver
from app.cli.passwords import ask_known_passphrase, ask_passphrase, is_typed
from app.cli.printing import print_json
from app.cli.problems import explain
from app.cli.progress import progress_bar
from app.commands.backup_results import BackupList, BackupRow
from app.commands.backups import described, described_kept
from app.commands.requests import CreateBackup
from app.commands.results import Progress, Step
from core.accounts.secrets import means_in
from core.backup import (
    BackupFolder,
    BackupLocked,
    Header,
    Restoring,
    WrongPassphrase,
    read_header,
    seal,
    verify,
)
from core.backup.passphrase import read_passphrase
from core.profile import OwnerKind, Profile, own_profile
from core.world import real_world
from sync.hub.backing_up import READERS

_MEGABYTE = 1_000_000


def create(
    profile: Profile, folder: Path | None, passphrase_file: Path | None, *, is_encrypted: bool, json: bool
) -> None:
    """Have the profile backed up by whoever owns it; a passphrase is asked for if no file has it."""
    passphrase = None
    if is_encrypted:
        passphrase = read_passphrase(passphrase_file) if passphrase_file else ask_passphrase()
    request = CreateBackup(str(_whole(folder)) if folder else None, passphrase)
    with progress_bar("Backing up (MB)", is_asked_first=True) as show:
        made = deliver(profile, request, BackupRow, show)
    if json:
        print_json(made)
    else:
        print_made(made)


def list_backups(folder: Path, *, is_asked_for: bool, json: bool) -> None:
    """List the backups in a folder, which must be there if it `is_asked_for`."""
    folder = _whole(folder)
    there = BackupFolder(folder).kept() if is_asked_for or folder.exists() else []
    listed = BackupList(str(folder), tuple(map(described_kept, there)))
    if json:
        print_json(listed)
    else:
        print_backups(listed)


def verify_backup(path: Path, passphrase_file: Path | None, *, json: bool) -> None:
    """Read a backup back, and write down that it was."""
    path = _whole(path)

    def act(passphrase: str | None) -> Header:
        with progress_bar("Verifying (MB)") as show:
            return verify(path, passphrase, READERS, _told(show))

    header, now = _opened(path, passphrase_file, act), time.time()
    BackupFolder(path.parent).note_verified(path, now)
    verified = described(path, path.stat().st_size, header, now)
    if json:
        print_json(verified)
    else:
        print_verified(verified)


def restore(path: Path, profile: Profile, passphrase_file: Path | None, *, json: bool) -> None:
    """Restore a backup into a profile that holds nothing."""
    path = _whole(path)

    def act(passphrase: str | None) -> Header:
        with progress_bar("Restoring (MB)") as show:
            return _restore(path, passphrase, profile, _told(show))

    restored = described(path, path.stat().st_size, _opened(path, passphrase_file, act), None)
    if json:
        print_json(restored)
    else:
        print_restored(restored, profile.directory)


def _opened(path: Path, passphrase_file: Path | None, act: Callable[[str | None], Header]) -> Header:
    """Read a backup with the passphrase that it needs; at a terminal it is asked for until it fits."""
    if read_header(path).lock is None:
        return act(None)
    if passphrase_file is not None:
        return act(read_passphrase(passphrase_file))
    while is_typed():
        try:
            return act(ask_known_passphrase())
        except WrongPassphrase as problem:
            explain(problem)
    raise BackupLocked(path.name)


def _restore(path: Path, passphrase: str | None, profile: Profile, tell: Callable[[int], None]) -> Header:
    world = real_world()
    profile.prepare()
    with own_profile(profile, OwnerKind.COMMAND, world):
        restoring = Restoring(path, passphrase, profile, READERS, tell)
        header, secrets = restoring.unpack()
        try:
            asyncio.run(seal(profile, means_in(os.environ), world, secrets))
        except BaseException:  # whatever it was, nothing half restored stays
            restoring.discard()
            raise
        restoring.finish()
    return header


def _told(show: Callable[[Progress], None]) -> Callable[[int], None]:
    done = 0

    def tell(number: int) -> None:
        nonlocal done
        done += number
        show(Step(done // _MEGABYTE, 0))

    return tell


def _whole(path: Path) -> Path:
    """Name the path so that a process in another folder understands it."""
    return path.expanduser().absolute()
