"""Imports that are being written; and all touches of a client can be found, also those that are gone."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "loads",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("last", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("member_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name="fk_loads_workspace_id"),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_loads"),
        sqlite_with_rowid=False,
    )
    op.drop_index("ix_touches_of_client", "touches")
    op.create_index("ix_touches_of_client", "touches", ["workspace_id", "client_id", "at"])
