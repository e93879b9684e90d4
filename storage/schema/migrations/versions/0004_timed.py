"""Touches of which only the day is known are told from those whose hour is."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    for table, name in (("touches", "timed"), ("clients", "last_touch_timed"), ("clients", "last_talk_timed")):
        op.add_column(table, sa.Column(name, sa.Boolean(), server_default=sa.text("true"), nullable=False))
