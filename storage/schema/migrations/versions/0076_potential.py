"""What a client could buy a month as a figure, so that lists can ask which part of it is ours."""

import sqlalchemy as sa
from alembic import op

from sales.values.potential import potential_in

revision = "0076"
down_revision = "0075"


def upgrade() -> None:
    op.add_column("clients", sa.Column("potential_month", sa.BigInteger()))
    op.add_column("clients", sa.Column("potential_in", sa.Text(), server_default="", nullable=False))
    some = sa.text("deleted_at IS NULL AND potential_month IS NOT NULL")
    columns = ["workspace_id", "owner_id", "potential_month", "deleted_at"]
    op.create_index("ix_clients_by_potential", "clients", columns, sqlite_where=some, postgresql_where=some)
    _fill()


def _fill() -> None:
    """What was said before."""
    base = op.get_bind()
    clients = sa.table(
        "clients", *map(sa.column, ("workspace_id", "id", "potential", "potential_month", "potential_in"))
    )
    its = (clients.c.workspace_id == sa.bindparam("its"), clients.c.id == sa.bindparam("row"))
    asked = sa.select(clients.c.workspace_id, clients.c.id, clients.c.potential).where(clients.c.potential != "")
    for workspace, row, words in base.execute(asked).all():
        known = potential_in(words)
        if known is not None:
            told = {"potential_month": known.month, "potential_in": " ".join(sorted(known.currencies))}
            base.execute(sa.update(clients).where(*its).values(**told), {"its": workspace, "row": row})
