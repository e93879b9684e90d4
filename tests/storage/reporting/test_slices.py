"""Slices: each figure is what one counts by hand, and opens just that, whatever was undone, merged or handed over."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from sales.clients.client import BuyingRole, Client, Contact
from sales.company.directories import DirectoryKind, Entry
from sales.days.periods import between
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.reporting.slices import COUNTS, NONE, OF_ORDERS, SALES, By, Cut, Doing, Slice, in_order
from sales.standing.client_filter import AsOf
from sales.standing.sections import EVERYBODY
from sales.values.company_names import search_key
from sales.work.channels import Channel, Direction
from sales.work.order import Item, Order
from sales.work.outcomes import ATTEMPTS, Outcome, is_conversation
from sales.work.reasons import Reason
from sales.work.touch import Touch
from storage.database import Database
from tests.storage.reporting.by_hand import PLAINLY, VALUES, WORDED, ZONE, Done, is_reached, is_sale
from tests.storage.sample_company import NOW, TODAY, Company, a_contact, a_touch, an_order, saved

AS_OF = AsOf(NOW, TODAY)

DAY, SECOND = timedelta(days=1), timedelta(seconds=1)
PERIOD = between(date(2026, 10, 20), TODAY)
MIDNIGHT = datetime(2026, 10, 19, 23, tzinfo=UTC)
AUTUMN = datetime(2026, 10, 25, 1, tzinfo=UTC)


@pytest.fixture
async def worked(database: Database, company: Company) -> list[int]:
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
    async with database.work(company.lead) as unit:
        for touched, order in done:
            await unit.touches.add(company.lead, touched)
            if order:
                await unit.orders.add(company.lead, order)
        await unit.commit()
    await _undone(database, company.lead, clients[0])
    await _changed(database, company, clients)
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
    if outcome is not Outcome.ORDER:
        return touch, None
    amount = dice.choice([None, 100_00, 5_000_00, -300_00])
    on = at.astimezone(ZoneInfo(ZONE)).date()
    order = Order(new_id(), client.id, touch.member, touch.id, on, amount)
    return touch, order.made_up([Item(new_id(), one) for one in [dice.choice(products)] if one])


async def _changed(database: Database, company: Company, clients: list[Client]) -> None:
    """Two are handed over, one is deleted, one becomes one with another."""
    lead, anna, boris = company.lead, company.anna.actor, company.boris.actor
    async with database.work(lead) as unit:
        await unit.clients.hand_over(lead, [one.id for one in clients[:2]], anna, boris)
        await unit.clients.delete(lead, clients[2].id, NOW)
        await unit.commit()
    async with database.work(lead) as unit:
        kept = await unit.clients.hold(lead, clients[3].id)
        old = await unit.clients.hold(lead, clients[8].id)
        while await unit.merges.move(lead, old.id, kept, 50):
            pass
        await unit.merges.close(lead, old, kept.id)
        await unit.commit()


async def _by_hand(database: Database, company: Company, clients: list[int]) -> list[Done]:
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


async def test_attempts_are_no_touches_on_the_way_to_an_order(database: Database, company: Company) -> None:
    anna = company.anna
    (client,) = await saved(database, anna, "Ромашка")
    outcomes = (Outcome.NO_ANSWER, Outcome.TALKED, Outcome.ORDER)
    told = [replace(a_touch(anna, client, one), at=NOW + at * SECOND) for at, one in enumerate(outcomes)]
    async with database.work(anna) as unit:
        for touch in told:
            await unit.touches.add(anna, touch)
        await unit.orders.add(anna, an_order(anna, client, told[-1]))
        await unit.commit()
    async with database.read(anna) as unit:
        lines = await unit.slices.cut(anna, Slice(PERIOD, ZONE, Doing.NEW_SALES, by=By.CONTACT))
    assert [(one.value, one.orders) for one in lines] == [("2", 1)]


def _value(by: By, one: Done) -> str:
    value = VALUES[by](one)
    return NONE if value is None else str(value)


def _counted(done: list[Done], wanted: Slice) -> list[Done]:
    """Of the slice, whoever sees it."""
    since, until = wanted.bounds

    def is_then(one: Done) -> bool:
        if wanted.doing in SALES:
            return one.order is not None and wanted.period.since <= one.order.on < wanted.period.until
        return since <= one.touch.at < until

    found = [one for one in done if is_then(one) and PLAINLY[wanted.doing](one)]
    return [one for one in found if wanted.member in (None, one.touch.member)]


def _seen(done: list[Done], scope: Scope) -> list[Done]:
    return [one for one in done if scope.owners is None or one.client.owner in scope.owners]


async def test_every_figure_is_what_one_counts_by_hand_and_opens_just_that(
    database: Database, company: Company, worked: list[int]
) -> None:
    """All in one: the company is long in the making."""
    done = await _by_hand(database, company, worked)
    assert len(done) > 30
    await _figures_are(database, company, done)
    for by in By:
        await _cuts_are(database, company, done, by)
    await _the_largest_are(database, company, done)


async def _figures_are(database: Database, company: Company, done: list[Done]) -> None:
    scopes = (company.lead, company.anna, company.boris)
    async with database.read(company.lead) as unit:
        for doing in Doing:
            wanted = Slice(PERIOD, ZONE, doing)
            found = _counted(done, wanted)
            assert found, f"nothing to see of {doing.name}"
            for scope in scopes:
                counted = await unit.slices.by_member(scope, wanted)
                members = {one.touch.member for one in found} & (scope.owners or {one.touch.member for one in found})
                assert counted == {m: sum(one.touch.member == m for one in found) for m in members}, doing.name
                for member in (None, company.anna.actor, company.boris.actor):
                    of_one = replace(wanted, member=member)
                    expected = _seen(_counted(done, of_one), scope)
                    page, total = await unit.slices.page(scope, of_one, 0, 999)
                    assert total == len(page) == len(expected)
                    assert {row[0].id for row in page} == {one.touch.id for one in expected}, doing.name
                    moments = [row[0].at for row in page]
                    assert moments == sorted(moments, reverse=True)


async def _cuts_are(database: Database, company: Company, done: list[Done], by: By) -> None:
    async with database.read(company.lead) as unit:
        for scope in (company.lead, company.anna):
            for member in (None, company.boris.actor):
                wanted = Slice(PERIOD, ZONE, COUNTS[by], member, by)
                lines = in_order(by, await unit.slices.cut(scope, wanted))
                assert {search_key(one.word) or NONE for one in lines if by in WORDED} <= {one.value for one in lines}
                expected = _lines(_seen(done, scope), wanted)
                assert {one.value: replace(one, word="") for one in lines} == expected
                for line in lines:
                    page, total = await unit.slices.page(scope, replace(wanted, value=line.value), 0, 999)
                    assert total == len(page) == (line.orders if by in OF_ORDERS else line.touches)


def _lines(seen: list[Done], wanted: Slice) -> dict[str, Cut]:
    by = wanted.by
    assert by is not None
    is_talk: Callable[[Done], bool] = is_reached if by is By.HOUR else lambda one: is_conversation(one.touch.outcome)
    found: dict[str, Cut] = {}

    def put(cut: Cut) -> None:
        found[cut.value] = found[cut.value] + cut if cut.value in found else cut

    if by not in OF_ORDERS:
        for one in _counted(seen, wanted):
            put(Cut(_value(by, one), touches=1, reached=int(is_talk(one))))
    if by not in (By.REASON, By.HOUR):
        for one in seen:
            order = one.order
            if (
                order
                and wanted.period.since <= order.on < wanted.period.until
                and wanted.member in (None, order.member)
                and (by is not By.CONTACT or PLAINLY[Doing.NEW_SALES](one))
            ):
                put(Cut(_value(by, one), orders=int(is_sale(one)), amount=order.amount or 0))
    return found


async def _the_largest_are(database: Database, company: Company, done: list[Done]) -> None:
    async with database.read(company.lead) as unit:
        for scope in (company.lead, company.anna, company.boris):
            sums: dict[int, int] = {}
            for one in _seen(done, scope):
                if one.order and PERIOD.since <= one.order.on < PERIOD.until:
                    sums[one.client.id] = sums.get(one.client.id, 0) + (one.order.amount or 0)
            best = min(((-much, client) for client, much in sums.items() if much > 0), default=None)
            largest = await unit.slices.largest(scope, Slice(PERIOD, ZONE))
            assert (largest and (-largest[2], largest[0])) == best
