"""Who of a whole company stands where, and what the funnel of a source is counted from, is told by indexes alone."""

import sqlalchemy as sa
from alembic import op

revision = "0115"
down_revision = "0114"

_COLUMNS = {
    "ix_clients_of_company": ["search", "status", "do_not_contact", "stage", "base"],
    "ix_clients_by_standing": [
        *("owner_id", "stage", "base", "worth", "named_base", "orders", "order_sum", "status"),
        "source_id",
    ],
}


def upgrade() -> None:
    living = sa.text("deleted_at IS NULL")
    for name, columns in _COLUMNS.items():
        op.drop_index(name, "clients")
        every = ["workspace_id", *columns, "deleted_at"]
        op.create_index(name, "clients", every, sqlite_where=living, postgresql_where=living)
