"""What one knows of a client to sell more: from whom it buys, how much it could, its season, and where else it is."""

import sqlalchemy as sa
from alembic import op

revision = "0060"
down_revision = "0047"
FIELDS = ("region", "second_address", "messengers", "supplier", "potential", "season", "satisfaction", "chain")


def upgrade() -> None:
    for name in FIELDS:
        op.add_column("clients", sa.Column(name, sa.Text(), server_default="", nullable=False))
