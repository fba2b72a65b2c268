"""Hubs that are known by their authority, and the control logs of spaces."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.drop_column("spaces", "token")
    op.add_column(
        "spaces", sa.Column("authority", sa.LargeBinary(), nullable=False, server_default=sa.text("x''"))
    )
    op.add_column("spaces", sa.Column("account", sa.String(), nullable=False, server_default=""))
    op.create_table(
        "control_entries",
        sa.Column("space", sa.String(), primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("wire", sa.LargeBinary(), nullable=False),
    )
