"""Who is inactive says why."""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0039"


def upgrade() -> None:
    op.add_column("clients", sa.Column("why_inactive", sa.Text(), server_default="", nullable=False))
