"""`tandem backup …`: create, list, verify, restore.

What they do is imported only when one of them runs: it brings much with it that no other command needs.
"""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.note_commands import JsonOption
from app.cli.session import profile_of
from core.profile import Profile

BackupArgument = Annotated[Path, typer.Argument(metavar="BACKUP", help="The file of the backup.")]
PassphraseOption = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        envvar="TANDEM_BACKUP_PASSPHRASE_FILE",
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
    backup.command("verify")(verify)
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
    """Back the profile up, and read the backup back.

    Tandem may run meanwhile. A passphrase is asked for twice; when standard input is no terminal, its
    first line is taken.
    """
    from app.cli import backing_up

    backing_up.create(profile_of(context), to, passphrase_file, is_encrypted=encrypt, json=json)


def list_backups(
    context: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="FOLDER", help="The folder; else `backups` in the profile."),
    ] = None,
    json: JsonOption = False,
) -> None:
    """List the backups in a folder.

    It tells their age, their size, what they hold, and when they were last read back.
    """
    from app.cli import backing_up

    chosen = folder or profile_of(context).backups
    backing_up.list_backups(chosen, is_asked_for=folder is not None, json=json)


def verify(
    backup: BackupArgument, passphrase_file: PassphraseOption = None, json: JsonOption = False
) -> None:
    """Read a backup back, to its last note.

    Every attachment, and every message of a hub's own logs, is compared, too. The first damage is named.
    """
    from app.cli import backing_up

    backing_up.verify_backup(backup, passphrase_file, json=json)


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
    """Restore a backup into a new profile.

    One that holds anything is refused. All of it is read back before the profile has a note. What is newer
    on other devices comes from there.
    """
    from app.cli import backing_up

    into = Profile(profile.expanduser().absolute()) if profile else profile_of(context)
    backing_up.restore(backup, into, passphrase_file, json=json)
