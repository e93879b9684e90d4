"""What clients owe as their cards keep it, after any history: orders and returns that wait for their money, are put to
another day, paid, taken back, of cards that become one and two again; in the list and its total, too.
"""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from sales.clients.client import Client
from sales.ground.scope import Scope
from sales.standing.client_filter import AsOf
from sales.standing.sections import OWING
from sales.work.order import Order, Receipt, Receipts
from sales.work.outcomes import Outcome
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.jobs import merges
from tests.storage.sample_company import NOW, TODAY, Company, a_touch, an_order, saved

CLIENTS, TURNS = 4, 24
AMOUNTS = (None, 0, 100, 100, 250, -100, -250)
PARTS: tuple[tuple[int, ...], ...] = ((), (), (), (40,), (100,), (60, 90))


async def test_it_is_what_one_counts_by_hand(database: Database, company: Company, clock: StandingClock) -> None:
    dice, anna = Random(41), company.anna
    clients = await saved(database, anna, *(f"Клиент {place}" for place in range(CLIENTS)))
    for turn in range(TURNS):
        client = dice.choice(clients)
        if turn % 8 == 7:
            await _merges(database, clock, anna, client, dice)
        else:
            await _happens(database, anna, client, dice)
        await _are_as_by_hand(database, anna, clients)


async def _happens(database: Database, scope: Scope, client: Client, dice: Random) -> None:
    async with database.work(scope) as unit:
        known = await unit.orders.of_client(scope, client.id)
        if not known or dice.random() < 0.5:
            touch = a_touch(scope, client, Outcome.ORDER, NOW)
            await unit.touches.add(scope, touch)
            await unit.orders.add(scope, _drawn(an_order(scope, client, touch, 0, TODAY), dice))
        elif dice.random() < 0.3:
            await unit.orders.delete(scope, dice.choice(known), NOW)
        else:
            await unit.orders.save(scope, _drawn(dice.choice(known), dice))
        await unit.commit()


def _drawn(order: Order, dice: Random) -> Order:
    on, pay_by = (TODAY + timedelta(days=dice.randrange(-9, 1)) for _ in range(2))
    waits = dice.choice([None, pay_by, pay_by])
    parts = tuple(Receipt(TODAY, part, order.member) for part in dice.choice(PARTS))
    told = replace(order, on=on, amount=dice.choice(AMOUNTS), pay_by=waits, paid_on=dice.choice([None, None, TODAY]))
    return replace(told, receipts=Receipts(parts))


async def _merges(database: Database, clock: StandingClock, scope: Scope, into: Client, dice: Random) -> None:
    """For a while, or for good."""
    (old,) = await saved(database, scope, "Лютик")
    for _ in range(3):
        await _happens(database, scope, old, dice)
    job = await merges.merged(database, clock, scope, old, into)
    if dice.random() < 0.5:
        await merges.taken_back(database, clock, scope, job)
        async with database.work(scope) as unit:
            await unit.clients.delete(scope, old.id, NOW)
            await unit.commit()


def _by_hand(orders: list[Order]) -> tuple[int, date | None]:
    parts = {one.id: sum(part.amount for part in one.receipts.each) for one in orders}
    waiting = [one for one in orders if (one.pay_by or parts[one.id]) and not one.paid_on and one.amount]
    waiting = [one for one in waiting if not parts[one.id] or parts[one.id] < (one.amount or 0)]
    owed = sum((one.amount or 0) - parts[one.id] for one in waiting)
    days = [one.pay_by for one in waiting if one.pay_by and (one.amount or 0) > 0]
    return (owed, min(days, default=None)) if owed > 0 else (0, None)


async def _are_as_by_hand(database: Database, scope: Scope, clients: list[Client]) -> None:
    async with database.read(scope) as unit:
        known = {one.id: await unit.orders.of_client(scope, one.id) for one in clients}
        kept = [(await unit.clients.get(scope, one)).facts for one in known]
        told = {client: _by_hand(orders) for client, orders in known.items()}
        assert [(facts.owed, facts.pay_by) for facts in kept] == [*told.values()]
        owing = {client: one for client, one in told.items() if one[0]}
        part = await unit.lists.part(scope, OWING, AsOf(NOW, TODAY), 50)
        assert {line.id for line in part.lines} == owing.keys()
        days = [told[line.id][1] or date.max for line in part.lines]
        assert days == sorted(days)
        assert (await unit.debts.total(scope)).amount == sum(one[0] for one in owing.values())
