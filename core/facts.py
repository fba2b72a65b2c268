"""The facts that store, library, log and faces hand to each other: frozen, without behaviour."""

from dataclasses import dataclass, field
from enum import Enum

from core.ids import DeviceId, NotebookId, NoteId, SpaceId


@dataclass(frozen=True, slots=True)
class Update:
    """One change to one note, as CRDT bytes; `header` and `signature` are None until it is sealed for a log.

    `session` and `number` identify it for ever. `body` is never re-encoded after sealing.
    """

    space: SpaceId
    note: NoteId
    device: DeviceId
    session: int
    number: int
    body: bytes
    header: bytes | None = None
    signature: bytes | None = None


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a space's log has been followed: `digest` is the hash of the message at `sequence`."""

    space: SpaceId
    epoch: str
    sequence: int
    digest: bytes


class SpaceRole(Enum):
    """What this profile is to a space's log."""

    LOCAL = "local"
    """Not shared: no log, no server."""
    HOST = "host"
    """Shared from here: this profile runs the bus."""
    MEMBER = "member"
    """Joined: the bus runs elsewhere."""


@dataclass(frozen=True, slots=True)
class Space:
    """A set of notebooks with members; `hub` (host:port) and `token` of its join link are "" while LOCAL."""

    id: SpaceId
    name: str
    role: SpaceRole
    hub: str = ""
    token: str = ""


@dataclass(frozen=True, slots=True)
class Notebook:
    """A folder in a space's tree; `position` orders it among its siblings."""

    id: NotebookId
    space: SpaceId
    name: str
    parent: NotebookId | None
    position: int


@dataclass(frozen=True, slots=True)
class NoteSummary:
    """What a list shows of a note, without its document. Times are seconds since 1970, UTC."""

    id: NoteId
    space: SpaceId
    notebook: NotebookId | None
    title: str
    preview: str
    tags: tuple[str, ...]
    pinned: bool
    trashed_at: float | None
    created_at: float
    modified_at: float

    @property
    def is_trashed(self) -> bool:
        return self.trashed_at is not None


class NoteOrder(Enum):
    """How a list is sorted; pinned notes come first in each."""

    MODIFIED = "modified"
    CREATED = "created"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class NoteFilter:
    """Which notes a list holds. None means any; `trashed` False leaves the trash out, True shows only it."""

    space: SpaceId | None = None
    notebook: NotebookId | None = None
    tag: str | None = None
    trashed: bool | None = False
    order: NoteOrder = NoteOrder.MODIFIED


@dataclass(frozen=True, slots=True)
class SearchHit:
    r"""A note that fits a search; `snippet` marks the found words with \x02 before and \x03 after."""

    note: NoteSummary
    snippet: str


@dataclass(frozen=True, slots=True)
class TagCount:
    """A tag and how many notes outside the trash carry it."""

    tag: str
    notes: int


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """A note to be created. Times are seconds since 1970, UTC; None means now."""

    title: str
    body: str
    notebook: NotebookId | None = None
    tags: tuple[str, ...] = field(default=())
    created_at: float | None = None
