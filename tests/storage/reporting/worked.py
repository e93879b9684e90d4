"""A company whose touches and orders figures are tried with: whom what belongs to has changed since, and not all that
was done has stayed. What stands behind its figures by hand: `by_hand.py`.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from sales.clients.client import BuyingRole, Client, Contact
from sales.company.directories import DirectoryKind, Entry
from sales.days.periods import between
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.standing.client_filter import AsOf
from sales.standing.sections import EVERYBODY
from sales.work.channels import Channel, Direction
from sales.work.order import Item, Order
from sales.work.outcomes import ATTEMPTS, Outcome
from sales.work.reasons import Reason
from sales.work.touch import Touch
from storage.database import Database
from tests.storage.reporting.by_hand import ZONE, Done
from tests.storage.sample_company import NOW, TODAY, Company, a_contact, a_touch, saved

AS_OF = AsOf(NOW, TODAY)
DAY, SECOND = timedelta(days=1), timedelta(seconds=1)
PERIOD = between(date(2026, 10, 20), TODAY)
MIDNIGHT = datetime(2026, 10, 19, 23, tzinfo=UTC)
AUTUMN = datetime(2026, 10, 25, 1, tzinfo=UTC)


async def worked_for_weeks(database: Database, company: Company) -> list[int]:
    """Their clients; whom what belongs to has changed since, and not all that was done has stayed."""
    dice, team = Random(7), (company.anna, company.boris, company.lead)
    sources = [
        Entry(new_id(), kind, None, name, 0) for kind, name in zip(DirectoryKind, ("Выставка", "Чай"), strict=True)
    ]
    async with database.work(company.owner) as unit:
        for entry in sources:
            await unit.directories.add(company.owner, entry)
        await unit.commit()
    done: list[tuple[Touch, Order | None]] = []
    clients = [one for scope in team for one in await saved(database, scope, *(f"Клиент {n}" for n in range(7)))]
    for number, client in enumerate(clients):
        scope = team[number // 7]
        roles = dice.choices(list(BuyingRole), k=dice.randrange(3))
        people = [replace(a_contact(client), role=role) for role in roles]
        async with database.work(scope) as unit:
            card = replace(
                client, city=dice.choice(["", "Москва", "москва"]), business=dice.choice(["", "Кафе", "Опт"]),
                source=dice.choice([None, sources[0].id]),
            )  # fmt: skip
            await unit.clients.save(scope, card)
            for person in people:
                await unit.contacts.add(scope, person)
            await unit.commit()
        for _ in range(dice.randrange(12)):
            touched, order = _touch(client, people, dice, [scope.actor for scope in team], [None, sources[1].id])
            done.append((touched, order))
    evening = datetime.combine(TODAY - DAY, time(20), UTC)
    done += [(a_touch(scope, client, at=evening), None) for scope, client in zip(team, clients[2::7], strict=True)]
    async with database.work(company.lead) as unit:
        for touched, order in done:
            await unit.touches.add(company.lead, touched)
            if order:
                await unit.orders.add(company.lead, order)
        await unit.commit()
    await _undone(database, company.lead, clients[0])
    await changed(database, company.lead, [one.id for one in clients], (company.anna.actor, company.boris.actor))
    return [one.id for one in clients]


async def _undone(database: Database, lead: Scope, client: Client) -> None:
    """An order that was taken back."""
    touch = Touch(new_id(), client.id, lead.actor, Channel.CALL, Direction.OUTGOING, Outcome.ORDER, NOW - DAY, NOW)
    async with database.work(lead) as unit:
        unit.audit.group(touch.id)
        await unit.touches.add(lead, touch)
        await unit.orders.add(lead, Order(new_id(), client.id, lead.actor, touch.id, TODAY - DAY, 9_000_00))
        await unit.commit()
    async with database.work(lead) as unit:
        assert await unit.undo.take_back(lead, touch.id, NOW - 999 * DAY)
        await unit.commit()


def _touch(
    client: Client, people: list[Contact], dice: Random, by: Sequence[int], products: list[Any]
) -> tuple[Touch, Order | None]:
    at = dice.choice([NOW - timedelta(minutes=dice.randrange(60 * 24 * 40)), MIDNIGHT, MIDNIGHT - SECOND, AUTUMN])
    outcome = dice.choice([*Outcome, *[Outcome.ORDER, Outcome.TALKED, Outcome.REFUSED] * 8])
    touch = Touch(
        new_id(), client.id, dice.choice(by), dice.choice([Channel.CALL, *Channel]), Direction.OUTGOING, outcome, at,
        at, contact=dice.choice([None, *(one.id for one in people)]),
        reason=dice.choice([None, *Reason]) if outcome is Outcome.REFUSED else None,
    )  # fmt: skip
    if dice.random() < 0.5:
        away, blur = dice.choice([None, 40, 300, 301, 5_000]), dice.choice([None, 10.0, 299.0, 4_800.0])
        touch = replace(touch, latitude=55.75, longitude=37.61, accuracy=blur, away=away)
    absent = [one for one in by if one != touch.member]
    touch = replace(touch, covered=dice.choice([None, *absent]))
    if dice.random() < 0.3:
        touch = replace(touch, recorded_at=touch.at + dice.choice([timedelta(hours=5), 3 * DAY]))
    if outcome is not Outcome.ORDER:
        return touch, None
    amount = dice.choice([None, 100_00, 5_000_00, -300_00])
    on = at.astimezone(ZoneInfo(ZONE)).date()
    order = Order(new_id(), client.id, touch.member, touch.id, on, amount)
    return touch, order.made_up([Item(new_id(), one) for one in [dice.choice(products)] if one])


async def changed(database: Database, lead: Scope, clients: Sequence[int], pair: tuple[int, int]) -> None:
    """Two are handed over, one is deleted, one becomes one with another."""
    async with database.work(lead) as unit:
        await unit.clients.hand_over(lead, clients[:2], *pair)
        await unit.clients.delete(lead, clients[2], NOW)
        await unit.commit()
    async with database.work(lead) as unit:
        kept = await unit.clients.hold(lead, clients[3])
        old = await unit.clients.hold(lead, clients[8])
        while await unit.merges.move(lead, old.id, kept, 50):
            pass
        await unit.merges.close(lead, old, kept.id)
        await unit.commit()


async def by_hand(database: Database, company: Company, clients: list[int]) -> list[Done]:
    found: list[Done] = []
    async with database.read(company.lead) as unit:
        living = [one.id for one in (await unit.lists.clients(company.lead, EVERYBODY, AS_OF, 99))[0]]
        for one in set(living) & set(clients):
            card = await unit.clients.card(company.lead, one)
            told = await unit.touches.of_client(company.lead, one)
            sold = await unit.orders.of_client(company.lead, one)
            first = min(told, key=lambda touch: (touch.at, touch.id), default=None)
            sales = [order for order in sold if (order.amount or 0) >= 0]
            new = min(sales, key=lambda order: (order.on, order.id), default=None)
            by_touch = {order.touch: order for order in sold}
            found += [
                Done(
                    touch,
                    card.client,
                    tuple(card.contacts),
                    order,
                    touch is first,
                    new is not None and order is new,
                    _number(touch, told),
                )
                for touch in told
                for order in [by_touch.get(touch.id)]
            ]
    return found


def _number(touch: Touch, told: Sequence[Touch]) -> int:
    earnest = [one for one in told if one.outcome not in ATTEMPTS]
    return sum((one.at, one.id) <= (touch.at, touch.id) for one in earnest)
