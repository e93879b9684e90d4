"""Adds what an accounting system knows to the sample clients: documents, debts, potential, and who recommended whom.

Nothing is random here, it follows from ids: so no story changes by it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.demo.words.words import Remarks
from sales.clients.client import Client
from sales.work import share
from sales.work.debt import Debt
from sales.work.order import Order

BOOKED = 2
"""One client in so many has its orders in the accounting system."""
SAID = 4
"""Of one client in so many the potential is known."""
USUAL_MONTHS = 3
"""Assumed months between the orders of a client that has not bought yet."""


def booked(client: Client, orders: Sequence[Order], today: date) -> tuple[Client, list[Order], list[Debt]]:
    """The client with its code, its orders with document numbers, and a debt for what is
    unpaid, as imports make them.
    """
    if client.id % BOOKED or not orders:
        return client, list(orders), []
    number = abs(client.id) % 900_000 + 100_000
    told = [replace(one, document=f"ут-{number + n:06} {one.on.year}") for n, one in enumerate(orders)]
    owed = [one for one in told if one.is_open and one.pay_by]
    amount = sum(one.amount or 0 for one in owed)
    late = max(((today - one.pay_by).days for one in owed if one.pay_by), default=0)
    paid = [replace(one, pay_by=None) if one.is_open else one for one in told]
    debts = [Debt(client.id ^ 2, client.id, "", amount, today, late if late > 0 else None)] if amount > 0 else []
    return replace(client, code=f"00-{number:06}"), paid, debts


def could_buy(client: Client, orders: Sequence[Order], remarks: Remarks, today: date) -> Client:
    """The client with its potential: a multiple of what it buys a month, rounded to two digits."""
    if client.id % SAID:
        return client
    words, times = remarks.potentials[client.id // SAID % len(remarks.potentials)]
    first = min((one.on for one in orders), default=None)
    month = share.bought(orders, today) // share.months(first, today) or remarks.typical // USUAL_MONTHS
    return replace(client, potential=words.format(sum=_rounded(times * month // 100, words)))


def _rounded(amount: int, words: str) -> str:
    step = 10 ** max(0, len(str(amount)) - 2)
    grouped = f"{max(step, round(amount / step) * step):,}"
    return grouped if words.startswith("£") else grouped.replace(",", " ")


def sent_by(client: Client, before: Sequence[Client]) -> Client:
    """The client with its recommender: one of the owner's first three clients that buy."""
    buyers = [one for one in before if one.owner == client.owner and one.facts.orders][:3]
    if not client.recommended_by or not buyers:
        return client
    by = buyers[client.id % len(buyers)]
    return replace(client, recommended_by=by.name, recommender=by.id)
