"""The code by which the accounting system knows a client."""

import sqlalchemy as sa
from alembic import op

revision = "0074"
down_revision = "0071"


def upgrade() -> None:
    op.add_column("clients", sa.Column("code", sa.Text(), server_default="", nullable=False))
