"""Key clients of a whole company, and who of it is left without a step, are counted without walking through all of it;
whether a talk is planned, and whether it comes again, is told by the index of open steps.
"""

import sqlalchemy as sa
from alembic import op

revision = "0117"
down_revision = "0116"

_LIVING = "deleted_at IS NULL"
_LEFT = ("status", "do_not_contact", "owner_id", "deleted_at")


def upgrade() -> None:
    for name, table in (
        ("ix_clients_left", "clients"),
        ("ix_clients_by_base", "clients"),
        ("ix_next_steps_open", "next_steps"),
    ):
        op.drop_index(name, table)
    _make("ix_clients_talked", "clients", ("last_talk_at", *_LEFT), _LIVING)
    bought = ("last_order_on", "last_talk_at", *_LEFT)
    _make("ix_clients_bought", "clients", bought, f"{_LIVING} AND last_order_on IS NOT NULL")
    _make("ix_clients_by_base", "clients", ("base", "owner_id", "deleted_at"), _LIVING)
    steps = ("client_id", "due_on", "due_at", "kind", "series", "state")
    _make("ix_next_steps_open", "next_steps", steps, "state = 'open'")


def _make(name: str, table: str, columns: tuple[str, ...], only: str) -> None:
    some = sa.text(only)
    op.create_index(name, table, ["workspace_id", *columns], sqlite_where=some, postgresql_where=some)
