"""What clients are listed by: their worth by the bounds of their company's last night, their tags, cities and lines of
business as rows, the product of each order and the open steps by indexes.
"""

import json
import unicodedata
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

FEW = 5_000
ORDERED = ["workspace_id", "product_id", "client_id", "amount", "deleted_at"]
PLANNED = ["workspace_id", "client_id", "due_on", "due_at", "state"]
KEYED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
clients = sa.table(
    "clients",
    *(sa.column(name, sa.BigInteger()) for name in ("workspace_id", "id")),
    *(sa.column(name, sa.Text()) for name in ("tags", "city", "business")),
    sa.column("deleted_at", sa.DateTime()),
)


def upgrade() -> None:
    op.add_column("clients", sa.Column("worth", KEYED))
    op.add_column("workspaces", sa.Column("graded_on", sa.Date()))
    op.add_column("workspaces", sa.Column("worth_a", sa.BigInteger()))
    op.add_column("workspaces", sa.Column("worth_b", sa.BigInteger()))
    op.add_column("workspaces", sa.Column("grading_until", sa.DateTime(timezone=True)))
    _index("orders", "ix_orders_of_product", ORDERED, "deleted_at IS NULL AND product_id IS NOT NULL")
    _index("next_steps", "ix_next_steps_open", PLANNED, "state = 'open'")
    _group(_groupings())


def _index(table: str, name: str, columns: list[str], only: str) -> None:
    where = sa.text(only)
    op.create_index(name, table, columns, sqlite_where=where, postgresql_where=where)


def _groupings() -> sa.Table:
    table = op.create_table(
        "groupings",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("word", KEYED, nullable=False),
        sa.Column("client_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "client_id"],
            ["clients.workspace_id", "clients.id"],
            name="fk_groupings_workspace_id_client_id",
        ),
        sa.PrimaryKeyConstraint("workspace_id", "kind", "word", "client_id", name="pk_groupings"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_groupings_workspace_id_client_id", "groupings", ["workspace_id", "client_id"])
    return table


def _group(table: sa.Table) -> None:
    """Lists by tag, city and line of business shall be whole from the first day."""
    said = sa.or_(clients.c.tags != "[]", clients.c.city != "", clients.c.business != "")
    told = op.get_bind().execute(sa.select(clients).where(clients.c.deleted_at.is_(None), said))
    while some := told.fetchmany(FEW):
        rows = [
            {"workspace_id": its, "kind": kind, "word": word, "client_id": client}
            for its, client, *words, _ in some
            for kind, word in set(_of(*words))
        ]
        if rows:
            op.get_bind().execute(sa.insert(table), rows)


def _of(tags: str, city: str, business: str) -> Iterator[tuple[str, str]]:
    said: list[tuple[str, Any]] = [("city", city), ("business", business)]
    said += [("tag", tag) for tag in json.loads(tags)]
    yield from ((kind, word) for kind, text in said if (word := _folded(text)))


def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return " ".join(folded.replace("ё", "е").split())
