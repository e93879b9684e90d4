"""What the accounting system and the orders add to a story: documents, debts, how much they could buy, who sent whom.

Nothing is drawn here: it follows from numbers that are there, so that no story becomes another one by it.
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
"""Each so-manieth client's orders are in the accounting system."""
SAID = 4
"""Of each so-manieth it is known how much they could buy."""
USUAL_MONTHS = 3
"""Between the orders of who has not bought yet."""


def booked(client: Client, orders: Sequence[Order], today: date) -> tuple[Client, list[Order], list[Debt]]:
    """As the tables tell it: the card has its code, orders their documents; what is owed for them is a debt."""
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
    """So many times what they buy a month, to two figures."""
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
    """By one of those few who buy and were there before."""
    buyers = [one for one in before if one.owner == client.owner and one.facts.orders][:3]
    if not client.recommended_by or not buyers:
        return client
    by = buyers[client.id % len(buyers)]
    return replace(client, recommended_by=by.name, recommender=by.id)
