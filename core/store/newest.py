"""A new database as the migrations would leave it, made without them: a first start waits for no Alembic."""

import hashlib
import re
import sqlite3
from contextlib import closing
from pathlib import Path

_FORM = re.compile(r'[\s"]+')
"""What the migrations write otherwise than this module: it means nothing."""
_DIGEST = "4dac9e3ba189c9ce300fd067953dd8fbadf34d84c99f225092093aa6d7f08866"

_TABLES = """
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE spaces (
    id VARCHAR NOT NULL, name VARCHAR NOT NULL, role VARCHAR NOT NULL, hub VARCHAR NOT NULL,
    authority BLOB DEFAULT (x'') NOT NULL, account VARCHAR DEFAULT '' NOT NULL, PRIMARY KEY (id)
);
CREATE TABLE notebooks (
    space VARCHAR NOT NULL, id VARCHAR NOT NULL, name VARCHAR NOT NULL, parent VARCHAR,
    position INTEGER NOT NULL, PRIMARY KEY (space, id)
);
CREATE TABLE places (
    note VARCHAR NOT NULL, space VARCHAR NOT NULL, notebook VARCHAR NOT NULL, PRIMARY KEY (note)
);
CREATE INDEX places_space ON places (space);
CREATE TABLE notes (
    serial INTEGER NOT NULL, id VARCHAR NOT NULL, space VARCHAR NOT NULL, notebook VARCHAR,
    title VARCHAR NOT NULL, title_key VARCHAR NOT NULL, preview VARCHAR NOT NULL, tags VARCHAR NOT NULL,
    pinned BOOLEAN NOT NULL, trashed_at FLOAT, created_at FLOAT NOT NULL, modified_at FLOAT NOT NULL,
    stale BOOLEAN NOT NULL, listed BOOLEAN NOT NULL, open_tasks INTEGER DEFAULT '0' NOT NULL,
    done_tasks INTEGER DEFAULT '0' NOT NULL, PRIMARY KEY (serial), UNIQUE (id)
);
CREATE INDEX notes_modified ON notes (pinned, modified_at);
CREATE INDEX notes_stale ON notes (id) WHERE stale;
CREATE INDEX notes_title ON notes (title_key);
CREATE TABLE note_links (
    note INTEGER NOT NULL, target VARCHAR NOT NULL, PRIMARY KEY (note, target),
    FOREIGN KEY(note) REFERENCES notes (serial) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX note_links_target ON note_links (target);
CREATE TABLE note_tags (
    note INTEGER NOT NULL, tag VARCHAR NOT NULL, PRIMARY KEY (note, tag),
    FOREIGN KEY(note) REFERENCES notes (serial) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX note_tags_tag ON note_tags (tag);
CREATE TABLE attachments (
    note VARCHAR NOT NULL, file VARCHAR NOT NULL, PRIMARY KEY (note, file)
) WITHOUT ROWID;
CREATE INDEX attachments_file ON attachments (file);
CREATE VIRTUAL TABLE notes_text USING fts5 (
    title, body, tags, tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TABLE snapshots (
    serial INTEGER NOT NULL, space VARCHAR NOT NULL, note VARCHAR NOT NULL, covers INTEGER NOT NULL,
    body BLOB NOT NULL, PRIMARY KEY (serial)
);
CREATE INDEX snapshots_note ON snapshots (note, covers);
CREATE TABLE outbox (
    position INTEGER NOT NULL, space VARCHAR NOT NULL, note VARCHAR NOT NULL, trace VARCHAR,
    PRIMARY KEY (position),
    FOREIGN KEY(position) REFERENCES updates (serial)
);
CREATE INDEX outbox_space ON outbox (space, position);
CREATE TABLE cursors (
    space VARCHAR NOT NULL, epoch VARCHAR NOT NULL, sequence INTEGER NOT NULL, digest BLOB NOT NULL,
    snapshots INTEGER DEFAULT '0' NOT NULL, PRIMARY KEY (space)
);
CREATE TABLE device_cursors (
    space VARCHAR NOT NULL, device VARCHAR NOT NULL, epoch VARCHAR NOT NULL, sequence INTEGER NOT NULL,
    PRIMARY KEY (space, device)
);
CREATE TABLE parked (
    serial INTEGER NOT NULL, space VARCHAR NOT NULL, sequence INTEGER NOT NULL, reason VARCHAR NOT NULL,
    wire BLOB NOT NULL, kind VARCHAR DEFAULT 'damaged' NOT NULL, PRIMARY KEY (serial)
);
CREATE INDEX parked_place ON parked (space, sequence);
CREATE TABLE settings ("key" VARCHAR NOT NULL, value VARCHAR NOT NULL, PRIMARY KEY ("key"));
CREATE TABLE "updates" (
    serial INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, space VARCHAR NOT NULL, note VARCHAR NOT NULL,
    device VARCHAR NOT NULL, session INTEGER NOT NULL, number INTEGER NOT NULL, sequence INTEGER,
    kind INTEGER DEFAULT '1' NOT NULL, header BLOB, signature BLOB, body BLOB NOT NULL
);
CREATE UNIQUE INDEX updates_identity ON updates (session, number);
CREATE INDEX updates_note ON updates (note);
CREATE TABLE log_marks (
    space VARCHAR NOT NULL, epoch VARCHAR NOT NULL, last INTEGER NOT NULL, messages INTEGER NOT NULL,
    snapshots_last INTEGER NOT NULL, snapshots INTEGER NOT NULL, PRIMARY KEY (space)
);
CREATE TABLE tombstones (
    note VARCHAR NOT NULL, space VARCHAR NOT NULL, version BLOB NOT NULL, purged_at FLOAT NOT NULL,
    held BOOLEAN NOT NULL, document BLOB, PRIMARY KEY (note)
);
CREATE INDEX tombstones_space ON tombstones (space);
CREATE TABLE authors (session INTEGER NOT NULL, device VARCHAR NOT NULL, PRIMARY KEY (session));
CREATE TABLE control_entries (
    space VARCHAR NOT NULL, number INTEGER NOT NULL, wire BLOB NOT NULL, PRIMARY KEY (space, number)
);
"""


def create(path: Path, revision: str) -> None:
    """Make the tables in an empty file, and note that they are those of `revision`; all or nothing.

    Raises sqlite3.Error.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(f"BEGIN IMMEDIATE;{_TABLES}")
        connection.execute("INSERT INTO alembic_version VALUES (?)", (revision,))
        connection.execute("COMMIT")


def has_its_tables(connection: sqlite3.Connection) -> bool:
    """Tell whether a database that says it is of the newest revision has just the tables of that one.

    SQLite takes a description with a flipped bit for that of another table.
    """
    return digest(connection) == _DIGEST


def digest(connection: sqlite3.Connection) -> str:
    """Sum up how the tables and indexes are described, but those that SQLite makes for its own use."""
    rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
    ours = [_FORM.sub("", sql) for name, sql in rows if not name.startswith(("sqlite_", "notes_text_"))]
    return hashlib.sha256("\n".join(ours).encode()).hexdigest()
