"""Lists of a whole company are put in order by an index of all that they stand by, and not by the wide cards."""

import sqlalchemy as sa
from alembic import op

revision = "0116"
down_revision = "0115"

_LASTS = ("last_order_on", "last_talk_at", "last_touch_at", "last_visit_at")
_BY = (*_LASTS, "order_sum", "owed", "pay_by", "call_on", "worth", "search")
_FILTERED = ("status", "do_not_contact", "plan_on", "answer", "rest_until", "stage", "base", "source_id")


def upgrade() -> None:
    living = sa.text("deleted_at IS NULL")
    every = ["workspace_id", "owner_id", *_BY, *_FILTERED, "deleted_at"]
    op.create_index("ix_clients_listed", "clients", every, sqlite_where=living, postgresql_where=living)
