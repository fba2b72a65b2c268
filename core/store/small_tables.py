"""Reading the small tables: spaces, notebooks, tags, cursors, parked messages, settings.

The questions are SQLModel selects, compiled once, so that they run on a reading connection's own thread.
"""

import sqlite3
from functools import partial

from sqlalchemy import SelectBase
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlmodel import bindparam, col, func, select, text

from core.facts import Cursor, Notebook, Space, SpaceRole, TagCount
from core.ids import DeviceId, NotebookId, SpaceId
from core.store.changes import DeviceCursor, Parked, ParkedKind
from core.store.reading import Readers
from core.store.schema import (
    ControlEntryRow,
    CursorRow,
    DeviceCursorRow,
    NotebookRow,
    NoteRow,
    NoteTagRow,
    ParkedRow,
    SettingRow,
    SpaceRow,
)


def _sql(statement: SelectBase) -> str:
    return str(statement.compile(dialect=SQLiteDialect(paramstyle="named")))


_SPACES = _sql(select(SpaceRow).order_by(text("rowid")))
_NOTEBOOKS = _sql(
    select(NotebookRow)
    .where(col(NotebookRow.space) == bindparam("space"))
    .order_by(col(NotebookRow.position), col(NotebookRow.id))
)
_TAGS = _sql(
    select(col(NoteTagRow.tag), func.count())
    .join(NoteRow, col(NoteRow.serial) == col(NoteTagRow.note))
    .where(col(NoteRow.trashed_at).is_(None))
    .group_by(col(NoteTagRow.tag))
)
_CURSOR = _sql(select(CursorRow).where(col(CursorRow.space) == bindparam("space")))
_DEVICE_CURSORS = _sql(select(DeviceCursorRow).where(col(DeviceCursorRow.space) == bindparam("space")))
_PARKED = _sql(
    select(ParkedRow).where(col(ParkedRow.space) == bindparam("space")).order_by(col(ParkedRow.serial))
)
_CONTROL_ENTRIES = _sql(
    select(ControlEntryRow)
    .where(col(ControlEntryRow.space) == bindparam("space"))
    .order_by(col(ControlEntryRow.number))
)
_SETTING = _sql(select(SettingRow).where(col(SettingRow.key) == bindparam("key")))


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
