"""A company has days off of its own."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"


def upgrade() -> None:
    op.add_column("workspaces", sa.Column("days_off", sa.Text(), server_default="[]", nullable=False))
