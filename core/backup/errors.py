"""What can go wrong with backups.

Problem
└── BackupProblem               a backup cannot be made, read or restored
    ├── BackupFull              the disk has no room for it
    ├── BackupDamaged           its bytes are not those that were written
    ├── BackupTooNew            a newer Tandem wrote it
    ├── BackupLocked            it is encrypted, and no passphrase was given
    └── WrongPassphrase         the passphrase does not open it
"""

from pathlib import Path

from core.errors import Problem
from core.system_errors import cause

UNTOUCHED = "Your notes and the backups from before are untouched."


class BackupProblem(Problem):
    """A backup cannot be made, read or restored."""


class BackupFull(BackupProblem):
    """The disk has no room for a backup."""

    def __init__(self, directory: Path) -> None:
        super().__init__(
            f"The disk that holds {directory} has too little room for a backup.",
            safe=UNTOUCHED,
            cure="Make room there, or name another folder.",
        )


class BackupDamaged(BackupProblem):
    """The bytes of a backup are not those that were written; `what` says where, as the end of a sentence."""

    def __init__(self, name: str, what: str) -> None:
        super().__init__(
            f"The backup {name} is damaged: {what}.",
            safe="It was left as it is; your notes and other backups have nothing to do with it.",
            cure="Use another one (`tandem backup list`), make a new one, and check the disk.",
        )


class BackupTooNew(BackupProblem):
    """A newer Tandem wrote it."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The backup {name} was made by a newer Tandem.",
            safe="It was left as it is.",
            cure="Install the newest Tandem and try again.",
        )


class BackupLocked(BackupProblem):
    """It is encrypted, and no passphrase was given."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The backup {name} is encrypted.",
            safe="It was left as it is.",
            cure="Run the command in a terminal, which asks for the passphrase, or name a file"
            " that has it in its first line with --passphrase-file.",
        )


class WrongPassphrase(BackupProblem):
    """The passphrase does not open it."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The passphrase does not open the backup {name}.",
            safe="It was left as it is.",
            cure="Try again. Nobody can open it without the passphrase, not even whoever made Tandem.",
        )


def unreadable(path: Path, error: OSError) -> BackupProblem:
    """Say that a backup, or a folder of backups, cannot be read."""
    return BackupProblem(
        f"{path} cannot be read: {cause(error)}.",
        safe="Nothing was changed.",
        cure="Check the path, and your access to it.",
    )


def unwritable(path: Path, error: OSError) -> BackupProblem:
    """Say that a backup cannot be written, or not be restored, to a place."""
    return BackupProblem(
        f"{path} cannot be written: {cause(error)}.",
        safe=UNTOUCHED,
        cure="Check the path, your access to it and the room on its disk.",
    )
