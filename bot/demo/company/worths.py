"""The worth (RFM) of sample clients over the last three months, as the bot's nights would have recorded it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import count, pairwise

from bot.demo.company.books import Books, Row
from sales.clients.facts import Facts, with_orders
from sales.clients.grades import Worth
from sales.standing.worth import ENOUGH, Year, bounds, worth, year_since
from sales.work.order import Order

NIGHTS = 13
WEEK = timedelta(days=7)
HOUR = time(1)

Sold = Mapping[int, Sequence[Order]]
Grades = Mapping[int, Worth | None]


def graded(books: Books, sold: Sold, today: date) -> None:
    """Adds the moves of one night a week, and each client's last worth. A client's first grade is no move."""
    nights = [today - timedelta(days=1) - weeks * WEEK for weeks in reversed(range(NIGHTS + 1))]
    told = [(night, _night(sold, night)) for night in nights]
    numbers = {client.id: count(client.id) for client in books.clients}
    for (_, before), (night, after) in pairwise(told):
        books.worth_moves += ({"id": next(numbers[client]), **move} for client, move in _moved(before, after, night))
    books.worths = dict(told[-1][1])


def _moved(before: Grades, after: Grades, night: date) -> Iterator[tuple[int, Row]]:
    at = datetime.combine(night, HOUR, UTC)
    for client, now in after.items():
        if before[client] != now:
            yield client, {"client_id": client, "at": at, "worth_before": before[client], "worth": now}


def _night(sold: Sold, day: date) -> Grades:
    years = {client: _year(orders, day) for client, orders in sold.items()}
    bought = [year for year in years.values() if year.last_on is not None]
    known = bounds(year.sum for year in bought if year.orders) if len(bought) >= ENOUGH else None
    return {client: worth(year, known, day) for client, year in years.items()}


def _year(orders: Sequence[Order], day: date) -> Year:
    until = [one for one in orders if one.on <= day]
    facts = with_orders(Facts(), until) if until else Facts()
    lately = [one for one in until if one.on >= year_since(day)]
    total = sum(one.amount or 0 for one in lately)
    return Year(sum(one.is_sale for one in lately), total, facts.last_order_on, facts.order_gap_days)
