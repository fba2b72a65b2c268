"""The tables of the projection; everything in them comes from the log and can be read from it again.

Of the last messages the wires themselves are kept, as the log may lose what its mirror had not seen yet.

Plain SQL, without models and migrations: a file of another revision is not migrated but built anew.
"""

APPLICATION = 0x54445553
"""By this number SQLite's header tells a projection of accounts from other files."""
REVISION = 3
"""Grows with every change to these tables, to the events that are read, and to how they are judged."""

TABLES = """
CREATE TABLE cursor (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    epoch TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    digest BLOB NOT NULL
);
CREATE TABLE heads (subject TEXT PRIMARY KEY, sequence INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE hub (one INTEGER PRIMARY KEY CHECK (one = 1), registration TEXT NOT NULL);
CREATE TABLE users (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    display_name TEXT NOT NULL,
    password TEXT,
    created_at REAL NOT NULL,
    deleted_at REAL,
    -- The sequence at which all sessions but `kept` ended; 0 for never.
    ended INTEGER NOT NULL DEFAULT 0,
    kept TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE TABLE names (key TEXT PRIMARY KEY, name TEXT NOT NULL, user TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE devices (
    id TEXT PRIMARY KEY,
    user TEXT NOT NULL,
    label TEXT NOT NULL,
    added_at REAL NOT NULL,
    revoked_at REAL
) WITHOUT ROWID;
CREATE INDEX devices_user ON devices (user, added_at, id);
CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    user TEXT NOT NULL,
    device TEXT,
    label TEXT NOT NULL,
    started_at REAL NOT NULL,
    renewed_at REAL NOT NULL,
    family BLOB NOT NULL,
    refresh BLOB NOT NULL,
    access BLOB NOT NULL,
    access_ends_at REAL NOT NULL,
    ends_at REAL NOT NULL,
    number INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX sessions_user ON sessions (user, renewed_at, id);
CREATE TABLE api_tokens (
    id TEXT PRIMARY KEY,
    user TEXT NOT NULL,
    device TEXT,
    label TEXT NOT NULL,
    scopes TEXT NOT NULL,
    secret BLOB NOT NULL,
    made_at REAL NOT NULL,
    ends_at REAL NOT NULL
) WITHOUT ROWID;
CREATE INDEX api_tokens_user ON api_tokens (user, made_at, id);
CREATE TABLE invites (
    id TEXT PRIMARY KEY,
    secret BLOB NOT NULL,
    made_by TEXT,
    made_at REAL NOT NULL,
    ends_at REAL NOT NULL,
    used_by TEXT
) WITHOUT ROWID;
CREATE INDEX invites_made_by ON invites (made_by, made_at, id);
-- Messages that only a newer Tandem reads, or nobody; they stay in the log.
CREATE TABLE unread (sequence INTEGER PRIMARY KEY, subject TEXT NOT NULL);
-- The last messages, as they lay in the log.
CREATE TABLE recent (sequence INTEGER PRIMARY KEY, subject TEXT NOT NULL, wire BLOB NOT NULL);
-- What is still to be told on the bus.
CREATE TABLE announcements (
    serial INTEGER PRIMARY KEY AUTOINCREMENT,
    sequence INTEGER NOT NULL,
    subject TEXT NOT NULL,
    payload BLOB NOT NULL
);
"""
