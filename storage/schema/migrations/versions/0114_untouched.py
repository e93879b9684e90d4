"""Whom nobody has touched or sold to yet is counted by an index of them alone."""

import sqlalchemy as sa
from alembic import op

revision = "0114"
down_revision = "0113"


def upgrade() -> None:
    nothing = sa.text("deleted_at IS NULL AND last_touch_at IS NULL AND last_order_on IS NULL")
    columns = ["workspace_id", "owner_id", "status", "do_not_contact", "deleted_at"]
    op.create_index("ix_clients_untouched", "clients", columns, sqlite_where=nothing, postgresql_where=nothing)
