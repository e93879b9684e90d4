"""Which client of ours has recommended another one."""

import sqlalchemy as sa
from alembic import op

revision = "0075"
down_revision = "0074"


def upgrade() -> None:
    op.add_column("clients", sa.Column("recommender_id", sa.BigInteger()))
    some = sa.text("deleted_at IS NULL AND recommender_id IS NOT NULL")
    columns = ["workspace_id", "recommender_id", "owner_id", "deleted_at"]
    op.create_index("ix_clients_by_recommender", "clients", columns, sqlite_where=some, postgresql_where=some)
