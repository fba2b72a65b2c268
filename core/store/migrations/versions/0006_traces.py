"""Which trace an update belongs to that waits for the log."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("outbox", sa.Column("trace", sa.String(), nullable=True))
