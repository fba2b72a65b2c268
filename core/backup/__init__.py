"""A profile in one file: made while it is in use, read back to the last note, restored into an empty one."""

from core.backup.errors import BackupDamaged, BackupLocked, BackupProblem, BackupTooNew, WrongPassphrase
from core.backup.facts import Header, Holding, Keys
from core.backup.folder import BackupFolder, KeptBackup
from core.backup.items import ReadItems, read_notes
from core.backup.making import NOTES, Made, Making, Secret, Sources
from core.backup.restoring import Restoring, seal
from core.backup.verifying import read_header, verify

__all__ = [
    "NOTES",
    "BackupDamaged",
    "BackupFolder",
    "BackupLocked",
    "BackupProblem",
    "BackupTooNew",
    "Header",
    "Holding",
    "KeptBackup",
    "Keys",
    "Made",
    "Making",
    "ReadItems",
    "Restoring",
    "Secret",
    "Sources",
    "WrongPassphrase",
    "read_header",
    "read_notes",
    "seal",
    "verify",
]
