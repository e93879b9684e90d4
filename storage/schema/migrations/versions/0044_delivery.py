"""An order knows when it was delivered, which step asks whether all has arrived, and how content they were with it."""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0043"


def upgrade() -> None:
    op.add_column("orders", sa.Column("delivered_on", sa.Date()))
    op.add_column("orders", sa.Column("rating", sa.Integer()))
    op.add_column("orders", sa.Column("asked_by", sa.BigInteger()))
