"""Reads the demo's profiles once their windows are closed, and compares them note by note."""

import asyncio
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path

from app.bootstrap import Desk, open_desk
from app.demo.keys import keys_of
from core.accounts.secrets import means_in
from core.facts import Notebook, NoteFilter
from core.ids import NotebookId, NoteId, SpaceId
from core.profile import OwnerKind, Profile
from sync.peer import SyncMode

_PAUSE = 0.02


@dataclass(frozen=True, slots=True)
class NoteCopy:
    """All that people see of a note in one replica; `path` names its notebooks."""

    title: str
    body: str
    tags: tuple[str, ...]
    path: tuple[str, ...]
    is_trashed: bool


@dataclass(frozen=True, slots=True)
class Replica:
    """A space as one profile holds it."""

    owner: str
    notes: dict[NoteId, NoteCopy]


def _opened(profile: Path) -> AbstractAsyncContextManager[Desk]:
    means = means_in(keys_of(profile))
    return open_desk(Profile(profile), OwnerKind.COMMAND, SyncMode.OFFLINE, means=means)


async def read_replica(owner: str, profile: Path, space: SpaceId) -> Replica:
    """Read a space from a profile that no other process uses; its bus stays off."""
    async with _opened(profile) as desk:
        await _wait_until_listed(desk)
        library = desk.library
        summaries = await library.notes(NoteFilter(space=space, trashed=None))
        bodies = await library.bodies([note.id for note in summaries])
        paths = _paths(await library.notebooks(space))
    copies = {
        note.id: NoteCopy(
            note.title, bodies[note.id], tuple(sorted(note.tags)), paths[note.notebook], note.is_trashed
        )
        for note in summaries
    }
    return Replica(owner, copies)


def _paths(notebooks: list[Notebook]) -> dict[NotebookId | None, tuple[str, ...]]:
    known = {notebook.id: notebook for notebook in notebooks}
    paths: dict[NotebookId | None, tuple[str, ...]] = {None: ()}
    for notebook in notebooks:
        here, path = notebook, [notebook.name]
        while here.parent is not None:
            here = known[here.parent]
            path.append(here.name)
        paths[notebook.id] = tuple(reversed(path))
    return paths


async def read_body(profile: Path, note: NoteId) -> str:
    """Read one note from a profile that no other process uses, with nothing from the network."""
    async with _opened(profile) as desk:
        return await desk.library.body(note)


def differences(one: Replica, other: Replica) -> list[str]:
    """Say in sentences where two replicas differ; none when they are equal."""
    found = []
    for note in sorted(one.notes.keys() | other.notes.keys()):
        mine, theirs = one.notes.get(note), other.notes.get(note)
        if mine is None or theirs is None:
            lacking, there = (one, theirs) if mine is None else (other, mine)
            title = there.title if there else note
            found.append(f"{lacking.owner}’s replica lacks the note “{title}”.")
        else:
            found += _differing_fields(one, other, mine, theirs)
    return found


def _differing_fields(one: Replica, other: Replica, mine: NoteCopy, theirs: NoteCopy) -> list[str]:
    words = {
        "title": "title",
        "body": "text",
        "tags": "tags",
        "path": "notebook",
        "is_trashed": "place in the trash",
    }
    return [
        f"The note “{mine.title}” differs in its {word} between {one.owner}’s replica and {other.owner}’s."
        for field, word in words.items()
        if getattr(mine, field) != getattr(theirs, field)
    ]


async def _wait_until_listed(desk: Desk) -> None:
    """Wait for the lists to take in what a crash left unlisted."""
    async with asyncio.timeout(30):
        while await desk.library.store.stale_notes():
            await asyncio.sleep(_PAUSE)
