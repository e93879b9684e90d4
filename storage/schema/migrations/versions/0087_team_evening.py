"""A lead's evening tells of the team's day, where that is wanted."""

import sqlalchemy as sa
from alembic import op

revision = "0087"
down_revision = "0086"


def upgrade() -> None:
    no = sa.text("false")
    op.add_column("members", sa.Column("team_evening", sa.Boolean(), server_default=no, nullable=False))
