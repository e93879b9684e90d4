"""What whoever takes clients over asks, and when it was answered."""

import sqlalchemy as sa
from alembic import op

from storage.schema.columns import Utc

revision = "0102"
down_revision = "0101"


def upgrade() -> None:
    op.add_column("handed", sa.Column("question", sa.Text(), nullable=False, server_default=""))
    op.add_column("handed", sa.Column("replied_at", Utc()))
