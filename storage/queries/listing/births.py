"""SQL condition: clients where somebody has a birthday within some days. Starts from the contacts born then."""

from datetime import date, timedelta
from functools import lru_cache

from sqlalchemy import ColumnElement, String, and_, select, union_all

from sales.standing.client_filter import AsOf
from sales.standing.conditions import Born
from sales.values.birthdays import spans_of_year
from storage.queries.listing.asking import HERE, Asking, Values, Way
from storage.schema.tables import clients, contacts

SPANS = 50
"""Cache size: yesterday, today and tomorrow around the world, each with several numbers of days."""

_c, _k = clients.c, contacts.c


def _born(_: Born, ask: Asking) -> ColumnElement[bool]:
    """Up to two spans of a year, as a UNION: with OR, SQLite would read all contacts of the company."""
    here = (_k.workspace_id == HERE, _k.deleted_at.is_(None), _k.left_on.is_(None))
    edges = ((ask.bind(f"since{n}", String()), ask.bind(f"until{n}", String())) for n in range(2))
    spans = (and_(_k.birthday >= since, _k.birthday < until) for since, until in edges)
    return _c.id.in_(union_all(*(select(_k.client_id).where(*here, span) for span in spans)))


def _born_within(wanted: Born, as_of: AsOf) -> Values:
    return _spans(as_of.today, wanted.days)


@lru_cache(SPANS)
def _spans(today: date, days: int) -> Values:
    """The values of both spans, the same for all who ask on that day."""
    spans = enumerate(spans_of_year(today, today + timedelta(days=days)))
    return {f"{edge}{n}": code for n, span in spans for edge, code in zip(("since", "until"), span, strict=True)}


BORN = Way(_born, _born_within)
