"""An order is made up of products, each with its quantity and its sum; one that the accounting system tells of has the
number of its document, and no touch.
"""

import sqlalchemy as sa
from alembic import op

revision = "0064"
down_revision = "0061"

KEYED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
LIVING, GONE = "deleted_at IS NULL", "deleted_at IS NOT NULL"
orders = sa.table(
    "orders",
    *(sa.column(name, sa.BigInteger()) for name in ("workspace_id", "id", "client_id", "product_id", "amount")),
)


def upgrade() -> None:
    told = _items()
    known = ["workspace_id", "id", "client_id", "order_id", "product_id", "amount", "place"]
    sold = sa.select(
        *orders.c["workspace_id", "id", "client_id"], orders.c.id, *orders.c["product_id", "amount"], sa.literal(0)
    ).where(orders.c.product_id.is_not(None))
    op.execute(sa.insert(told).from_select(known, sold))
    op.drop_index("ix_orders_of_product", "orders")
    with op.batch_alter_table("orders", table_kwargs={"sqlite_with_rowid": False}) as batch:
        batch.drop_column("product_id")
        batch.alter_column("touch_id", existing_type=sa.BigInteger(), nullable=True)
        batch.add_column(sa.Column("document", KEYED, server_default="", nullable=False))
    of_document = f"{LIVING} AND document <> ''"
    _index("orders", "ix_orders_of_document", ["workspace_id", "document"], of_document)


def _items() -> sa.Table:
    """Beside the orders: what they are part of is made anew."""
    table = op.create_table(
        "items",
        *(sa.Column(name, sa.BigInteger(), autoincrement=False, nullable=False)
          for name in ("workspace_id", "id", "client_id", "order_id", "product_id")),
        sa.Column("quantity", sa.BigInteger()),
        sa.Column("amount", sa.BigInteger()),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True)),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "order_id"],
            ["orders.workspace_id", "orders.id"],
            name="fk_items_workspace_id_order_id",
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_items"),
        sqlite_with_rowid=False,
    )  # fmt: skip
    for column in ("order_id", "client_id"):
        op.create_index(f"ix_items_workspace_id_{column}", "items", ["workspace_id", column])
    covering = ["workspace_id", "product_id", "client_id", "order_id", "amount", "deleted_at"]
    _index("items", "ix_items_of_product", covering, LIVING)
    _index("items", "ix_items_deleted", ["deleted_at"], GONE)
    return table


def _index(table: str, name: str, columns: list[str], only: str) -> None:
    where = sa.text(only)
    op.create_index(name, table, columns, sqlite_where=where, postgresql_where=where)
