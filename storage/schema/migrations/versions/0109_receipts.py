"""An order knows what has been received of its money, part by part."""

import sqlalchemy as sa
from alembic import op

revision = "0109"
down_revision = "0108"


def upgrade() -> None:
    op.add_column("orders", sa.Column("receipts", sa.Text(), nullable=False, server_default=""))
