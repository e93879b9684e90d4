"""What follows from the facts stands on the client, and each change of stage or base is kept. Old rows are counted
part by part while people go on: see `storage/clients/counting.py`.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

LIVING = "deleted_at IS NULL"
BY_DAY = ("call_on", "plan_on", "order_on")


def upgrade() -> None:
    for column in (*_facts(), *_standing()):
        op.add_column("clients", column)
    op.add_column("workspaces", sa.Column("counted", sa.Integer(), server_default="0", nullable=False))
    for place in ("stage", "base"):
        _index(f"ix_clients_by_{place}", ["workspace_id", "owner_id", place, "deleted_at"], LIVING)
    for day in BY_DAY:
        _index(
            f"ix_clients_by_{day}", ["workspace_id", "owner_id", day, "deleted_at"], f"{LIVING} AND {day} IS NOT NULL"
        )
    _index("ix_clients_by_changes_on", ["workspace_id", "changes_on"], "changes_on IS NOT NULL")
    _moves()


def _facts() -> list[sa.Column[Any]]:
    return [
        sa.Column("answer_at", sa.DateTime(timezone=True)),
        sa.Column("answer", sa.String()),
        sa.Column("talked_with", sa.BigInteger(), autoincrement=False),
        sa.Column("writable", sa.Boolean(), server_default=sa.text("false"), nullable=False),
    ]


def _standing() -> list[sa.Column[Any]]:
    return [
        sa.Column("stage", sa.String(), server_default="white", nullable=False),
        sa.Column("base", sa.String(), server_default="potential", nullable=False),
        *(sa.Column(day, sa.Date()) for day in (*BY_DAY, "rest_until", "changes_on")),
        sa.Column("counted", sa.Integer(), server_default="0", nullable=False),
    ]


def _index(name: str, columns: list[str], only: str) -> None:
    where = sa.text(only)
    op.create_index(name, "clients", columns, sqlite_where=where, postgresql_where=where)


def _moves() -> None:
    op.create_table(
        "moves",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("client_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("owner_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stage_before", sa.String(), nullable=False),
        sa.Column("stage", sa.String(), nullable=False),
        sa.Column("base_before", sa.String(), nullable=False),
        sa.Column("base", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "client_id"],
            ["clients.workspace_id", "clients.id"],
            name="fk_moves_workspace_id_client_id",
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_moves"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_moves_workspace_id_client_id", "moves", ["workspace_id", "client_id"])
    op.create_index("ix_moves_at", "moves", ["workspace_id", "owner_id", "at"])
