"""A step may come again: each week, every other one, each month on a day."""

import sqlalchemy as sa
from alembic import op

revision = "0047"
down_revision = "0046"


def upgrade() -> None:
    op.add_column("next_steps", sa.Column("series", sa.String()))
