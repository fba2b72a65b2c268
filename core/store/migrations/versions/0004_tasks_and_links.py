"""How many tasks each note holds, and which titles it links to."""

import sqlite3

import sqlalchemy as sa
from alembic import op

from core.markdown import read_contents
from core.store.words import readable, sort_key

revision = "0004"
down_revision = "0003"

_BODIES = "SELECT notes.serial, body FROM notes JOIN notes_text ON notes_text.rowid = notes.serial"
_COUNTED = "UPDATE notes SET open_tasks = ?, done_tasks = ? WHERE serial = ?"
_LINKED = "INSERT OR IGNORE INTO note_links (note, target) VALUES (?, ?)"


def upgrade() -> None:
    for column in ("open_tasks", "done_tasks"):
        op.add_column("notes", sa.Column(column, sa.Integer(), nullable=False, server_default="0"))
    op.create_index("notes_title", "notes", ["title_key"])
    op.create_table(
        "note_links",
        sa.Column("note", sa.Integer(), sa.ForeignKey("notes.serial", ondelete="CASCADE"), primary_key=True),
        sa.Column("target", sa.String(), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("note_links_target", "note_links", ["target"])
    _fill(op.get_bind().connection.driver_connection)


def _fill(connection: sqlite3.Connection) -> None:
    """Read the texts of the index: the documents would take far longer, and each edit corrects its note."""
    reading = connection.cursor()
    for serial, body in reading.execute(_BODIES):
        contents = read_contents(readable(body))
        if contents.open_tasks or contents.done_tasks:
            connection.execute(_COUNTED, (contents.open_tasks, contents.done_tasks, serial))
        connection.executemany(_LINKED, [(serial, sort_key(title)) for title in contents.links])
