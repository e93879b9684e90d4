"""The pool: clients of nobody in particular, since when a client is whose it is, who took whom out on which day."""

import sqlalchemy as sa
from alembic import op

revision = "0091"
down_revision = "0090"
NO = sa.text("false")


def upgrade() -> None:
    op.add_column("members", sa.Column("pool", sa.Boolean(), server_default=NO, nullable=False))
    op.add_column("workspaces", sa.Column("pools", sa.Boolean(), server_default=NO, nullable=False))
    op.add_column("workspaces", sa.Column("pooled_on", sa.Date()))
    op.add_column("clients", sa.Column("owned_since", sa.DateTime(timezone=True)))
    op.add_column("clients", sa.Column("leaves_on", sa.Date()))
    op.add_column("clients", sa.Column("warned_at", sa.DateTime(timezone=True)))
    leaving = sa.text("deleted_at IS NULL AND leaves_on IS NOT NULL")
    op.create_index(
        "ix_clients_by_leaves_on",
        "clients",
        ["workspace_id", "owner_id", "leaves_on", "deleted_at"],
        sqlite_where=leaving,
        postgresql_where=leaving,
    )
    op.create_table(
        "takings",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("client_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("member_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "client_id"],
            ["clients.workspace_id", "clients.id"],
            name="fk_takings_workspace_id_client_id",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "member_id"],
            ["members.workspace_id", "members.id"],
            name="fk_takings_workspace_id_member_id",
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_takings"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_takings_workspace_id_client_id", "takings", ["workspace_id", "client_id"])
    op.create_index("ix_takings_of_day", "takings", ["workspace_id", "member_id", "on"])
