"""What was put off is counted from its index alone, too."""

import sqlalchemy as sa
from alembic import op

revision = "0107"
down_revision = "0106"


def upgrade() -> None:
    was_postponed = sa.text("postponed_at IS NOT NULL")
    op.drop_index("ix_next_steps_postponed", "next_steps")
    op.create_index(
        "ix_next_steps_postponed",
        "next_steps",
        [
            "workspace_id", "member_id", "postponed_at",
            "client_id", "slot", "promised_on", "postponed", "created_at", "id",
        ],
        sqlite_where=was_postponed,
        postgresql_where=was_postponed,
    )  # fmt: skip
