"""Clients that were handed over, as whoever has got them answers."""

import sqlalchemy as sa
from alembic import op

revision = "0081"
down_revision = "0080"


def upgrade() -> None:
    op.create_table(
        "handed",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("client_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("job_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("member_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("from_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer", sa.String()),
        sa.Column("answered_at", sa.DateTime(timezone=True)),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "client_id"],
            ["clients.workspace_id", "clients.id"],
            name="fk_handed_workspace_id_client_id",
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_handed"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_handed_workspace_id_client_id", "handed", ["workspace_id", "client_id"])
    op.create_index("ix_handed_workspace_id_job_id_member_id", "handed", ["workspace_id", "job_id", "member_id"])
