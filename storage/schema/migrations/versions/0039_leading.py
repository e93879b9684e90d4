"""A lead has a morning of the team and hears of complaints at once; a step knows which lead has set it."""

from datetime import time

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"

_MORNING = sa.table("members", sa.column("team_at", sa.Time()))


def upgrade() -> None:
    op.add_column("members", sa.Column("team_at", sa.Time()))
    op.add_column("members", sa.Column("unheard", sa.Text()))
    op.execute(sa.update(_MORNING).values(team_at=time(9)))
    op.add_column("next_steps", sa.Column("assigned_by", sa.BigInteger()))
    assigned, raised = sa.text("assigned_by IS NOT NULL"), sa.text("withdrawn_at IS NULL")
    columns = ["state", "due_on", "closed_at"]
    op.create_index("ix_next_steps_assigned", "next_steps", columns, sqlite_where=assigned, postgresql_where=assigned)
    op.create_table(
        "complaints",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("client_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("taken_by", sa.BigInteger()),
        sa.Column("taken_at", sa.DateTime(timezone=True)),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["workspace_id", "id"], ["touches.workspace_id", "touches.id"], name="fk_complaints_workspace_id_id"
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_complaints"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_complaints_workspace_id_client_id", "complaints", ["workspace_id", "client_id"])
    op.create_index("ix_complaints_raised", "complaints", ["at"], sqlite_where=raised, postgresql_where=raised)
