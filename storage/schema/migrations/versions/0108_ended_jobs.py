"""What somebody has done lately with whole lists is found by its index."""

import sqlalchemy as sa
from alembic import op

revision = "0108"
down_revision = "0107"


def upgrade() -> None:
    ended = sa.text("finished_at IS NOT NULL")
    op.create_index(
        "ix_jobs_ended",
        "jobs",
        ["workspace_id", "member_id", "finished_at", "id"],
        sqlite_where=ended,
        postgresql_where=ended,
    )
