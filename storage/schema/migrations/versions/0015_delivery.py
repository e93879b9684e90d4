"""Urgency and repeats of messages; who sends; whose answer may be missing."""

import sqlalchemy as sa
from alembic import op

from storage.schema.columns import Utc

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.add_column("outbox", sa.Column("urgency", sa.Integer(), server_default="3", nullable=False))
    op.add_column("outbox", sa.Column("again", sa.Boolean(), server_default=sa.text("false"), nullable=False))
    op.drop_index("ix_outbox_waiting", "outbox")
    op.create_index(
        "ix_outbox_waiting",
        "outbox",
        ["state", "urgency", "due_at"],
        sqlite_where=sa.text("state IN ('due', 'sending')"),
        postgresql_where=sa.text("state IN ('due', 'sending')"),
    )
    op.create_table(
        "dispatch",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("owner", sa.String()),
        sa.Column("lease_until", Utc()),
        sa.Column("silent_until", Utc()),
        sa.Column("answers", sa.BigInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_dispatch"),
    )
