"""A debt as the accounting system states it: a row of the table that a lead sends, kept on the client's card.

A legal entity with several points has its debt on the card of each, and owes it once. `owed` gives the sum in all.
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
    entity: str  # the tax number of the entity, if it has several cards; otherwise ""
    amount: int  # minor units
    as_of: date  # the day of the table
    overdue_days: int | None = None
    version: int = 1

    @property
    def says(self) -> tuple[str, int, date, int]:
        """What the table states; a debt of which it states the same is left as it is."""
        return self.entity, self.amount, self.as_of, self.overdue_days or 0

    @property
    def whose(self) -> str | int:
        """The key by which a debt that is on several cards is counted once."""
        return self.entity or self.id

    @property
    def pay_by(self) -> date | None:
        """The last day to pay, or None if the table does not say that the debt is overdue."""
        return self.as_of - timedelta(days=self.overdue_days) if self.amount > 0 and self.overdue_days else None


@dataclass(frozen=True, slots=True)
class Owed:
    """What is still to be paid, the part of it that accounting states (both in minor units), and the first day to pay
    by.
    """

    amount: int = 0
    debt: int = 0
    pay_by: date | None = None


def owed(orders: Iterable[Order], debts: Collection[Debt] = ()) -> Owed:
    """The sum that is still to be paid.

    What accounting states covers all orders until its day. Later orders are added, and open returns are subtracted. If
    more came back than was bought, nothing is owed either way.
    """
    told = list({one.whose: one for one in debts}.values())
    waiting = [order for order in waits(orders, told) if order.amount]
    debt = sum(max(one.amount, 0) for one in told)
    amount = debt + sum(order.left for order in waiting)
    days = [order.pay_by for order in waiting if order.left > 0] + [one.pay_by for one in told]
    return Owed(amount, debt, min(filter(None, days), default=None)) if amount > 0 else Owed()


def waits(orders: Iterable[Order], debts: Collection[Debt]) -> list[Order]:
    """Orders whose money is still to come, except those until the day for which accounting has stated a debt."""
    since = max((one.as_of for one in debts), default=date.min)
    return [order for order in orders if order.is_open and order.on > since]


@dataclass(frozen=True, slots=True)
class Keys:
    """What a client is recognized by in a table of the accounting system."""

    client: int
    tax_number: str
    names: frozenset[str]  # its name and legal name as `company_key` gives them
    since: datetime  # when it came into the base
    code: str = ""  # folded
    shown: str = ""  # the name in lists without the kind of business, as `company_key` gives it


@dataclass(frozen=True, slots=True)
class Total:
    """What all clients in scope owe, where each legal entity counts once."""

    amount: int = 0
    clients: int = 0


@dataclass(frozen=True, slots=True)
class Concerned:
    """A client with a debt that accounting states, or with an order that waits for its money."""

    loses: bool  # it owed something by the day that was asked for, by accounting or by orders
    told: date | None  # the latest day for which accounting has stated a debt


class Debts(Protocol):
    """Debts in storage, within the scope of whoever asks."""

    async def keys(self, scope: Scope) -> list[Keys]:
        """The keys of all clients in scope."""

    async def concerned(self, scope: Scope, until: date) -> Mapping[int, Concerned]: ...

    async def of_clients(self, scope: Scope, clients: Collection[int]) -> Mapping[int, list[Debt]]: ...
    async def points(self, scope: Scope, entity: str) -> int:
        """The number of cards with the debt of an entity, regardless of scope."""

    async def replace(self, scope: Scope, debts: Mapping[int, Collection[Debt]]) -> None:
        """Gives each client these debts instead of those it has. Debts that state the same stay as they are."""

    async def total(self, scope: Scope) -> Total: ...
