"""The funnel is counted from an index: it has all that the one by stage had."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"

_LIVING = sa.text("deleted_at IS NULL")
_STANDING = ["workspace_id", "owner_id", "stage", "base", "worth", "named_base", "orders", "order_sum", "deleted_at"]


def upgrade() -> None:
    op.drop_index("ix_clients_by_stage", "clients")
    op.create_index("ix_clients_by_standing", "clients", _STANDING, sqlite_where=_LIVING, postgresql_where=_LIVING)
