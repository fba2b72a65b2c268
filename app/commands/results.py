"""What the requests answer, and what they tell on the way; as JSON these are what `--json` prints."""

from datetime import datetime
from enum import Enum

import msgspec

from core.health import Finding


class NoteRow(msgspec.Struct, frozen=True):
    """A note as lists show it; `notebook` is its path in the space's tree, "" when it lies in none."""

    id: str
    title: str
    space: str
    space_id: str
    notebook: str
    tags: tuple[str, ...]
    pinned: bool
    created: datetime
    modified: datetime
    trashed: datetime | None
    preview: str


class NoteList(msgspec.Struct, frozen=True):
    """The listed notes, and how many there are without the limit."""

    notes: tuple[NoteRow, ...]
    total: int


class FoundNote(msgspec.Struct, frozen=True):
    r"""A note that fits a search; `snippet` marks the found words with \x02 before and \x03 after."""

    note: NoteRow
    snippet: str


class FoundNotes(msgspec.Struct, frozen=True):
    """The notes that fit a search, best first."""

    notes: tuple[FoundNote, ...]


class NoteText(msgspec.Struct, frozen=True):
    """A note with its whole body."""

    note: NoteRow
    body: str


class EditRow(msgspec.Struct, frozen=True):
    """What somebody wrote into a note without a long pause, and the `version` that it led to.

    `name` and `user` are "" when it is not known whose device wrote it; `inserted` and `deleted` count
    characters of the text. `restored` is the version that was brought back, when the edit did only that.
    """

    version: str
    device: str
    user: str
    name: str
    is_you: bool
    started: datetime
    ended: datetime
    inserted: int
    deleted: int
    title_changed: bool
    tags_changed: bool
    marks_changed: bool
    restored: str


class EditList(msgspec.Struct, frozen=True):
    """The edits of a note, the last one at the end, and how many there are without the limit."""

    note: NoteRow
    edits: tuple[EditRow, ...]
    total: int


class NoteVersion(msgspec.Struct, frozen=True):
    """A note as it was, beside what lists say of it now; `edit` led to it, None if that went on since."""

    note: NoteRow
    version: str
    edit: EditRow | None
    title: str
    tags: tuple[str, ...]
    body: str


class Standing(Enum):
    """How far a change has come when the command ends."""

    SAVED_HERE = "saved here"
    """The space is not shared."""
    IN_LOG = "in the log"
    WAITS_FOR_HUB = "waits for the hub"
    WAITS_FOR_HOST = "waits for the host"
    """This profile hosts the space, and nothing serves it now."""
    KEPT_HERE = "kept here"
    """This device may not write in the space, or not any more."""


class SavedNote(msgspec.Struct, frozen=True):
    """A note after a change; `waiting` counts the space's changes that are not in the log."""

    note: NoteRow
    standing: Standing
    waiting: int


class TrashList(msgspec.Struct, frozen=True):
    """What lies in the trash, and what other devices deleted for good and is `held` here until decided."""

    notes: tuple[NoteRow, ...]
    held: tuple[NoteRow, ...]


class TrashChange(msgspec.Struct, frozen=True):
    """How many notes were deleted or kept; `waiting` counts the changes of their spaces not in the log."""

    notes: int
    standing: Standing
    waiting: int


class FileRemark(msgspec.Struct, frozen=True):
    """A file and what there is to say about it."""

    path: str
    remark: str


class TransferAudit(msgspec.Struct, frozen=True):
    """What an import or export did, file by file."""

    folder: str
    found: int
    taken: int
    attachments: int
    counts: dict[str, int]
    left_out: tuple[FileRemark, ...]
    remarks: tuple[FileRemark, ...]
    standing: Standing
    waiting: int


class SpaceRow(msgspec.Struct, frozen=True):
    """A space as lists show it: `role` local, host or member; `link` local, connecting, online or offline.

    `right` is what this device may do in it, as far as is known: write, read, or none for no member any more.
    `is_leaderless` says that a hub is reached and the log has no leader, so that what is written waits.
    """

    id: str
    name: str
    role: str
    hub: str
    link: str
    right: str
    notes: int
    waiting: int
    is_leaderless: bool = False


class SpaceList(msgspec.Struct, frozen=True):
    """The spaces of a profile."""

    spaces: tuple[SpaceRow, ...]


class JoinedSpace(msgspec.Struct, frozen=True):
    """A space that was joined; `caught_up` says whether all of it is here."""

    space: SpaceRow
    caught_up: bool


class SyncReport(msgspec.Struct, frozen=True):
    """How a catch-up ended; `reason` is "" when everything is in step."""

    caught_up: bool
    waiting: int
    spaces: tuple[SpaceRow, ...]
    reason: str


class HubPlaceRow(msgspec.Struct, frozen=True):
    """A place of a hub that was asked: `breaker` is closed, open or half_open.

    Unless it is closed, `problem` and `cure` say why, and it is asked again in `rest` seconds.
    """

    place: str
    breaker: str
    problem: str
    cure: str
    rest: float


class StatusReport(msgspec.Struct, frozen=True):
    """The state of a profile; `owner` is the kind of process that answered, with its `process` id."""

    profile: str
    owner: str
    process: int
    device: str
    name: str
    version: str
    notes: int
    waiting: int
    spaces: tuple[SpaceRow, ...]
    health: tuple[Finding, ...] = ()
    hubs: tuple[HubPlaceRow, ...] = ()


class Diagnosis(msgspec.Struct, frozen=True):
    """Everything doctor looked at; `configuration` is the file that a `tandemd` read, "" for none."""

    findings: tuple[Finding, ...]
    configuration: str = ""


class Nothing(msgspec.Struct, frozen=True):
    """Carried out; there is nothing to tell."""


class Step(msgspec.Struct, frozen=True, tag=True):
    """How far long work has come; `total` 0 means unknown."""

    done: int
    total: int


class Happening(msgspec.Struct, frozen=True, tag=True):
    """Something that happened while following, in one sentence."""

    at: datetime
    sentence: str


class Loan(msgspec.Struct, frozen=True):
    """A profile that is given up for a while; how its hub is to be reached meanwhile, None as it was set."""

    listen: str | None
    names: tuple[str, ...] | None
    bus_port: int | None
    nearby: bool | None = None


class Text(msgspec.Struct, frozen=True):
    """Something to be read as it is."""

    text: str


class DiaryLine(msgspec.Struct, frozen=True, tag=True):
    """One record of the diary, as it is written there; a fault has several lines."""

    text: str


Progress = Step | Happening | DiaryLine
