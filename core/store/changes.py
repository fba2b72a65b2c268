"""What the store is asked to write: one `Changes` is one unit, kept or refused as a whole."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum

from core.facts import Cursor, Notebook, NoteSummary, Space, Tombstone, Update
from core.ids import DeviceId, FileHash, NotebookId, NoteId, SpaceId


@dataclass(frozen=True, slots=True)
class NoteText:
    """A note as lists and search see it; `summary.notebook` is ignored, the space's places decide it.

    `links` are the titles that the body links to, `files` the attachments that it refers to.
    """

    summary: NoteSummary
    body: str
    links: tuple[str, ...] = ()
    files: tuple[FileHash, ...] = ()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A document in one piece. `covers` is the highest stored update (its `newest`) that is inside."""

    note: NoteId
    space: SpaceId
    body: bytes
    covers: int


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """The log holds the update at `sequence`: it leaves the outbox."""

    session: int
    number: int
    sequence: int


@dataclass(frozen=True, slots=True)
class DeviceCursor:
    """The device said that it has stored the space's log up to `sequence`."""

    space: SpaceId
    device: DeviceId
    epoch: str
    sequence: int


class ParkedKind(Enum):
    """Why something was put aside."""

    UNKNOWN = "unknown"
    """Written by a newer Tandem: tried again after an upgrade."""
    DAMAGED = "damaged"
    """Came damaged or forged."""
    CHUNK = "chunk"
    """A piece of a message that is not complete yet."""
    LOCAL = "local"
    """Was stored here and found damaged on this disk."""


@dataclass(frozen=True, slots=True)
class Parked:
    """A message that could not be applied, kept as it came, with the reason; `serial` is 0 until stored."""

    space: SpaceId
    sequence: int
    reason: str
    wire: bytes
    kind: ParkedKind = ParkedKind.DAMAGED
    serial: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class LogMark:
    """What the host last knew of a space's streams: their last sequences and how many messages they held."""

    space: SpaceId
    epoch: str
    last: int
    messages: int
    snapshots_last: int
    snapshots: int


@dataclass(slots=True)
class Changes:
    """One unit of work: everything in it lands in one transaction, or nothing does.

    The lists are written in the order of the fields. Do not change a unit after handing it to the store.
    """

    spaces: list[Space] = field(default_factory=list)
    """Added, or replaced by id."""
    space_names: dict[SpaceId, str] = field(default_factory=dict)
    """New names of stored spaces."""
    forgotten_members: list[SpaceId] = field(default_factory=list)
    """Spaces whose stored entries that say who the members are count no more."""
    control_entries: list[tuple[SpaceId, int, bytes]] = field(default_factory=list)
    """(space, number from 0, wire) of entries that say who the members are."""
    notebooks: dict[SpaceId, tuple[Notebook, ...]] = field(default_factory=dict)
    """All notebooks of a space; they replace what was stored."""
    places: dict[NoteId, tuple[SpaceId, NotebookId | None]] = field(default_factory=dict)
    """Where notes lie from now on; None is the top of the space. The notes may still be unknown."""
    updates: list[Update] = field(default_factory=list)
    """Added unless an update with the same session and number is stored."""
    waiting: list[Update] = field(default_factory=list)
    """Own sealed updates that the log has not: stored and put into the outbox.

    One that is stored unsealed is sealed thereby.
    """
    touched: dict[NoteId, tuple[SpaceId, float]] = field(default_factory=dict)
    """Notes whose listed facts are out of date from now on, and since when (seconds since 1970)."""
    notes: list[NoteText] = field(default_factory=list)
    """Listed facts and searchable text, added or replaced by id; such a note is up to date again."""
    outdated: set[NoteId] = field(default_factory=set)
    """Notes that were touched after what `notes` says of them: they are out of date all the same."""
    attached: list[tuple[NoteId, FileHash]] = field(default_factory=list)
    """Files that notes refer to, or did: known until `detached`, whatever becomes of the text."""
    detached: list[NoteId] = field(default_factory=list)
    """Notes that need no files any more."""
    snapshots: list[Snapshot] = field(default_factory=list)
    cursors: list[Cursor] = field(default_factory=list)
    """Replaced by space. A new epoch forgets the sequences that updates had in the log of the old one."""
    forgotten_logs: list[SpaceId] = field(default_factory=list)
    """Spaces whose log lost what it had: no update of theirs is known to be in it any more."""
    log_marks: list[LogMark] = field(default_factory=list)
    acknowledged: list[Acknowledged] = field(default_factory=list)
    sequences: list[tuple[int, int, int]] = field(default_factory=list)
    """(session, number, sequence) of received updates; the same as `acknowledged`, without objects."""
    device_cursors: list[DeviceCursor] = field(default_factory=list)
    superseded: list[tuple[int, int]] = field(default_factory=list)
    """(session, number) of own updates that another one in `waiting` contains: they leave the outbox."""
    parked: list[Parked] = field(default_factory=list)
    unparked: list[int] = field(default_factory=list)
    """Serials of parked messages that have been dealt with."""
    quarantined: list[int] = field(default_factory=list)
    """Serials of stored updates whose bytes are damaged: parked, so that the originals can come again."""
    authors: dict[int, DeviceId] = field(default_factory=dict)
    """Sessions and the devices that had them; what is known already stays."""
    tombstones: list[Tombstone] = field(default_factory=list)
    """Added, or replaced by note."""
    unlisted: list[NoteId] = field(default_factory=list)
    """Notes that no list shows any more if nothing is stored of their documents then."""
    purged: list[NoteId] = field(default_factory=list)
    """Notes of which only the tombstone stays; written last, after everything else in this unit."""
    settings: dict[str, str] = field(default_factory=dict)

    def touch(self, note: NoteId, space: SpaceId, at: float) -> None:
        """Say that a note has just changed; what is listed of it in this unit so far is older."""
        self.touched[note] = (space, at)
        self.outdated.add(note)

    def list_notes(self, notes: Iterable[NoteText]) -> None:
        """List notes as they are now."""
        for note in notes:
            self.notes.append(note)
            self.outdated.discard(note.summary.id)
