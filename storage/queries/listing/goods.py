"""SQL condition: whether clients have bought some products, by the items of their orders."""

from sqlalchemy import ColumnElement, exists

from sales.standing.conditions import Bought
from storage.queries.listing.asking import Asking
from storage.queries.order_rows import SOLD
from storage.schema.tables import items, orders

_i, _o = items.c, orders.c


def bought(wanted: Bought, ask: Asking) -> ColumnElement[bool]:
    """Whether the client has bought any of the products (or, unless `ever`, none). Returns do not count."""
    its_order = (_o.workspace_id == _i.workspace_id, _o.id == _i.order_id, _o.deleted_at.is_(None), SOLD)
    sold = exists().where(*its_order).correlate(items)
    known = ask.has(items, _i.product_id.in_(ask.bind("products", expanding=True)), _i.deleted_at.is_(None), sold)
    return known if wanted.ever else ~known
