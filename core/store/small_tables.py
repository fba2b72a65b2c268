"""Reading the small tables through SQLModel: spaces, notebooks, tags, cursors, parked messages, settings."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncEngine
from sqlmodel import col, func, select, text
from sqlmodel.ext.asyncio.session import AsyncSession

from core.facts import Cursor, Notebook, Space, SpaceRole, TagCount
from core.ids import DeviceId, NotebookId, SpaceId
from core.store.changes import DeviceCursor, Parked, ParkedKind
from core.store.faults import storage_problems
from core.store.schema import (
    CursorRow,
    DeviceCursorRow,
    NotebookRow,
    NoteRow,
    NoteTagRow,
    ParkedRow,
    SettingRow,
    SpaceRow,
)


class SmallTables:
    """Reads whole small tables, each in a session of its own."""

    def __init__(self, engine: AsyncEngine, path: Path) -> None:
        self._engine = engine
        self._path = path

    @asynccontextmanager
    async def _session(self) -> AsyncIterator[AsyncSession]:
        with storage_problems(self._path):
            async with AsyncSession(self._engine) as session:
                yield session

    async def spaces(self) -> list[Space]:
        """Read all spaces, oldest first."""
        async with self._session() as session:
            rows = await session.exec(select(SpaceRow).order_by(text("rowid")))
            return [
                Space(SpaceId(row.id), row.name, SpaceRole(row.role), row.hub, row.token)
                for row in rows.all()
            ]

    async def notebooks(self, space: SpaceId) -> list[Notebook]:
        """Read a space's notebooks, siblings in their order."""
        wanted = select(NotebookRow).where(NotebookRow.space == space)
        async with self._session() as session:
            rows = await session.exec(wanted.order_by(col(NotebookRow.position), col(NotebookRow.id)))
            return [_notebook(row) for row in rows.all()]

    async def tags(self) -> list[TagCount]:
        """Count the notes outside the trash for each tag, in the order of the alphabet."""
        wanted = (
            select(NoteTagRow.tag, func.count())
            .join(NoteRow, col(NoteRow.serial) == col(NoteTagRow.note))
            .where(col(NoteRow.trashed_at).is_(None))
            .group_by(col(NoteTagRow.tag))
        )
        async with self._session() as session:
            rows = await session.exec(wanted)
            return sorted((TagCount(tag, notes) for tag, notes in rows.all()), key=_alphabet)

    async def cursor(self, space: SpaceId) -> Cursor | None:
        """Read how far the space's log has been followed."""
        async with self._session() as session:
            row = await session.get(CursorRow, space)
            return None if row is None else _cursor(row)

    async def device_cursors(self, space: SpaceId) -> list[DeviceCursor]:
        """Read how far each other device has the space's log."""
        async with self._session() as session:
            rows = await session.exec(select(DeviceCursorRow).where(DeviceCursorRow.space == space))
            return [DeviceCursor(space, DeviceId(row.device), row.epoch, row.sequence) for row in rows.all()]

    async def parked(self, space: SpaceId) -> list[Parked]:
        """Read the messages of the space's log that could not be applied, oldest first."""
        wanted = select(ParkedRow).where(ParkedRow.space == space).order_by(col(ParkedRow.serial))
        async with self._session() as session:
            rows = await session.exec(wanted)
            return [_parked(row) for row in rows.all()]

    async def setting(self, key: str) -> str | None:
        """Read a remembered choice."""
        async with self._session() as session:
            row = await session.get(SettingRow, key)
            return None if row is None else row.value


def _notebook(row: NotebookRow) -> Notebook:
    parent = None if row.parent is None else NotebookId(row.parent)
    return Notebook(NotebookId(row.id), SpaceId(row.space), row.name, parent, row.position)


def _cursor(row: CursorRow) -> Cursor:
    return Cursor(SpaceId(row.space), row.epoch, row.sequence, row.digest, row.snapshots)


def _parked(row: ParkedRow) -> Parked:
    kind = ParkedKind(row.kind)
    return Parked(SpaceId(row.space), row.sequence, row.reason, row.wire, kind, row.serial or 0)


def _alphabet(count: TagCount) -> tuple[str, str]:
    return (count.tag.casefold(), count.tag)
