"""What a client is called in its papers."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("clients", sa.Column("legal_name", sa.Text(), server_default="", nullable=False))
