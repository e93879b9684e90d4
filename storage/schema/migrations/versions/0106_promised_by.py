"""Whoever lets the day of a promise pass answers for it, also when somebody else gets the client."""

import sqlalchemy as sa
from alembic import op

revision = "0106"
down_revision = "0105"

_PROMISE = ["state", "closed_at", "closed_by", "touch_id", "client_id"]
_FIRST = sa.text("promised_on IS NOT NULL")
_LEFT = sa.text("promised_by IS NOT NULL")


def upgrade() -> None:
    op.add_column("next_steps", sa.Column("promised_by", sa.BigInteger()))
    op.drop_index("ix_next_steps_promised", "next_steps")
    op.drop_index("ix_next_steps_promised_first", "next_steps")
    told = [*_PROMISE, "promised_by"]
    op.create_index(
        "ix_next_steps_promised", "next_steps", ["workspace_id", "member_id", "due_on", "promised_on", *told]
    )
    op.create_index(
        "ix_next_steps_promised_first",
        "next_steps",
        ["workspace_id", "member_id", "promised_on", "due_on", *told],
        sqlite_where=_FIRST,
        postgresql_where=_FIRST,
    )
    op.create_index(
        "ix_next_steps_left",
        "next_steps",
        ["workspace_id", "promised_by", "due_on", "promised_on", *_PROMISE],
        sqlite_where=_LEFT,
        postgresql_where=_LEFT,
    )
