"""What somebody has done lately with whole lists is found by an index; the funnel counts inactive ones from its own."""

import sqlalchemy as sa
from alembic import op

revision = "0108"
down_revision = "0107"

_STANDING = ["stage", "base", "worth", "named_base", "orders", "order_sum", "status", "deleted_at"]


def upgrade() -> None:
    ended, living = sa.text("finished_at IS NOT NULL"), sa.text("deleted_at IS NULL")
    op.create_index(
        "ix_jobs_ended",
        "jobs",
        ["workspace_id", "member_id", "finished_at", "id"],
        sqlite_where=ended,
        postgresql_where=ended,
    )
    op.drop_index("ix_clients_by_standing", "clients")
    op.create_index(
        "ix_clients_by_standing",
        "clients",
        ["workspace_id", "owner_id", *_STANDING],
        sqlite_where=living,
        postgresql_where=living,
    )
