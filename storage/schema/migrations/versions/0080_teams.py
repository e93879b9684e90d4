"""Teams: whose leads see a member's clients."""

import sqlalchemy as sa
from alembic import op

revision = "0080"
down_revision = "0077"


def upgrade() -> None:
    op.create_table(
        "teams",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("retired", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name="fk_teams_workspace_id"),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_teams"),
        sqlite_with_rowid=False,
    )
    op.add_column("members", sa.Column("team_id", sa.BigInteger()))
    op.add_column("members", sa.Column("leads", sa.Text()))
    op.add_column("invites", sa.Column("team_id", sa.BigInteger()))
