"""The passphrase of encrypted backups, where nobody types it."""

from pathlib import Path

from core.backup.errors import UNTOUCHED, BackupProblem
from core.system_errors import cause


def read_passphrase(path: Path) -> str:
    """Read the first line of a file; raises BackupProblem when there is none."""
    try:
        line = path.expanduser().read_text("utf-8").partition("\n")[0].rstrip("\r")
    except OSError as error:
        raise _unusable(path, f"it cannot be read: {cause(error)}") from error
    except UnicodeDecodeError as error:
        raise _unusable(path, "it is no text in UTF-8") from error
    if not line.strip():
        raise _unusable(path, "its first line is empty")
    return line


def _unusable(path: Path, reason: str) -> BackupProblem:
    return BackupProblem(
        f"There is no passphrase for backups in {path}: {reason}.",
        safe=UNTOUCHED,
        cure="Write the passphrase into the first line of the file, or name another one.",
    )
