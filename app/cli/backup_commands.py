"""`tandem backup …`: create, list, verify, restore."""

import asyncio
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from app.cli.backup_printing import print_backups, print_made, print_restored, print_verified
from app.cli.delivery import deliver
from app.cli.note_commands import JsonOption
from app.cli.passwords import ask_known_passphrase, ask_passphrase, is_typed
from app.cli.printing import print_json
from app.cli.problems import explain
from app.cli.progress import progress_bar
from app.cli.session import profile_of
from app.commands.backups import described, described_kept
from app.commands.requests import CreateBackup
from app.commands.results import BackupList, BackupRow, Progress, Step
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
from core.backup.passphrase import PASSPHRASE_VARIABLE, read_passphrase
from core.profile import OwnerKind, Profile, own_profile
from core.world import real_world
from sync.hub.backing_up import READERS

_MEGABYTE = 1_000_000
BackupArgument = Annotated[Path, typer.Argument(metavar="BACKUP", help="The file of the backup.")]
PassphraseOption = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        envvar=PASSPHRASE_VARIABLE,
        help="A file whose first line is the passphrase; else it is asked for.",
    ),
]


def register(app: typer.Typer) -> None:
    """Add the commands under `backup`."""
    backup = typer.Typer(
        no_args_is_help=True, help="The whole profile in one file: notes, attachments, and its hub."
    )
    backup.command("create")(create)
    backup.command("list")(list_backups)
    backup.command("verify")(verify_backup)
    backup.command("restore")(restore)
    app.add_typer(backup, name="backup")


def create(
    context: typer.Context,
    to: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="The folder; else `backups` in the profile, on the same disk."),
    ] = None,
    encrypt: Annotated[
        bool, typer.Option("--encrypt", help="Encrypt it with a passphrase; then it has the keys, too.")
    ] = False,
    passphrase_file: PassphraseOption = None,
    json: JsonOption = False,
) -> None:
    """Back the profile up, while Tandem runs or not, and read the backup back.

    The passphrase is asked for twice; when standard input is no terminal, its first line is taken.
    """
    passphrase = None
    if encrypt:
        passphrase = read_passphrase(passphrase_file) if passphrase_file else ask_passphrase()
    request = CreateBackup(str(to.expanduser().absolute()) if to else None, passphrase)
    with progress_bar("Backing up (MB)", is_asked_first=True) as show:
        made = deliver(profile_of(context), request, BackupRow, show)
    if json:
        print_json(made)
    else:
        print_made(made)


def list_backups(
    context: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="FOLDER", help="The folder; else `backups` in the profile."),
    ] = None,
    json: JsonOption = False,
) -> None:
    """List the backups in a folder: their age, size, what they hold, and when they were last read back."""
    chosen = (folder or profile_of(context).backups).expanduser().absolute()
    there = BackupFolder(chosen).kept() if folder or chosen.exists() else []
    listed = BackupList(str(chosen), tuple(map(described_kept, there)))
    if json:
        print_json(listed)
    else:
        print_backups(listed)


def verify_backup(
    backup: BackupArgument, passphrase_file: PassphraseOption = None, json: JsonOption = False
) -> None:
    """Read every note, attachment and message of a backup back; the first damage is named."""
    path = backup.expanduser().absolute()

    def act(passphrase: str | None) -> Header:
        with progress_bar("Verifying (MB)") as show:
            return verify(path, passphrase, READERS, _told(show))

    header = _opened(path, passphrase_file, act)
    now = time.time()
    BackupFolder(path.parent).note_verified(path, now)
    verified = described(path, path.stat().st_size, header, now)
    if json:
        print_json(verified)
    else:
        print_verified(verified)


def restore(
    context: typer.Context,
    backup: BackupArgument,
    profile: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="The new profile's folder; else the one given before `backup`."),
    ] = None,
    passphrase_file: PassphraseOption = None,
    json: JsonOption = False,
) -> None:
    """Restore a backup into a new profile; one that holds anything is refused.

    All of it is read back before the profile has a note. What is newer on other devices comes from there.
    """
    path = backup.expanduser().absolute()
    into = Profile(profile.expanduser().absolute()) if profile else profile_of(context)

    def act(passphrase: str | None) -> Header:
        with progress_bar("Restoring (MB)") as show:
            return _restore(path, passphrase, into, _told(show))

    header = _opened(path, passphrase_file, act)
    restored = described(path, path.stat().st_size, header, None)
    if json:
        print_json(restored)
    else:
        print_restored(restored, into.directory)


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
        asyncio.run(seal(profile, means_in(os.environ), world, secrets))
        restoring.finish()
    return header


def _told(show: Callable[[Progress], None]) -> Callable[[int], None]:
    done = 0

    def tell(number: int) -> None:
        nonlocal done
        done += number
        show(Step(done // _MEGABYTE, 0))

    return tell
