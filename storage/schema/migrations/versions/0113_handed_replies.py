"""A question about a client that was handed over keeps what was answered, and by whom."""

import sqlalchemy as sa
from alembic import op

revision = "0113"
down_revision = "0109"


def upgrade() -> None:
    op.add_column("handed", sa.Column("reply", sa.Text(), nullable=False, server_default=""))
    op.add_column("handed", sa.Column("replied_by", sa.BigInteger()))
