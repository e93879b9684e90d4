"""A step remembers the day it was first promised for, and how often it was moved."""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"


def upgrade() -> None:
    op.add_column("next_steps", sa.Column("promised_on", sa.Date()))
    op.add_column("next_steps", sa.Column("postponed", sa.Integer(), server_default="0", nullable=False))
    op.add_column("next_steps", sa.Column("postponed_at", sa.DateTime(timezone=True)))
    was_postponed = sa.text("postponed_at IS NOT NULL")
    op.create_index(
        "ix_next_steps_postponed",
        "next_steps",
        ["workspace_id", "member_id", "postponed_at"],
        sqlite_where=was_postponed,
        postgresql_where=was_postponed,
    )
