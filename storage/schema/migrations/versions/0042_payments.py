"""An order knows by when it is to be paid, and when it was; a client what it owes for orders."""

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0041"


def upgrade() -> None:
    op.add_column("orders", sa.Column("pay_by", sa.Date()))
    op.add_column("orders", sa.Column("paid_on", sa.Date()))
    op.add_column("clients", sa.Column("owed", sa.BigInteger(), server_default="0", nullable=False))
    op.add_column("clients", sa.Column("pay_by", sa.Date()))
    waiting = sa.text("deleted_at IS NULL AND owed > 0")
    columns = ["workspace_id", "owner_id", "owed", "pay_by", "deleted_at"]
    op.create_index("ix_clients_by_owed", "clients", columns, sqlite_where=waiting, postgresql_where=waiting)
