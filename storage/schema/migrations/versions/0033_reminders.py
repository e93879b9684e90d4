"""A step knows when its member is reminded of it, and a member what comes unasked: those who are in get the usual."""

from datetime import time

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"

USUAL = {
    "call_lead": 15,
    "visit_lead": 60,
    "evening_at": time(18, 30),
    "quiet_since": time(22),
    "quiet_until": time(7),
}
members = sa.table(
    "members",
    *(sa.column(lead, sa.Integer()) for lead in ("call_lead", "visit_lead")),
    *(sa.column(hour, sa.Time()) for hour in ("evening_at", "quiet_since", "quiet_until")),
)


def upgrade() -> None:
    op.add_column("next_steps", sa.Column("remind_at", sa.DateTime(timezone=True)))
    agreed = sa.text("state = 'open' AND due_at IS NOT NULL AND remind_at IS NULL")
    op.create_index("ix_next_steps_agreed", "next_steps", ["due_at"], sqlite_where=agreed, postgresql_where=agreed)
    for column in members.columns:
        op.add_column("members", sa.Column(column.name, column.type))
    op.execute(sa.update(members).values(USUAL))
