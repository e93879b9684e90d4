"""A debt as the accounting system tells it: a row of the table that a lead sends, on the card of its client.

One legal entity with several points has it on each of them, and owes it once. What is owed in all: `owed`.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from sales.ground.scope import Scope
from sales.work.order import Order


@dataclass(frozen=True, slots=True)
class Debt:
    id: int
    client: int
    entity: str  # its tax number: whose debt it is, where several cards are of one; else nothing
    amount: int  # minor units
    as_of: date  # the table's day
    overdue_days: int | None = None
    version: int = 1

    @property
    def says(self) -> tuple[str, int, date, int]:
        return self.entity, self.amount, self.as_of, self.overdue_days or 0

    @property
    def whose(self) -> str | int:
        return self.entity or self.id

    @property
    def pay_by(self) -> date | None:
        """None where nobody says that it is overdue."""
        return self.as_of - timedelta(days=self.overdue_days) if self.amount > 0 and self.overdue_days else None


@dataclass(frozen=True, slots=True)
class Owed:
    """What is still to be paid, in minor units; what of it accounting tells; the first day to pay by, if known."""

    amount: int = 0
    debt: int = 0
    pay_by: date | None = None


def owed(orders: Iterable[Order], debts: Collection[Debt] = ()) -> Owed:
    """What accounting tells holds for all orders until its day; orders since then come to it, less the returns that
    count against them. More than was bought nobody owes us, and we owe nobody here.
    """
    told = list({one.whose: one for one in debts}.values())
    waiting = [order for order in waits(orders, told) if order.amount]
    debt = sum(max(one.amount, 0) for one in told)
    amount = debt + sum(order.left for order in waiting)
    days = [order.pay_by for order in waiting if order.left > 0] + [one.pay_by for one in told]
    return Owed(amount, debt, min(filter(None, days), default=None)) if amount > 0 else Owed()


def waits(orders: Iterable[Order], debts: Collection[Debt]) -> list[Order]:
    """Orders whose money is still to come, but for those that accounting has told of by now."""
    since = max((one.as_of for one in debts), default=date.min)
    return [order for order in orders if order.is_open and order.on > since]


@dataclass(frozen=True, slots=True)
class Keys:
    """By what a client is found in a table of the accounting system."""

    client: int
    tax_number: str
    names: frozenset[str]  # its own and the legal one, as `company_key` has them
    since: datetime  # in the base
    code: str = ""  # folded
    shown: str = ""  # as lists show it, less what kind of business it is, as `company_key` has it


@dataclass(frozen=True, slots=True)
class Total:
    """What all of somebody's clients owe, each legal entity once: in all, and what was to be paid before today."""

    amount: int = 0
    clients: int = 0


@dataclass(frozen=True, slots=True)
class Concerned:
    """A client of whom accounting has told, or with an order that waits for its money."""

    loses: bool  # owes something until a day, by accounting or by orders
    told: date | None  # the day of which accounting has told last


class Debts(Protocol):
    async def keys(self, scope: Scope) -> list[Keys]:
        """Of all clients in scope."""

    async def concerned(self, scope: Scope, until: date) -> Mapping[int, Concerned]: ...

    async def of_clients(self, scope: Scope, clients: Collection[int]) -> Mapping[int, list[Debt]]: ...
    async def points(self, scope: Scope, entity: str) -> int:
        """On how many cards the debt of an entity stands, whosever they are."""

    async def replace(self, scope: Scope, debts: Mapping[int, Collection[Debt]]) -> None:
        """Of each of these clients instead of all that it had; what says the same stays as it is."""

    async def total(self, scope: Scope) -> Total: ...
