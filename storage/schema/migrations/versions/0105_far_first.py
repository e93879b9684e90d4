"""A visit's nearer location counts, and that the first one was far is kept."""

import sqlalchemy as sa
from alembic import op

revision = "0105"
down_revision = "0103"


def upgrade() -> None:
    op.add_column("touches", sa.Column("far_first", sa.Integer()))
