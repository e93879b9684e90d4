"""PostgreSQL counts lists of a whole company by indexes alone, as SQLite does: which client it is stands there."""

import sqlalchemy as sa
from alembic import op

revision = "0119"
down_revision = "0117"

_LIVING = "deleted_at IS NULL"
_LEFT = ("status", "do_not_contact", "owner_id")
_LASTS = ("last_order_on", "last_talk_at", "last_touch_at", "last_visit_at")
_BY = (*_LASTS, "order_sum", "owed", "pay_by", "call_on", "worth", "search")
_FILTERED = ("status", "do_not_contact", "plan_on", "answer", "rest_until", "stage", "base", "source_id")
_STANDING = ("stage", "base", "worth", "named_base", "orders", "order_sum", "status", "source_id")
_INDEXES: dict[str, tuple[tuple[str, ...], str]] = {
    "of_company": (("search", "status", "do_not_contact", "stage", "base"), ""),
    "by_standing": (("owner_id", *_STANDING), ""),
    "by_base": (("base", "owner_id"), ""),
    "talked": (("last_talk_at", *_LEFT), ""),
    "bought": (("last_order_on", "last_talk_at", *_LEFT), " AND last_order_on IS NOT NULL"),
    "untouched": (
        ("owner_id", "status", "do_not_contact"),
        " AND last_touch_at IS NULL AND last_order_on IS NULL",
    ),
    "listed": (("owner_id", *_BY, *_FILTERED), ""),
    "by_owed": (("owner_id", "owed", "pay_by"), " AND owed > 0"),
    **{f"by_{day}": (("owner_id", day), f" AND {day} IS NOT NULL") for day in ("call_on", "plan_on", "order_on")},
}


def upgrade() -> None:
    if op.get_bind().dialect.name != "postgresql":
        return
    for name, (columns, more) in _INDEXES.items():
        op.drop_index(f"ix_clients_{name}", "clients")
        every = ["workspace_id", *columns, "deleted_at"]
        only = sa.text(_LIVING + more)
        op.create_index(f"ix_clients_{name}", "clients", every, postgresql_where=only, postgresql_include=["id"])
