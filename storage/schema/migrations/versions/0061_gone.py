"""A report leaves out what was done with deleted clients: these few are found without a look at the others."""

import sqlalchemy as sa
from alembic import op

revision = "0061"
down_revision = "0060"


def upgrade() -> None:
    gone = sa.text("deleted_at IS NOT NULL")
    columns = ["workspace_id", "deleted_at"]
    op.create_index("ix_clients_gone", "clients", columns, sqlite_where=gone, postgresql_where=gone)
