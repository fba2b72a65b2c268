"""The facts that store, library, log and faces hand to each other: frozen, without behaviour."""

from dataclasses import dataclass, field
from enum import Enum, IntEnum

from msgspec import Struct

from core.ids import DeviceId, NotebookId, NoteId, SpaceId
from core.tracing import NO_TRACE, Trace


class UpdateKind(IntEnum):
    """What the body of an update is; the numbers travel and are stored."""

    CHANGE = 1
    """Edits of a document, as Loro bytes."""
    SNAPSHOT = 2
    """A whole document, as Loro bytes: what a fold puts in the place of older updates."""
    TOMBSTONE = 3
    """The note is gone for good; the body is the encoded `Version` that was purged."""


@dataclass(frozen=True, slots=True)
class Update:
    """One change to one note, as CRDT bytes; `header` and `signature` are None until it is sealed for a log.

    `session` and `number` identify it for ever. `body` is never re-encoded after sealing. `covers` (of a
    snapshot) is the sequence up to which the log's updates of the note are inside; `authors` (of a body that
    merges several sessions) names the device of each session. `trace` is what it belongs to for those who
    watch; no part of it, and under no signature.
    """

    space: SpaceId
    note: NoteId
    device: DeviceId
    session: int
    number: int
    body: bytes
    header: bytes | None = None
    signature: bytes | None = None
    kind: UpdateKind = UpdateKind.CHANGE
    covers: int = 0
    authors: tuple[tuple[int, DeviceId], ...] = ()
    trace: Trace = field(default=NO_TRACE, compare=False)

    @property
    def key(self) -> tuple[int, int]:
        """What identifies it: session and number."""
        return (self.session, self.number)


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A note that was purged: `version` (encoded) is what it held then, `purged_at` when this device heard
    (seconds since 1970).

    While `held` the note is still here, until the user agrees. `document` is the last snapshot, kept for
    some time so that late edits can be brought to a recovered note.
    """

    note: NoteId
    space: SpaceId
    version: bytes
    purged_at: float
    held: bool = False
    document: bytes | None = None


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far a space's log has been followed: `digest` is the hash of the message at `sequence`.

    `snapshots` is how far its snapshots have been read.
    """

    space: SpaceId
    epoch: str
    sequence: int
    digest: bytes
    snapshots: int = 0


class Role(IntEnum):
    """What a member may do in a space; the numbers travel and are signed."""

    OWNER = 1
    """Writes, and says who the members are."""
    EDITOR = 2
    """Writes."""
    VIEWER = 3
    """Reads."""

    @property
    def may_write(self) -> bool:
        """True for whoever may put updates into the log."""
        return self is not Role.VIEWER


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
    """A set of notebooks with members.

    While it is not LOCAL, `hub` is where its hub is (host:port, several with commas between) and `authority`
    the certificate (DER) by which that is known; b"" if Tandem 0.1.0 shared or joined it. `account` is who
    this profile is at the hub, "" at its own.
    """

    id: SpaceId
    name: str
    role: SpaceRole
    hub: str = ""
    authority: bytes = field(default=b"", repr=False)
    account: str = ""


@dataclass(frozen=True, slots=True)
class Notebook:
    """A folder in a space's tree; `position` orders it among its siblings."""

    id: NotebookId
    space: SpaceId
    name: str
    parent: NotebookId | None
    position: int


# A window may hold a hundred thousand: quickly made, and never searched for garbage.
class NoteSummary(Struct, frozen=True, gc=False):
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
    open_tasks: int = 0
    done_tasks: int = 0

    @property
    def is_trashed(self) -> bool:
        """True while it lies in the trash."""
        return self.trashed_at is not None


class NoteOrder(Enum):
    """How a list is sorted; pinned notes come first in each."""

    MODIFIED = "modified"
    CREATED = "created"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class NoteFilter:
    """Which notes a list holds. None means any; `trashed` False leaves the trash out, True shows only it.

    `todo` leaves out what has no open task, and templates.
    """

    space: SpaceId | None = None
    notebook: NotebookId | None = None
    tag: str | None = None
    trashed: bool | None = False
    order: NoteOrder = NoteOrder.MODIFIED
    todo: bool = False


@dataclass(frozen=True, slots=True)
class SearchHit:
    r"""A note that fits a search; `snippet` marks the found words with \x02 before and \x03 after."""

    note: NoteSummary
    snippet: str


class TitledNote(Struct, frozen=True, gc=False):
    """As much of a note as choosing among very many by their titles takes."""

    note: NoteId
    space: SpaceId
    title: str


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
