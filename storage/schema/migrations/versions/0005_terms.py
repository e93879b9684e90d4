"""On what terms a client buys."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.add_column("clients", sa.Column("terms", sa.Text(), server_default="", nullable=False))
