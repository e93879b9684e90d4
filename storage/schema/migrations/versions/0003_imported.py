"""Clients that came in a file are told from those that somebody found."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("clients", sa.Column("imported", sa.Boolean(), server_default=sa.text("false"), nullable=False))
    op.drop_index("ix_clients_by_birth", "clients")
    op.create_index(
        "ix_clients_by_birth",
        "clients",
        ["workspace_id", "owner_id", "imported", "created_at", "deleted_at"],
        sqlite_where=sa.text("deleted_at IS NULL"),
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
