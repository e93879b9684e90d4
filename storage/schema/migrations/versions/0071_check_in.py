"""How far from the client a visit's location was, as it came."""

import sqlalchemy as sa
from alembic import op

revision = "0071"
down_revision = "0070"


def upgrade() -> None:
    op.add_column("touches", sa.Column("away", sa.Integer()))
