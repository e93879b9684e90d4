"""Days off of a company's own, vacations of members, and for whom a touch was made."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"

_STANDING, _COVERED = sa.text("ended_at IS NULL"), sa.text("covered_id IS NOT NULL")


def upgrade() -> None:
    op.add_column("workspaces", sa.Column("days_off", sa.Text(), server_default="[]", nullable=False))
    op.add_column("touches", sa.Column("covered_id", sa.BigInteger()))
    op.create_index(
        "ix_touches_covered",
        "touches",
        ["workspace_id", "covered_id", "at"],
        sqlite_where=_COVERED,
        postgresql_where=_COVERED,
    )
    op.create_table(
        "vacations",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("member_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("substitute_id", sa.BigInteger(), autoincrement=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True)),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "member_id"],
            ["members.workspace_id", "members.id"],
            name="fk_vacations_workspace_id_member_id",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "substitute_id"],
            ["members.workspace_id", "members.id"],
            name="fk_vacations_workspace_id_substitute_id",
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_vacations"),
        sqlite_with_rowid=False,
    )
    for name, column, unique in (
        ("uq_vacations_standing", "member_id", True),
        ("ix_vacations_covered", "substitute_id", False),
    ):
        op.create_index(
            name,
            "vacations",
            ["workspace_id", column],
            unique=unique,
            sqlite_where=_STANDING,
            postgresql_where=_STANDING,
        )
