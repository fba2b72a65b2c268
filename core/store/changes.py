"""What the store is asked to write: one `Changes` is one unit, kept or refused as a whole."""

from dataclasses import dataclass, field

from core.facts import Cursor, Notebook, NoteSummary, Space, Update
from core.ids import DeviceId, NotebookId, NoteId, SpaceId


@dataclass(frozen=True, slots=True)
class NoteText:
    """A note as lists and search see it; `summary.notebook` is ignored, the space's places decide it."""

    summary: NoteSummary
    body: str


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


@dataclass(frozen=True, slots=True)
class Parked:
    """A message of the log that could not be applied, kept as it came, with the reason."""

    space: SpaceId
    sequence: int
    reason: str
    wire: bytes


@dataclass(slots=True)
class Changes:
    """One unit of work: everything in it lands in one transaction, or nothing does.

    The lists are written in the order of the fields. Do not change a unit after handing it to the store.
    """

    spaces: list[Space] = field(default_factory=list)
    """Added, or replaced by id."""
    space_names: dict[SpaceId, str] = field(default_factory=dict)
    """New names of stored spaces."""
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
    """Notes whose listed facts are out of date from now on, with the time of the change."""
    notes: list[NoteText] = field(default_factory=list)
    """Listed facts and searchable text, added or replaced by id; such a note is up to date again."""
    snapshots: list[Snapshot] = field(default_factory=list)
    cursors: list[Cursor] = field(default_factory=list)
    """Replaced by space. A new epoch forgets the sequences that updates had in the log of the old one."""
    acknowledged: list[Acknowledged] = field(default_factory=list)
    sequences: list[tuple[int, int, int]] = field(default_factory=list)
    """(session, number, sequence) of received updates; the same as `acknowledged`, without objects."""
    device_cursors: list[DeviceCursor] = field(default_factory=list)
    parked: list[Parked] = field(default_factory=list)
    settings: dict[str, str] = field(default_factory=dict)
