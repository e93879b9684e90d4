"""Plans: how much of something a member or the company is to do each week or each month."""

import sqlalchemy as sa
from alembic import op

revision = "0086"
down_revision = "0081"


def upgrade() -> None:
    op.create_table(
        "goals",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("member_id", sa.BigInteger()),
        sa.Column("aim", sa.String(), nullable=False),
        sa.Column("span", sa.String(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date()),
        sa.Column("set_by", sa.BigInteger(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        *(
            sa.ForeignKeyConstraint(
                ["workspace_id", column],
                ["members.workspace_id", "members.id"],
                name=f"fk_goals_workspace_id_{column}",
            )
            for column in ("member_id", "set_by")
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_goals"),
        sqlite_with_rowid=False,
    )
    for name, columns, condition in (
        ("uq_goals_standing", ["member_id", "aim", "span"], "until IS NULL AND member_id IS NOT NULL"),
        ("uq_goals_company", ["aim", "span"], "until IS NULL AND member_id IS NULL"),
    ):
        only = sa.text(condition)
        op.create_index(
            name, "goals", ["workspace_id", *columns], unique=True, sqlite_where=only, postgresql_where=only
        )
    op.create_index("ix_goals_of", "goals", ["workspace_id", "member_id"])
