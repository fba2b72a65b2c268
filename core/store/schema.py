"""The tables of the profile's database, as SQLModel classes; the migrations are checked against them."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, String, text
from sqlmodel import Field, SQLModel


class SpaceRow(SQLModel, table=True):
    """A space this profile holds."""

    __tablename__ = "spaces"
    id: str = Field(primary_key=True)
    name: str
    role: str
    hub: str
    authority: bytes = Field(sa_column=Column(LargeBinary, nullable=False, server_default=text("x''")))
    account: str = Field(sa_column=Column(String, nullable=False, server_default=""))


class ControlEntryRow(SQLModel, table=True):
    """An entry of a space's control log, numbered from 0: who its members are."""

    __tablename__ = "control_entries"
    space: str = Field(primary_key=True)
    number: int = Field(sa_column=Column(Integer, primary_key=True, autoincrement=False))
    wire: bytes


class NotebookRow(SQLModel, table=True):
    """A notebook, as the space's document says."""

    __tablename__ = "notebooks"
    space: str = Field(primary_key=True)
    id: str = Field(primary_key=True)
    name: str
    parent: str | None
    position: int


class PlaceRow(SQLModel, table=True):
    """The notebook a note lies in, as the space's document says; the note itself may not be known yet."""

    __tablename__ = "places"
    __table_args__ = (Index("places_space", "space"),)
    note: str = Field(primary_key=True)
    space: str
    notebook: str


class NoteRow(SQLModel, table=True):
    """What lists show of a note; `serial` is also its rowid in the full-text index `notes_text`.

    Times are seconds since 1970.
    """

    __tablename__ = "notes"
    __table_args__ = (
        Index("notes_modified", "pinned", "modified_at"),
        Index("notes_stale", "id", sqlite_where=text("stale")),
        Index("notes_title", "title_key"),
    )
    serial: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)
    space: str
    notebook: str | None
    title: str
    title_key: str
    preview: str
    tags: str
    pinned: bool
    trashed_at: float | None
    created_at: float
    modified_at: float
    stale: bool
    listed: bool
    open_tasks: int = Field(sa_column=Column(Integer, nullable=False, server_default="0"))
    done_tasks: int = Field(sa_column=Column(Integer, nullable=False, server_default="0"))


class NoteTagRow(SQLModel, table=True):
    """One tag of one note."""

    __tablename__ = "note_tags"
    __table_args__ = (Index("note_tags_tag", "tag"), {"sqlite_with_rowid": False})
    note: int = Field(sa_column=Column(ForeignKey("notes.serial", ondelete="CASCADE"), primary_key=True))
    tag: str = Field(primary_key=True)


class NoteLinkRow(SQLModel, table=True):
    """One title that a note links to, as `words.sort_key` writes it."""

    __tablename__ = "note_links"
    __table_args__ = (Index("note_links_target", "target"), {"sqlite_with_rowid": False})
    note: int = Field(sa_column=Column(ForeignKey("notes.serial", ondelete="CASCADE"), primary_key=True))
    target: str = Field(primary_key=True)


class AttachmentRow(SQLModel, table=True):
    """A file, by its SHA-256, that a note refers to now or did once: its history needs it."""

    __tablename__ = "attachments"
    __table_args__ = (Index("attachments_file", "file"), {"sqlite_with_rowid": False})
    note: str = Field(primary_key=True)
    file: str = Field(primary_key=True)


class UpdateRow(SQLModel, table=True):
    """An update as it was made or received; kept, because other peers may need the original."""

    __tablename__ = "updates"
    __table_args__ = (
        Index("updates_identity", "session", "number", unique=True),
        Index("updates_note", "note"),
        # A snapshot says by the serial what it covers: none may come twice, also after rows were removed.
        {"sqlite_autoincrement": True},
    )
    serial: int | None = Field(default=None, primary_key=True)
    space: str
    note: str
    device: str
    session: int
    number: int
    sequence: int | None
    kind: int = Field(sa_column=Column(Integer, nullable=False, server_default="1"))
    header: bytes | None
    signature: bytes | None
    body: bytes


class OutboxRow(SQLModel, table=True):
    """An own update that the log has not acknowledged; `trace` is what it belongs to for those who watch."""

    __tablename__ = "outbox"
    __table_args__ = (Index("outbox_space", "space", "position"),)
    position: int = Field(
        sa_column=Column(Integer, ForeignKey("updates.serial"), primary_key=True, autoincrement=False)
    )
    space: str
    note: str
    trace: str | None


class SnapshotRow(SQLModel, table=True):
    """A document in one piece up to the update `covers`; the two newest of each note are kept."""

    __tablename__ = "snapshots"
    __table_args__ = (Index("snapshots_note", "note", "covers"),)
    serial: int | None = Field(default=None, primary_key=True)
    space: str
    note: str
    covers: int
    body: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class CursorRow(SQLModel, table=True):
    """How far this profile has followed a space's log."""

    __tablename__ = "cursors"
    space: str = Field(primary_key=True)
    epoch: str
    sequence: int
    digest: bytes
    snapshots: int = Field(sa_column=Column(Integer, nullable=False, server_default="0"))


class LogMarkRow(SQLModel, table=True):
    """What the host of a space last knew of its streams."""

    __tablename__ = "log_marks"
    space: str = Field(primary_key=True)
    epoch: str
    last: int
    messages: int
    snapshots_last: int
    snapshots: int


class TombstoneRow(SQLModel, table=True):
    """A note that was purged; `purged_at` is when this device heard of it, in seconds since 1970."""

    __tablename__ = "tombstones"
    __table_args__ = (Index("tombstones_space", "space"),)
    note: str = Field(primary_key=True)
    space: str
    version: bytes
    purged_at: float
    held: bool
    document: bytes | None


class AuthorRow(SQLModel, table=True):
    """Which device wrote in a session."""

    __tablename__ = "authors"
    session: int = Field(sa_column=Column(Integer, primary_key=True, autoincrement=False))
    device: str


class DeviceCursorRow(SQLModel, table=True):
    """How far another device says it has stored a space's log."""

    __tablename__ = "device_cursors"
    space: str = Field(primary_key=True)
    device: str = Field(primary_key=True)
    epoch: str
    sequence: int


class ParkedRow(SQLModel, table=True):
    """A message of a log that could not be applied, as it came."""

    __tablename__ = "parked"
    __table_args__ = (Index("parked_place", "space", "sequence"),)
    serial: int | None = Field(default=None, primary_key=True)
    space: str
    sequence: int
    reason: str
    wire: bytes
    kind: str = Field(sa_column=Column(String, nullable=False, server_default="damaged"))


class SettingRow(SQLModel, table=True):
    """One remembered choice of this profile."""

    __tablename__ = "settings"
    key: str = Field(primary_key=True)
    value: str
