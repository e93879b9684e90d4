"""Which reasons to call members were told of in the morning; birthdays are found by their days."""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0044"


def upgrade() -> None:
    op.create_table(
        "told",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("client_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("member_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("occasion", sa.String(), nullable=False),
        sa.Column("times", sa.Integer(), server_default="0", nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("rest_until", sa.Date()),
        sa.ForeignKeyConstraint(
            ["workspace_id", "client_id"], ["clients.workspace_id", "clients.id"], name="fk_told_workspace_id_client_id"
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_told"),
        sqlite_with_rowid=False,
    )
    once = ["workspace_id", "client_id", "member_id", "occasion"]
    op.create_index("uq_told_once", "told", once, unique=True)
    born = sa.text("deleted_at IS NULL AND birthday IS NOT NULL")
    columns = ["workspace_id", "birthday", "client_id", "deleted_at"]
    op.create_index("ix_contacts_by_birthday", "contacts", columns, sqlite_where=born, postgresql_where=born)
