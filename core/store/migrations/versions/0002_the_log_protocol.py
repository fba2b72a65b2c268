"""Kinds of updates, tombstones, authors, and what the host knows of the log's files."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    _renew_updates()
    op.add_column("cursors", sa.Column("snapshots", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("parked", sa.Column("kind", sa.String(), nullable=False, server_default="damaged"))
    op.execute("UPDATE parked SET kind = 'unknown' WHERE reason LIKE '%version%' OR reason LIKE '%kind%'")
    _create_tables()
    op.execute("INSERT OR IGNORE INTO authors (session, device) SELECT session, device FROM updates")


def _renew_updates() -> None:
    """Rebuild the table so that no serial is ever used twice: snapshots say by it what they cover."""
    op.create_table(
        "updates_0002",
        sa.Column("serial", sa.Integer(), primary_key=True),
        sa.Column("space", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("session", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer()),
        sa.Column("kind", sa.Integer(), nullable=False, server_default="1"),
        sa.Column("header", sa.LargeBinary()),
        sa.Column("signature", sa.LargeBinary()),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sqlite_autoincrement=True,
    )
    columns = "serial, space, note, device, session, number, sequence, header, signature, body"
    op.execute(f"INSERT INTO updates_0002 ({columns}) SELECT {columns} FROM updates")  # noqa: S608
    op.drop_table("updates")
    op.rename_table("updates_0002", "updates")
    op.create_index("updates_identity", "updates", ["session", "number"], unique=True)
    op.create_index("updates_note", "updates", ["note"])


def _create_tables() -> None:
    op.create_table(
        "log_marks",
        sa.Column("space", sa.String(), primary_key=True),
        sa.Column("epoch", sa.String(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("messages", sa.Integer(), nullable=False),
        sa.Column("snapshots_last", sa.Integer(), nullable=False),
        sa.Column("snapshots", sa.Integer(), nullable=False),
    )
    op.create_table(
        "tombstones",
        sa.Column("note", sa.String(), primary_key=True),
        sa.Column("space", sa.String(), nullable=False),
        sa.Column("version", sa.LargeBinary(), nullable=False),
        sa.Column("purged_at", sa.Float(), nullable=False),
        sa.Column("held", sa.Boolean(), nullable=False),
        sa.Column("document", sa.LargeBinary()),
    )
    op.create_index("tombstones_space", "tombstones", ["space"])
    op.create_table(
        "authors",
        sa.Column("session", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("device", sa.String(), nullable=False),
    )
