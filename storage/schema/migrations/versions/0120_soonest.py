"""Whose step is due first in a whole company is told without reading each card."""

import sqlalchemy as sa
from alembic import op

revision = "0120"
down_revision = "0119"


def upgrade() -> None:
    columns = ["workspace_id", "due_on", "client_id"]
    still = sa.text("state = 'open'")
    op.create_index("ix_next_steps_soonest", "next_steps", columns, sqlite_where=still, postgresql_where=still)
