"""How to get in to a client."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column("clients", sa.Column("entrance_note", sa.Text(), server_default="", nullable=False))
