"""Which files notes refer to, or did."""

import sqlite3

import sqlalchemy as sa
from alembic import op

from core.markdown import read_attachments
from core.store.words import readable

revision = "0005"
down_revision = "0004"

_BODIES = "SELECT id, body FROM notes JOIN notes_text ON notes_text.rowid = notes.serial"
_ATTACHED = "INSERT OR IGNORE INTO attachments (note, file) VALUES (?, ?)"


def upgrade() -> None:
    op.create_table(
        "attachments",
        sa.Column("note", sa.String(), primary_key=True),
        sa.Column("file", sa.String(), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("attachments_file", "attachments", ["file"])
    _fill(op.get_bind().connection.driver_connection)


def _fill(connection: sqlite3.Connection) -> None:
    """Other devices may have written such notes already, with a newer Tandem."""
    for note, body in connection.cursor().execute(_BODIES):
        connection.executemany(_ATTACHED, [(note, file) for file in read_attachments(readable(body))])
