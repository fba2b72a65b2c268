"""Turns facts of the library into the rows that results hold."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from app.commands.desk import Desk
from app.commands.results import NoteRow, SpaceRow
from core.facts import Notebook, NoteFilter, NoteSummary, Space, SpaceRole
from core.ids import NotebookId, SpaceId
from core.notes import Library

Paths = dict[SpaceId, dict[NotebookId, str]]


async def note_rows(library: Library, notes: Sequence[NoteSummary]) -> tuple[NoteRow, ...]:
    """Describe notes with the names of their spaces and the paths of their notebooks."""
    names = {space.id: space.name for space in await library.spaces()}
    paths = {
        space: notebook_paths(await library.notebooks(space)) for space in {note.space for note in notes}
    }
    return tuple(_note_row(note, names, paths) for note in notes)


async def note_row(library: Library, note: NoteSummary) -> NoteRow:
    """Describe one note."""
    (row,) = await note_rows(library, [note])
    return row


def notebook_paths(notebooks: Iterable[Notebook]) -> dict[NotebookId, str]:
    """Give each notebook its path, as in "Work/Ideas"; parents may come in any order."""
    known = {notebook.id: notebook for notebook in notebooks}
    return {notebook: _path(notebook, known) for notebook in known}


async def space_row(desk: Desk, space: Space) -> SpaceRow:
    """Describe a space with its number of notes outside the trash and of changes that wait."""
    status = desk.peer.status.of(None, space.id)
    return SpaceRow(
        id=space.id,
        name=space.name,
        role=space.role.value,
        hub=space.hub,
        link=status.link.value,
        right=status.right.value,
        notes=await desk.library.store.count_notes(NoteFilter(space=space.id)),
        waiting=0 if space.role is SpaceRole.LOCAL else await desk.library.store.count_outbox(space.id),
        is_leaderless=status.is_leaderless,
    )


async def space_rows(desk: Desk) -> tuple[SpaceRow, ...]:
    """Describe every space of the profile."""
    return tuple([await space_row(desk, space) for space in await desk.library.spaces()])


def _note_row(note: NoteSummary, names: dict[SpaceId, str], paths: Paths) -> NoteRow:
    return NoteRow(
        id=note.id,
        title=note.title,
        space=names.get(note.space, ""),
        space_id=note.space,
        notebook=paths.get(note.space, {}).get(note.notebook, "") if note.notebook else "",
        tags=note.tags,
        pinned=note.pinned,
        created=time_of(note.created_at),
        modified=time_of(note.modified_at),
        trashed=None if note.trashed_at is None else time_of(note.trashed_at),
        preview=note.preview,
    )


def time_of(seconds: float) -> datetime:
    """Turn seconds since 1970 into a time."""
    return datetime.fromtimestamp(seconds, UTC)


def _path(notebook: NotebookId, known: dict[NotebookId, Notebook]) -> str:
    names: list[str] = []
    seen: set[NotebookId] = set()
    at: NotebookId | None = notebook
    while at in known and at not in seen:
        seen.add(at)
        names.append(known[at].name)
        at = known[at].parent
    return "/".join(reversed(names))
