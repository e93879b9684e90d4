"""Whose answer may be missing; and who goes before whom."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    op.add_column("inbox", sa.Column("unanswered", sa.BigInteger()))
    op.create_index(
        "ix_inbox_unanswered",
        "inbox",
        ["person_id"],
        sqlite_where=sa.text("unanswered IS NOT NULL"),
        postgresql_where=sa.text("unanswered IS NOT NULL"),
    )
    op.add_column("inbox", sa.Column("precedence", sa.Integer(), server_default="0", nullable=False))
