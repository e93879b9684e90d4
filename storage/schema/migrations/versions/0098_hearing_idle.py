"""In which companies a lead wants to hear of reps without a touch, without a look at everybody."""

import sqlalchemy as sa
from alembic import op

revision = "0098"
down_revision = "0097"


def upgrade() -> None:
    there = sa.text("until IS NULL")
    columns = ["on_idle", "workspace_id"]
    op.create_index("ix_members_hearing_idle", "members", columns, sqlite_where=there, postgresql_where=there)
