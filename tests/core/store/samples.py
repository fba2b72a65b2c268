"""Facts that the tests of the store write."""

from core.facts import NoteSummary, Update
from core.ids import DeviceId, NotebookId, NoteId, SpaceId
from core.store import NoteText

GARDEN = SpaceId("garden")
KITCHEN = SpaceId("kitchen")
NOTE = NoteId("beans")
DESK = DeviceId("desk")
SHED = NotebookId("shed")


def update(
    number: int, *, session: int = 7, note: NoteId = NOTE, space: SpaceId = GARDEN, body: bytes = b""
) -> Update:
    return Update(space, note, DESK, session, number, body or f"edit {number}".encode())


def sealed(
    number: int, *, session: int = 7, note: NoteId = NOTE, space: SpaceId = GARDEN, body: bytes = b""
) -> Update:
    edit = body or f"edit {number}".encode()
    return Update(space, note, DESK, session, number, edit, header=b"header", signature=b"signature")


def summary(
    note: str = "beans",
    *,
    space: SpaceId = GARDEN,
    notebook: NotebookId | None = None,
    title: str = "Beans",
    tags: tuple[str, ...] = (),
    pinned: bool = False,
    trashed_at: float | None = None,
    created_at: float = 1000.0,
    modified_at: float = 2000.0,
) -> NoteSummary:
    return NoteSummary(
        NoteId(note), space, notebook, title, "", tags, pinned, trashed_at, created_at, modified_at
    )


def written(note: str, body: str, *, title: str = "", tags: tuple[str, ...] = ()) -> NoteText:
    return NoteText(summary(note, title=title, tags=tags), body)
