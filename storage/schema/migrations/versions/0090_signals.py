"""What leads are told of at once beside complaints, and which of it each wants to hear."""

import sqlalchemy as sa
from alembic import op

revision = "0090"
down_revision = "0089"
YES, NO = sa.text("true"), sa.text("false")


def upgrade() -> None:
    for name, wanted in (("on_complaint", YES), ("on_refusal", YES), ("on_silence", YES), ("on_idle", NO)):
        op.add_column("members", sa.Column(name, sa.Boolean(), server_default=wanted, nullable=False))
    op.add_column("members", sa.Column("order_from", sa.BigInteger()))
    op.create_table(
        "signals",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("about", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("client_id", sa.BigInteger(), autoincrement=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("taken_by", sa.BigInteger()),
        sa.Column("taken_at", sa.DateTime(timezone=True)),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["workspace_id", "client_id"],
            ["clients.workspace_id", "clients.id"],
            name="fk_signals_workspace_id_client_id",
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_signals"),
        sqlite_with_rowid=False,
    )
    op.create_index("uq_signals_once", "signals", ["workspace_id", "kind", "about", "on"], unique=True)
    op.create_index("ix_signals_workspace_id_client_id", "signals", ["workspace_id", "client_id"])
    raised = sa.text("withdrawn_at IS NULL")
    op.create_index("ix_signals_raised", "signals", ["at"], sqlite_where=raised, postgresql_where=raised)
    key = sa.text("plan_on IS NOT NULL AND named_base IS NOT NULL AND deleted_at IS NULL")
    op.create_index("ix_clients_key_plan", "clients", ["plan_on"], sqlite_where=key, postgresql_where=key)
