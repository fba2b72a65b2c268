"""The tables of a mirror; they hold what may be nowhere else."""

APPLICATION = 0x54444D52
"""By this number SQLite's header tells a mirror from other files."""
REVISION = 1

TABLES = """
CREATE TABLE streams (
    name TEXT PRIMARY KEY,
    epoch TEXT NOT NULL,
    config TEXT NOT NULL,
    last INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE messages (
    stream TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    subject TEXT NOT NULL,
    head BLOB NOT NULL,
    payload BLOB NOT NULL,
    at REAL NOT NULL,
    digest BLOB NOT NULL,
    PRIMARY KEY (stream, sequence)
) WITHOUT ROWID;
CREATE INDEX messages_subject ON messages (stream, subject, sequence);
-- Subjects of which whoever writes them keeps the last message alone, and purges what was before it.
CREATE TABLE thinned (
    stream TEXT NOT NULL,
    subject TEXT NOT NULL,
    PRIMARY KEY (stream, subject)
) WITHOUT ROWID;
-- What a log held beside what was known of it, when it was restored.
CREATE TABLE aside (
    stream TEXT NOT NULL,
    epoch TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    subject TEXT NOT NULL,
    head BLOB NOT NULL,
    payload BLOB NOT NULL,
    at REAL NOT NULL,
    digest BLOB NOT NULL,
    put_at REAL NOT NULL,
    PRIMARY KEY (stream, epoch, sequence, digest)
) WITHOUT ROWID;
"""
