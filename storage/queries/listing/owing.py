"""SQL condition: clients who owe money."""

from collections.abc import Callable

from sqlalchemy import ColumnElement, and_, literal_column

from sales.standing.conditions import Debt
from sales.work.step import StepKind
from storage.queries.listing.asking import TODAY, Asking, Way
from storage.queries.step_rows import OPEN
from storage.schema.tables import clients, next_steps

_c, _s = clients.c, next_steps.c
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
