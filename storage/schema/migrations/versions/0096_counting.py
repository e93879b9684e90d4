"""What reports count is read from indexes alone, however long a company has worked."""

import sqlalchemy as sa
from alembic import op

revision = "0096"
down_revision = "0095"


def upgrade() -> None:
    living, dropped = sa.text("deleted_at IS NULL"), sa.text("state = 'cancelled' AND closed_by IS NULL")
    op.drop_index("ix_touches_of_client", "touches")
    op.create_index("ix_touches_of_client", "touches", ["workspace_id", "client_id", "at", "deleted_at"])
    op.drop_index("ix_touches_counted", "touches")
    counted = ["workspace_id", "member_id", "at", "channel", "outcome", "client_id", "deleted_at"]
    looked_at = ["contact_id", "recorded_at", "away", "accuracy"]
    for name, table, columns, only in (
        ("ix_touches_counted", "touches", [*counted, *looked_at], living),
        (
            "ix_next_steps_dropped",
            "next_steps",
            ["workspace_id", "member_id", "closed_at", "client_id", "state", "closed_by"],
            dropped,
        ),
        (
            "ix_clients_left",
            "clients",
            ["workspace_id", "owner_id", "last_talk_at", "last_order_on", "status", "do_not_contact", "deleted_at"],
            living,
        ),
    ):
        op.create_index(name, table, columns, sqlite_where=only, postgresql_where=only)
