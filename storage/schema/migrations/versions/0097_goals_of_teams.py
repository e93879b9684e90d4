"""Plans of teams."""

import sqlalchemy as sa
from alembic import op

revision = "0097"
down_revision = "0096"


def upgrade() -> None:
    op.add_column("goals", sa.Column("team_id", sa.BigInteger()))
    op.drop_index("uq_goals_company", "goals")
    for name, columns, condition in (
        ("uq_goals_company", ["aim", "span"], "until IS NULL AND member_id IS NULL AND team_id IS NULL"),
        ("uq_goals_team", ["team_id", "aim", "span"], "until IS NULL AND team_id IS NOT NULL"),
    ):
        only = sa.text(condition)
        op.create_index(
            name, "goals", ["workspace_id", *columns], unique=True, sqlite_where=only, postgresql_where=only
        )
