"""A number that was called in vain for good is kept, and crossed out."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"


def upgrade() -> None:
    op.add_column("phones", sa.Column("wrong", sa.Boolean(), server_default=sa.text("false"), nullable=False))
