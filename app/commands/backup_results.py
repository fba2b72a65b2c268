"""What is told of backups: of one that was made, and of those there are; `--json` prints these as JSON."""

from datetime import datetime

import msgspec


class BackupRow(msgspec.Struct, frozen=True):
    """A backup, and what it says of itself; `size` is in bytes.

    `keys` is "open" in an encrypted one that can be restored anywhere, "sealed" where it takes what opens the
    profile's own, "none" without any. `missing` counts attachments that were not on the computer. `problem`
    tells what is wrong with its beginning; then the rest is not known. `verified` is when all of it was last
    read back.
    """

    path: str
    size: int
    made: datetime | None = None
    profile: str = ""
    encrypted: bool = False
    keys: str = ""
    hub: bool = False
    notes: int = 0
    spaces: int = 0
    attachments: int = 0
    missing: int = 0
    messages: int = 0
    verified: datetime | None = None
    problem: str = ""


class BackupList(msgspec.Struct, frozen=True):
    """The backups in a folder, the newest first."""

    folder: str
    backups: tuple[BackupRow, ...]
