"""Reading a copy of a mirror back, message by message, for a backup."""

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from core.errors import StorageDamaged
from sync.hub.mirror.file import check_file

_STREAMS = "SELECT name, epoch, config, last FROM streams"
_MESSAGES = "SELECT stream, sequence, digest FROM messages"
_ASIDE = "SELECT stream, epoch, sequence, digest FROM aside"


def read_messages(path: Path, tell: Callable[[], None]) -> dict[str, bytes]:
    """Compare every message with its digest; returns all of these, each by its stream and sequence.

    `path` is a copy that nothing writes. Raises StorageDamaged.
    """
    address = f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            check_file(connection)
            tell()
            return _digests(connection)
    except sqlite3.Error as error:
        raise StorageDamaged(
            f"The mirror of the hub's logs in {path} is not what a hub wrote: {error}.",
            safe="It was left as it is.",
            cure="Use another copy.",
        ) from error


def _digests(connection: sqlite3.Connection) -> dict[str, bytes]:
    messages = {f"{stream} {number}": digest for stream, number, digest in connection.execute(_MESSAGES)}
    streams = {
        name: hashlib.sha256(f"{epoch} {last} {config}".encode()).digest()
        for name, epoch, config, last in connection.execute(_STREAMS)
    }
    aside = {
        f"{stream} {number} of {epoch}, aside": digest
        for stream, epoch, number, digest in connection.execute(_ASIDE)
    }
    return messages | streams | aside
