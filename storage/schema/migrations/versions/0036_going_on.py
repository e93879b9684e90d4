"""A touch remembers that it was asked after it whether to go on; how clients' worth has moved is kept; movement is
counted from an index.
"""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"

_WAYS = ("stage_before", "stage", "base_before", "base")
_GRADES = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    op.add_column("touches", sa.Column("asked", sa.Boolean(), server_default=sa.text("false"), nullable=False))
    op.create_table(
        "worth_moves",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("client_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("worth_before", _GRADES),
        sa.Column("worth", _GRADES),
        sa.ForeignKeyConstraint(
            ["workspace_id", "client_id"],
            ["clients.workspace_id", "clients.id"],
            name="fk_worth_moves_workspace_id_client_id",
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_worth_moves"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_worth_moves_workspace_id_client_id", "worth_moves", ["workspace_id", "client_id"])
    op.create_index("ix_worth_moves_at", "worth_moves", ["workspace_id", "at", "client_id", "worth_before", "worth"])
    op.drop_index("ix_moves_at", "moves")
    op.create_index("ix_moves_at", "moves", ["workspace_id", "at", "client_id", *_WAYS])
