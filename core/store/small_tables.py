"""Reading the small tables: spaces, notebooks, tags, cursors, parked messages, settings."""

import json
import sqlite3
from collections.abc import Iterable
from functools import partial

from core.facts import Cursor, Notebook, Space, SpaceRole, TagCount
from core.ids import DeviceId, NotebookId, SpaceId
from core.store.changes import DeviceCursor, Parked, ParkedKind
from core.store.reading import Readers

_SPACES = "SELECT id, name, role, hub, authority, account FROM spaces ORDER BY rowid"
_NOTEBOOKS = """
    SELECT space, id, name, parent, position FROM notebooks WHERE space = :space ORDER BY position, id
"""
_TAGS = """
    SELECT tag, count(*) FROM note_tags
    WHERE note NOT IN (SELECT serial FROM notes WHERE trashed_at IS NOT NULL) GROUP BY tag
"""
"""In the order of the index by tags: to look each note up would take four times as long."""
_CURSOR = "SELECT space, epoch, sequence, digest, snapshots FROM cursors WHERE space = :space"
_DEVICE_CURSORS = "SELECT device, epoch, sequence FROM device_cursors WHERE space = :space"
_PARKED = """
    SELECT serial, space, sequence, reason, wire, kind FROM parked WHERE space = :space ORDER BY serial
"""
_CONTROL_ENTRIES = "SELECT wire FROM control_entries WHERE space = :space ORDER BY number"
_SETTINGS = "SELECT key, value FROM settings WHERE key IN (SELECT value FROM json_each(:keys))"
_SETTING = "SELECT value FROM settings WHERE key = :key"


class SmallTables:
    """Reads whole small tables."""

    def __init__(self, readers: Readers) -> None:
        self._readers = readers

    async def spaces(self) -> list[Space]:
        """Read all spaces, oldest first."""
        return [
            Space(
                SpaceId(row["id"]),
                row["name"],
                SpaceRole(row["role"]),
                row["hub"],
                row["authority"],
                row["account"],
            )
            for row in await self._read(_SPACES)
        ]

    async def control_entries(self, space: SpaceId) -> list[bytes]:
        """Read what is known of a space's control log, from its first entry on."""
        return [row["wire"] for row in await self._read(_CONTROL_ENTRIES, space=space)]

    async def notebooks(self, space: SpaceId) -> list[Notebook]:
        """Read a space's notebooks, siblings in their order."""
        return [_notebook(row) for row in await self._read(_NOTEBOOKS, space=space)]

    async def tags(self) -> list[TagCount]:
        """Count the notes outside the trash for each tag, in the order of the alphabet."""
        return sorted((TagCount(tag, notes) for tag, notes in await self._read(_TAGS)), key=_alphabet)

    async def cursor(self, space: SpaceId) -> Cursor | None:
        """Read how far the space's log has been followed."""
        rows = await self._read(_CURSOR, space=space)
        return _cursor(rows[0]) if rows else None

    async def device_cursors(self, space: SpaceId) -> list[DeviceCursor]:
        """Read how far each other device has the space's log."""
        return [
            DeviceCursor(space, DeviceId(row["device"]), row["epoch"], row["sequence"])
            for row in await self._read(_DEVICE_CURSORS, space=space)
        ]

    async def parked(self, space: SpaceId) -> list[Parked]:
        """Read the messages of the space's log that could not be applied, oldest first."""
        return [_parked(row) for row in await self._read(_PARKED, space=space)]

    async def setting(self, key: str) -> str | None:
        """Read a remembered choice."""
        rows = await self._read(_SETTING, key=key)
        return str(rows[0]["value"]) if rows else None

    async def settings(self, keys: Iterable[str]) -> dict[str, str]:
        """Read remembered choices; unknown ones are left out."""
        rows = await self._read(_SETTINGS, keys=json.dumps(list(keys)))
        return {row["key"]: row["value"] for row in rows}

    async def _read(self, sql: str, **values: str) -> list[sqlite3.Row]:
        return await self._readers.run(partial(_rows, sql=sql, values=values))


def _rows(connection: sqlite3.Connection, sql: str, values: dict[str, str]) -> list[sqlite3.Row]:
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    return cursor.execute(sql, values).fetchall()


def _notebook(row: sqlite3.Row) -> Notebook:
    parent = None if row["parent"] is None else NotebookId(row["parent"])
    return Notebook(NotebookId(row["id"]), SpaceId(row["space"]), row["name"], parent, row["position"])


def _cursor(row: sqlite3.Row) -> Cursor:
    return Cursor(SpaceId(row["space"]), row["epoch"], row["sequence"], row["digest"], row["snapshots"])


def _parked(row: sqlite3.Row) -> Parked:
    kind = ParkedKind(row["kind"])
    return Parked(SpaceId(row["space"]), row["sequence"], row["reason"], row["wire"], kind, row["serial"])


def _alphabet(count: TagCount) -> tuple[str, str]:
    return (count.tag.casefold(), count.tag)
