"""Reading a backup back, wherever it lies, without a profile."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

from core.backup.archive import Tell
from core.backup.facts import Header
from core.backup.items import ReadItems
from core.backup.unpacking import Unpacking, opened, read_back, unpack, writing


def read_header(path: Path) -> Header:
    """Read what a backup says of itself to everybody; raises BackupProblem."""
    with opened(path) as frames:
        return frames.header


def verify(path: Path, passphrase: str | None, readers: Mapping[str, ReadItems], tell: Tell) -> Header:
    """Read every byte, every note, every attachment and every message of a backup back.

    The databases are unpacked meanwhile into a folder of the system for what does not last, which only its
    owner enters. Raises BackupDamaged, which names the first damage, or another BackupProblem.
    """
    with writing(Path(tempfile.gettempdir())), tempfile.TemporaryDirectory(prefix="tandem-backup-") as folder:
        unpacking = Unpacking(path.name, Path(folder), keeps_attachments=False)
        header, manifest = unpack(path, passphrase, unpacking, tell)
        read_back(path.name, Path(folder), manifest, readers, tell)
    return header
