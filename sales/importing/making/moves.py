"""How a client of a file came to stand where it stands: its touches and orders told once more, one by one.

Each change is as of the day on which it came about, as if all had been kept here from the beginning: what was years ago
is nobody's movement of this month.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from itertools import pairwise
from typing import NamedTuple, TypeAlias
from zoneinfo import ZoneInfo

from sales.clients.client import Client
from sales.clients.facts import Facts, People, after_touch, with_orders
from sales.clients.stages import Base, Stage
from sales.company.members import Rules
from sales.standing.base import base
from sales.standing.stage import asleep_on, stage
from sales.standing.standing import Move
from sales.work.order import Order
from sales.work.touch import Touch

Place: TypeAlias = tuple[Stage, Base]


class Company(NamedTuple):
    """By what its clients are counted, and until when."""

    rules: Rules
    zone: ZoneInfo
    now: datetime

    def day(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()


def moves_of(
    client: Client,
    touches: Collection[Touch],
    orders: Sequence[Order],
    people: People,
    company: Company,
    new_id: Callable[[], int],
) -> Iterator[Move]:
    """What is named of the client itself holds from the beginning: nobody says since when."""
    born = client.created_at, _place(client, Facts(), company, company.day(client.created_at))
    known = [born, *_places(client, touches, orders, people, company)]
    for (_, before), (at, after) in pairwise(known):
        if before != after:
            yield Move(new_id(), client.id, client.owner, at, before[0], after[0], before[1], after[1])


def _places(
    client: Client, touches: Collection[Touch], orders: Sequence[Order], people: People, company: Company
) -> Iterator[tuple[datetime, Place]]:
    in_order = sorted(touches, key=lambda touch: (touch.at, touch.recorded_at, touch.id))
    by_touch: defaultdict[int | None, list[Order]] = defaultdict(list)
    for order in orders:
        by_touch[order.touch].append(order)
    facts, sold = Facts(writable=people.writable), list[Order]()
    ends = [*(one.at for one in in_order[1:]), company.now]
    for touch, end in zip(in_order, ends, strict=False):
        facts = after_touch(facts, touch, people, company.zone)
        sold += by_touch[touch.id]
        facts = with_orders(facts, sold) if sold else facts
        day = company.day(touch.at)
        yield touch.at, _place(client, facts, company, day)
        asleep = asleep_on(facts, company.rules)
        if asleep is not None and day < asleep <= company.day(end):
            yield datetime.combine(asleep, time(), company.zone), _place(client, facts, company, asleep)


def _place(client: Client, facts: Facts, company: Company, day: date) -> Place:
    then = replace(client, facts=facts)
    return stage(then, company.rules, day), base(then, company.rules, day)
