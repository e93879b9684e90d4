"""A touch remembers that it was asked after it whether to go on."""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"


def upgrade() -> None:
    op.add_column("touches", sa.Column("asked", sa.Boolean(), server_default=sa.text("false"), nullable=False))
