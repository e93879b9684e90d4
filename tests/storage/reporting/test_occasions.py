"""Who is brought up in the morning: each client once, by the first occasion that holds, equal to the plainest way."""

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.clients.facts import Facts
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.reporting.unasked.occasions import Brought, Occasion, lists, placed
from sales.standing import sections
from sales.standing.client_filter import AsOf, ClientFilter
from sales.values.birthdays import Birthday
from sales.work.outcomes import Outcome
from sales.work.step import StepState
from storage.database import Database
from storage.queries.pages import SIZE
from tests.storage.queries.listing.made_up import Known, made, written
from tests.storage.queries.listing.plainly import meets
from tests.storage.sample_company import NOW, TODAY, Company, a_client, a_contact, a_step

DAY = timedelta(days=1)
AS_OF = AsOf(NOW, TODAY)
BOUGHT = Facts(orders=4, first_order_on=TODAY - 99 * DAY, last_order_on=TODAY - 33 * DAY, order_gap_days=35)
KNOWN: dict[str, Facts] = {
    "Берут": BOUGHT,
    "Давно": Facts(orders=1, order_sum=5, last_order_on=TODAY - 300 * DAY),
    "Отказ": Facts(touches=1, last_touch_at=NOW - 200 * DAY, answer=Outcome.REFUSED, answer_at=NOW - 200 * DAY),
    "План": Facts(touches=1, last_touch_at=NOW - 100 * DAY),
    "Тихий": Facts(touches=1, last_touch_at=NOW - 9 * DAY, last_talk_at=NOW - 9 * DAY),
    "Новый": Facts(),
}


async def _brought(database: Database, company: Company, as_of: AsOf = AS_OF, most: int = 5) -> dict[Occasion, Brought]:
    async with database.read(company.anna) as unit:
        return await unit.occasions.brought_up(company.anna.own, lists(), as_of, most)


def _names(found: dict[Occasion, Brought]) -> dict[str, list[str]]:
    return {one.value: [line.name for line in its.lines] for one, its in found.items() if its.lines}


@pytest.fixture
async def clients(database: Database, company: Company) -> dict[str, Client]:
    made = {name: a_client(company.anna, name) for name in KNOWN}
    async with database.work(company.anna) as unit:
        for name, client in made.items():
            born = replace(a_contact(client, "Вера"), birthday=Birthday(TODAY.day, TODAY.month, 1984))
            left = replace(born, id=new_id(), name="Зоя", left_on=TODAY)
            await unit.clients.add(company.anna, client, [born, left] if name == "Новый" else [])
            await unit.clients.set_facts(company.anna, client.id, KNOWN[name])
        await unit.commit()
    return made


async def test_each_client_is_brought_up_once_by_its_first_occasion(
    database: Database, company: Company, clients: dict[str, Client]
) -> None:
    found = await _brought(database, company)
    async with database.read(company.anna) as unit:
        born = await unit.occasions.birthdays(company.anna, sections.born(0), AS_OF, 9)
    assert [name for _, name, _ in born] == ["Вера"], "Зоя has left"
    assert _names(found) == {
        "birthday": ["Новый"],
        "order": ["Берут"],
        "call": ["Давно"],
        "back": ["Отказ"],
        "plan": ["План"],
        "idle": ["Тихий"],
    }
    assert {its.first for its in found.values()} == {0, 1}


def _first(known: Known, as_of: AsOf) -> Occasion | None:
    """The plainest way to say it."""
    return next((one for one, wanted in lists().items() if _holds(known, wanted, as_of)), None)


def _holds(known: Known, wanted: ClientFilter, as_of: AsOf) -> bool:
    return all(meets(known, condition, as_of) for condition in wanted.conditions)


def _weight(known: Known) -> tuple[bool, str, int]:
    worth = known.client.worth
    return worth is None, worth.code if worth else "", -known.client.facts.order_sum


async def test_of_any_company_each_stands_where_the_plainest_way_puts_it(database: Database, company: Company) -> None:
    world = made(company, Random(7), 150)
    await written(database, world)
    for scope in (company.anna.own, company.boris.own):
        for as_of in (AS_OF, AsOf(NOW + 3 * DAY, TODAY + 3 * DAY)):
            async with database.read(scope) as unit:
                found = await unit.occasions.brought_up(scope, lists(), as_of, 99)
                shown = await _opened(unit, scope, as_of, 0, ())
            assert {one: {line.id for line in its.lines} for one, its in found.items()} == shown
            for one, its in found.items():
                mine = [known for known in world.seen_by(scope) if _first(known, as_of) is one]
                assert {line.id for line in its.lines} == {known.client.id for known in mine}
                weights = {known.client.id: _weight(known) for known in mine}
                assert [weights[line.id] for line in its.lines] == sorted(weights.values())
                assert its.first == len(mine)
            assert sum(len(its.lines) for its in found.values()) > 9


async def _opened(
    unit: UnitOfWork, scope: Scope, as_of: AsOf, week: int, lines: Collection[int]
) -> dict[Occasion, set[int]]:
    """Who stands in each section, page by page, as many as are counted."""
    opened: dict[Occasion, set[int]] = {}
    for one in Occasion:
        wanted = placed(one, 0, week, lines)
        counted = await unit.lists.count(scope, wanted, as_of)
        pages = [await unit.lists.page(scope, wanted, as_of, page) for page in range(counted // SIZE + 1)]
        opened[one] = {line.id for page in pages for line in page.lines}
        assert (len(opened[one]), {page.total for page in pages}) == (counted, {counted})
    return opened


@pytest.mark.parametrize("seed", [3, 5])
async def test_opened_sections_hold_each_client_once_as_the_morning_has_divided_them(
    database: Database, company: Company, seed: int
) -> None:
    """Whoever has a line is in none; a birthday of the week to come is told of where nothing else is."""
    world, dice = made(company, Random(seed), 150), Random(seed)
    await written(database, world)
    scope = company.anna.own
    mine = world.seen_by(scope)
    lines = {one.client.id for one in dice.sample(mine, len(mine) // 4)}
    async with database.read(scope) as unit:
        brought = await unit.occasions.brought_up(scope, lists(), AS_OF, 99, lines)
        opened = await _opened(unit, scope, AS_OF, 60, lines)
        every = [*((str(one), its) for one, its in lists().items()), ("soon", sections.born(60))]
        firsts = await unit.occasions.firsts(scope, dict(every), AS_OF)
    free = [one for one in mine if one.client.id not in lines]
    first = {one.client.id: _first(one, AS_OF) for one in free}
    born = [one.client.id for one in free if _holds(one, sections.born(60), AS_OF)]
    named = {one: {line.id for line in its.lines} for one, its in brought.items()}
    assert named == {one: {client for client, its in first.items() if its is one} for one in Occasion}
    soon = {client for client in born if first[client] is None}
    assert opened == named | {Occasion.BIRTHDAY: named[Occasion.BIRTHDAY] | soon}
    assert soon
    assert {client: one for client, one in firsts.items() if client in first} == {
        client: one or "soon" for client, one in first.items() if one or client in soon
    }
    assert sum(map(len, opened.values())) == len(set[int]().union(*opened.values()))


async def _shows(database: Database, company: Company, day: int, *names: str) -> None:
    found = await _brought(database, company, AsOf(NOW + day * DAY, TODAY + day * DAY))
    shown = {line.id: one for one, its in found.items() for line in its.lines if line.name in names}
    async with database.work(company.anna) as unit:
        await unit.occasions.tell(company.anna.own, shown, NOW + day * DAY, TODAY + day * DAY)
        await unit.commit()


async def _named(database: Database, company: Company, day: int, occasion: Occasion) -> list[str]:
    found = await _brought(database, company, AsOf(NOW + day * DAY, TODAY + day * DAY))
    return [line.name for line in found[occasion].lines]


async def test_shown_twice_and_left_alone_it_rests_a_week_and_is_counted_all_the_same(
    database: Database, company: Company, clients: dict[str, Client]
) -> None:
    await _shows(database, company, 0, "Давно")
    await _shows(database, company, 0, "Давно")
    assert await _named(database, company, 1, Occasion.CALL) == ["Давно"]
    await _shows(database, company, 1, "Давно")
    assert await _named(database, company, 1, Occasion.CALL) == ["Давно"], "a morning opened again is the same"
    assert [await _named(database, company, day, Occasion.CALL) for day in (2, 7)] == [[], []]
    resting = (await _brought(database, company, AsOf(NOW + 2 * DAY, TODAY + 2 * DAY)))[Occasion.CALL]
    assert (resting.first, resting.lines) == (1, ())
    assert await _named(database, company, 8, Occasion.CALL) == ["Давно"]


async def test_a_step_meanwhile_begins_anew(database: Database, company: Company, clients: dict[str, Client]) -> None:
    await _shows(database, company, 0, "План")
    async with database.work(company.anna) as unit:
        step = a_step(company.anna, clients["План"], TODAY)
        await unit.steps.add(company.anna, step)
        await unit.steps.close(company.anna, step.id, StepState.CANCELLED, NOW)
        await unit.commit()
    await _shows(database, company, 1, "План")
    assert await _named(database, company, 2, Occasion.PLAN) == ["План"]


async def test_what_one_was_shown_rests_for_nobody_else(
    database: Database, company: Company, clients: dict[str, Client]
) -> None:
    for day in (0, 1):
        await _shows(database, company, day, "Давно")
    async with database.work(company.lead) as unit:
        await unit.clients.hand_over(company.lead, [clients["Давно"].id], company.anna.actor, company.lead.actor)
        await unit.commit()
    async with database.read(company.lead) as unit:
        found = await unit.occasions.brought_up(company.lead.own, lists(), AsOf(NOW + 2 * DAY, TODAY + 2 * DAY), 5)
    assert [line.name for line in found[Occasion.CALL].lines] == ["Давно"]


async def test_five_with_most_worth_come_first(database: Database, company: Company) -> None:
    facts = [replace(KNOWN["Давно"], order_sum=sum_) for sum_ in range(8)]
    async with database.work(company.anna) as unit:
        for number, one in enumerate(facts):
            client = a_client(company.anna, f"Клиент {number}")
            await unit.clients.add(company.anna, client)
            await unit.clients.set_facts(company.anna, client.id, one)
        await unit.commit()
    found = (await _brought(database, company))[Occasion.CALL]
    assert [line.name for line in found.lines] == [f"Клиент {number}" for number in (7, 6, 5, 4, 3)]
    assert found.first == 8
