"""Which revision a database file has, and how it is brought to the one this version writes."""

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from core.errors import ProfileTooNew
from core.platform import make_private
from core.store.faults import damaged, read_only, storage_problems
from core.store.newest import create, has_its_tables

_HEADER = b"SQLite format 3\x00"

KNOWN = ("0001", "0002", "0003", "0004", "0005", "0006")
"""The revisions this version can read or bring up to date, oldest first; the last is the one it writes."""


def prepare(path: Path, backups: Path | None = None) -> None:
    """Make sure that there is a database of the newest revision at `path`.

    An older one is copied to the folder `backups` before, where one is named.
    Raises ProfileTooNew, StorageDamaged, StorageReadOnly or StorageFull; a refused file is not changed.
    """
    with storage_problems(path):
        revision = _revision(path)
    if revision is not None and revision not in KNOWN:
        raise _too_new(path)
    _need_write_access(path)
    with storage_problems(path):
        if revision is None:
            _create(path)
        elif revision != KNOWN[-1]:
            _migrate(path, revision, backups)


def _need_write_access(path: Path) -> None:
    """Ask the system, because SQLite leaves files beside a database that it may only read."""
    if not all(os.access(place, os.W_OK) for place in (path, path.parent) if place.exists()):
        raise read_only(path)


def _revision(path: Path) -> str | None:
    """Read the stored revision without touching a byte; None for a file that is new or empty."""
    if not path.exists() or path.stat().st_size == 0:
        return None
    with path.open("rb") as file:
        # SQLite takes some very short files for empty databases.
        if file.read(len(_HEADER)) != _HEADER:
            raise damaged(path)
    connection = sqlite3.connect(_read_only_address(path), uri=True, isolation_level=None)
    try:
        tables = {
            name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        }
        if not tables:
            return None
        if "alembic_version" not in tables:
            raise damaged(path)
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        if row is None or (row[0] == KNOWN[-1] and not has_its_tables(connection)):
            raise damaged(path)
    finally:
        connection.close()
    return str(row[0])


def _read_only_address(path: Path) -> str:
    """Without a log of unfinished work beside it, the file alone is read, and nothing is made beside it."""
    log = Path(f"{path}-wal")
    mode = "mode=ro" if log.exists() and log.stat().st_size else "mode=ro&immutable=1"
    return f"file:{quote(str(path.absolute()))}?{mode}"


def _create(path: Path) -> None:
    if not path.exists():
        make_private(path)
    create(path, KNOWN[-1])


def _migrate(path: Path, revision: str, backups: Path | None) -> None:
    # Alembic and SQLAlchemy take half a second to import, and nearly every start needs no migration.
    from core.store.backups import Backups  # noqa: PLC0415
    from core.store.migrations.run import upgrade  # noqa: PLC0415

    if backups is not None:
        Backups(path, backups).make_before_upgrade(revision)
    upgrade(path)


def _too_new(path: Path) -> ProfileTooNew:
    return ProfileTooNew(
        f"The profile {path.parent} was written by a newer version of Tandem.",
        safe="Nothing in it was changed.",
        cure="Install the newest Tandem, or use another profile folder.",
    )
