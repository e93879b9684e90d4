"""Two cards of one client become one; which look alike is found by indexes."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0021"


def upgrade() -> None:
    op.create_table(
        "merged",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("old_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("into_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name="fk_merged_workspace_id"),
        sa.PrimaryKeyConstraint("workspace_id", "old_id", name="pk_merged"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_merged_into", "merged", ["workspace_id", "into_id"])
    op.create_table(
        "apart",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("one_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("other_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name="fk_apart_workspace_id"),
        sa.PrimaryKeyConstraint("workspace_id", "one_id", "other_id", name="pk_apart"),
        sqlite_with_rowid=False,
    )
    only = sa.text("deleted_at IS NULL")
    for key in ("company_key", "tax_number", "email"):
        columns = ["workspace_id", key, "owner_id", "deleted_at"]
        op.create_index(f"ix_clients_by_{key}", "clients", columns, sqlite_where=only, postgresql_where=only)
