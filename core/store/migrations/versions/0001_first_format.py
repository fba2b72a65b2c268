"""The first format."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _create_space_tables()
    _create_note_tables()
    _create_document_tables()
    _create_log_tables()
    op.create_table(
        "settings",
        sa.Column("key", sa.String(), primary_key=True),
        sa.Column("value", sa.String(), nullable=False),
    )


def _create_space_tables() -> None:
    op.create_table(
        "spaces",
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("hub", sa.String(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
    )
    op.create_table(
        "notebooks",
        sa.Column("space", sa.String(), primary_key=True),
        sa.Column("id", sa.String(), primary_key=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("parent", sa.String()),
        sa.Column("position", sa.Integer(), nullable=False),
    )
    op.create_table(
        "places",
        sa.Column("note", sa.String(), primary_key=True),
        sa.Column("space", sa.String(), nullable=False),
        sa.Column("notebook", sa.String(), nullable=False),
    )
    op.create_index("places_space", "places", ["space"])


def _create_note_tables() -> None:
    op.create_table(
        "notes",
        sa.Column("serial", sa.Integer(), primary_key=True),
        sa.Column("id", sa.String(), nullable=False, unique=True),
        sa.Column("space", sa.String(), nullable=False),
        sa.Column("notebook", sa.String()),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("title_key", sa.String(), nullable=False),
        sa.Column("preview", sa.String(), nullable=False),
        sa.Column("tags", sa.String(), nullable=False),
        sa.Column("pinned", sa.Boolean(), nullable=False),
        sa.Column("trashed_at", sa.Float()),
        sa.Column("created_at", sa.Float(), nullable=False),
        sa.Column("modified_at", sa.Float(), nullable=False),
        sa.Column("stale", sa.Boolean(), nullable=False),
        sa.Column("listed", sa.Boolean(), nullable=False),
    )
    op.create_index("notes_modified", "notes", ["pinned", "modified_at"])
    op.create_index("notes_stale", "notes", ["id"], sqlite_where=sa.text("stale"))
    op.create_table(
        "note_tags",
        sa.Column("note", sa.Integer(), sa.ForeignKey("notes.serial", ondelete="CASCADE"), primary_key=True),
        sa.Column("tag", sa.String(), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("note_tags_tag", "note_tags", ["tag"])
    op.execute(
        """
        CREATE VIRTUAL TABLE notes_text USING fts5 (
            title, body, tags, tokenize = 'unicode61 remove_diacritics 2'
        )
        """
    )
    op.execute("INSERT INTO notes_text (notes_text, rank) VALUES ('rank', 'bm25(8.0, 1.0, 4.0)')")


def _create_document_tables() -> None:
    op.create_table(
        "updates",
        sa.Column("serial", sa.Integer(), primary_key=True),
        sa.Column("space", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("session", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer()),
        sa.Column("header", sa.LargeBinary()),
        sa.Column("signature", sa.LargeBinary()),
        sa.Column("body", sa.LargeBinary(), nullable=False),
    )
    op.create_index("updates_identity", "updates", ["session", "number"], unique=True)
    op.create_index("updates_note", "updates", ["note"])
    op.create_table(
        "snapshots",
        sa.Column("serial", sa.Integer(), primary_key=True),
        sa.Column("space", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("covers", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
    )
    op.create_index("snapshots_note", "snapshots", ["note", "covers"])


def _create_log_tables() -> None:
    op.create_table(
        "outbox",
        sa.Column("position", sa.Integer(), sa.ForeignKey("updates.serial"), primary_key=True),
        sa.Column("space", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
    )
    op.create_index("outbox_space", "outbox", ["space", "position"])
    op.create_table(
        "cursors",
        sa.Column("space", sa.String(), primary_key=True),
        sa.Column("epoch", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "device_cursors",
        sa.Column("space", sa.String(), primary_key=True),
        sa.Column("device", sa.String(), primary_key=True),
        sa.Column("epoch", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
    )
    op.create_table(
        "parked",
        sa.Column("serial", sa.Integer(), primary_key=True),
        sa.Column("space", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("wire", sa.LargeBinary(), nullable=False),
    )
    op.create_index("parked_place", "parked", ["space", "sequence"])
