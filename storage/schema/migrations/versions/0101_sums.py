"""What each member's days came to is kept for reports; of what has been so far it is counted while people go on."""

import sqlalchemy as sa
from alembic import op

from storage.schema.columns import LocalDate, Utc

revision = "0101"
down_revision = "0098"

FIGURES = (
    "conversations", "attempts", "sent", "noted", "offers", "calls", "reached", "refusals", "deciders", "first",
    "confirmed", "far", "late", "orders", "amount", "new_sales", "promised", "kept", "by_call", "by_visit",
    "by_message", "by_email", "by_offer", "by_other",
)  # fmt: skip


def upgrade() -> None:
    op.create_table(
        "summed",
        _key("workspace_id"),
        sa.Column("day", LocalDate, primary_key=True),
        sa.Column("since", Utc, nullable=False),
        sa.Column("until", Utc, nullable=False),
        sa.Column("ahead", sa.Integer, nullable=False),
        sa.Column("zone", sa.String, nullable=False),
        sa.Column("counting", sa.Integer, nullable=False),
        sa.Column("made_at", Utc, nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "day", name="pk_summed"),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name="fk_summed_workspace_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_summed_until", "summed", ["workspace_id", "until"])
    op.create_table(
        "sums",
        _key("workspace_id"),
        _key("member_id"),
        sa.Column("day", LocalDate, primary_key=True),
        *map(_figure, FIGURES),
        sa.PrimaryKeyConstraint("workspace_id", "member_id", "day", name="pk_sums"),
        sa.ForeignKeyConstraint(
            ["workspace_id", "member_id"], ["members.workspace_id", "members.id"], name="fk_sums_workspace_id_member_id"
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "doubtful",
        _key("workspace_id"),
        _key("id"),
        sa.Column("member_id", sa.BigInteger, nullable=False),
        sa.Column("day", LocalDate, nullable=False),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_doubtful"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_doubtful_day", "doubtful", ["workspace_id", "member_id", "day"])


def _key(name: str) -> "sa.Column[int]":
    return sa.Column(name, sa.BigInteger, primary_key=True, autoincrement=False)


def _figure(name: str) -> "sa.Column[int]":
    if name == "amount":
        return sa.Column(name, sa.BigInteger, nullable=False)
    return sa.Column(name, sa.Integer, nullable=False, server_default="0")
