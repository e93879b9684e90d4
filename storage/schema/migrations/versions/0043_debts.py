"""What the accounting system says that clients owe is kept, and stands on the client."""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"


def upgrade() -> None:
    op.add_column("clients", sa.Column("debt", sa.BigInteger(), server_default="0", nullable=False))
    op.create_table(
        "debts",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("client_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("entity", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("overdue_days", sa.Integer()),
        sa.Column("deleted_at", sa.DateTime(timezone=True)),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "client_id"],
            ["clients.workspace_id", "clients.id"],
            name="fk_debts_workspace_id_client_id",
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_debts"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_debts_workspace_id_client_id", "debts", ["workspace_id", "client_id"])
    gone = sa.text("deleted_at IS NOT NULL")
    op.create_index("ix_debts_deleted", "debts", ["deleted_at"], sqlite_where=gone, postgresql_where=gone)
