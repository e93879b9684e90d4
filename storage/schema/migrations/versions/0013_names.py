"""The index of names. It is filled part by part while people go on: see `storage/queries/finding/filling.py`."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.add_column("workspaces", sa.Column("analyser", sa.Integer(), server_default="0", nullable=False))
    word = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    op.create_table(
        "names",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("word", word, nullable=False),
        sa.Column("owner_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("client_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "client_id"],
            ["clients.workspace_id", "clients.id"],
            name="fk_names_workspace_id_client_id",
        ),
        sa.PrimaryKeyConstraint("workspace_id", "word", "owner_id", "client_id", "kind", name="pk_names"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_names_workspace_id_client_id", "names", ["workspace_id", "client_id"])
