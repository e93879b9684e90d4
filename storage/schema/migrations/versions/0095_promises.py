"""Promises: for which day steps were planned first, and whether that was kept, is counted from an index."""

import sqlalchemy as sa
from alembic import op

revision = "0095"
down_revision = "0092"

PROMISE = ["state", "closed_at", "closed_by", "touch_id", "client_id"]


def upgrade() -> None:
    whose = ["workspace_id", "member_id"]
    op.create_index("ix_next_steps_promised", "next_steps", [*whose, "due_on", "promised_on", *PROMISE])
    again = sa.text("promised_on IS NOT NULL")
    op.create_index(
        "ix_next_steps_promised_first",
        "next_steps",
        [*whose, "promised_on", "due_on", *PROMISE],
        sqlite_where=again,
        postgresql_where=again,
    )
