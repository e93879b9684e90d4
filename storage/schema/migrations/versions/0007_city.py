"""The city of a client, apart from its address."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("clients", sa.Column("city", sa.Text(), server_default="", nullable=False))
