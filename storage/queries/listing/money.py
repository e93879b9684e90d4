"""SQL conditions on money: clients who owe, and what share of their potential clients buy from us.

The share starts from those whose potential is known.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, literal, literal_column, or_, select

from sales.standing.client_filter import AsOf
from sales.standing.conditions import Debt, Share
from sales.values.money import minor_digits
from sales.work import share
from sales.work.step import StepKind
from storage.queries.listing.asking import TODAY, Asking, Values, Way
from storage.queries.scoped import part_of_client
from storage.queries.step_rows import OPEN
from storage.schema.columns import LocalDate
from storage.schema.tables import clients, next_steps, orders

_c, _o, _s = clients.c, orders.c, next_steps.c
_DEBTS: dict[Debt, Callable[[Asking], ColumnElement[bool]]] = {
    Debt.ANY: lambda _: _c.owed > literal_column("0"),
    Debt.DUE: lambda _: and_(_c.owed > literal_column("0"), _c.pay_by <= TODAY),
    Debt.UNMINDED: lambda ask: and_(
        _c.owed > literal_column("0"),
        _c.pay_by <= TODAY,
        ~ask.has(next_steps, OPEN, _s.kind == StepKind.PAYMENT),
    ),
}
"""The zero is literal, so that the partial index of those who owe is used."""
OWING = Way(lambda wanted, ask: _DEBTS[wanted.debt](ask), lambda _, __: {}, lambda wanted: wanted.debt)


def _share(wanted: Share, ask: Asking) -> ColumnElement[bool]:
    its = or_(_c.potential_in == "", _c.potential_in.contains(ask.bind("currency"), autoescape=False))
    lately = (part_of_client(orders), _o.deleted_at.is_(None), _o.on > ask.bind("since", LocalDate()))
    bought = select(func.coalesce(func.sum(_o.amount), 0)).where(*lately).correlate(clients).scalar_subquery()
    begun = ((_c.first_order_on >= ask.bind(f"begun{n}", LocalDate()), literal(n)) for n in range(1, share.MONTHS))
    could = case(*begun, else_=literal(share.MONTHS)) * _c.potential_month
    ours, theirs = bought * ask.bind("ours"), could * ask.bind("theirs")
    return and_(_c.potential_month.is_not(None), its, ours < theirs if wanted.below else ours >= theirs)


def _values(wanted: Share, as_of: AsOf) -> Values:
    ours, theirs = share.scales(10 ** minor_digits(wanted.currency))
    begun = {f"begun{n}": as_of.today - n * share.MONTH for n in range(1, share.MONTHS)}
    told: dict[str, Any] = {"currency": wanted.currency, "since": share.since(as_of.today)}
    return {**told, **begun, "ours": ours * wanted.part, "theirs": theirs}


SHARE = Way(_share, _values, lambda wanted: wanted.below)
