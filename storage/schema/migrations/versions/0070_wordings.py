"""Texts that are sent again and again: a member's own, or the company's."""

import sqlalchemy as sa
from alembic import op

revision = "0070"
down_revision = "0064"


def upgrade() -> None:
    op.create_table(
        "wordings",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("member_id", sa.BigInteger()),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("retired", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name="fk_wordings_workspace_id"),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_wordings"),
        sqlite_with_rowid=False,
    )
