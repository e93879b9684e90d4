"""A list is the same clients in the same order on both engines, and the same that the plainest filter holds."""

from collections import Counter
from functools import reduce
from random import Random
from typing import get_args

import pytest
from sqlalchemy import insert, update

from sales.clients.client import Client, Lack, Status
from sales.clients.groupings import GroupKind
from sales.ground.scope import Scope
from sales.reporting.gaps import WANTED, Gap, completeness
from sales.standing import conditions
from sales.standing.choosing import of_buyers
from sales.standing.client_filter import AsOf, ClientFilter, Key, Order
from sales.standing.conditions import About, Among, Bought, Condition, Found, Graded, NotAmong
from sales.standing.kept_lists import KINDS
from sales.standing.sections import BUYING, KEPT_UP
from sales.values.company_names import search_key
from storage.database import Database
from storage.schema.tables import clients, loads
from storage.unit import Unit
from tests.storage.queries.listing.made_up import World, made, written
from tests.storage.queries.listing.plainly import MEETS, held
from tests.storage.queries.listing.random_lists import drawn, of_each_kind
from tests.storage.sample_company import NOW, TODAY, Company, found

AS_OF = AsOf(NOW, TODAY)
ALL = ClientFilter((KEPT_UP,))
CLIENTS = 48
LISTS = 60


@pytest.fixture
async def world(database: Database, company: Company) -> World:
    world = made(company, Random(11), CLIENTS)
    await written(database, world)
    await written(database, made(await found(database, "Чужая компания"), Random(12), 12))
    return world


async def _in_parts(unit: Unit, scope: Scope, wanted: ClientFilter, most: int) -> list[int]:
    seen: list[int] = []
    after: Key | None = None
    while True:
        part = await unit.lists.part(scope, wanted, AS_OF, most, after)
        seen += [line.id for line in part.lines]
        after = part.after
        if after is None:
            return seen


async def test_whatever_a_list_asks_for_it_holds_what_it_should_in_order(database: Database, world: World) -> None:
    dice = Random(5)
    lists = [ClientFilter((one,)) for _ in range(3) for one in of_each_kind(dice, world)]
    lists += [drawn(dice, world) for _ in range(LISTS)]
    lists += [ClientFilter((conditions.Lacking(frozenset({Lack.EMAIL})),))]
    scopes = (world.company.anna, world.company.boris, world.company.lead, world.company.owner)
    sizes: list[int] = []
    async with database.read() as unit:
        for wanted in lists:
            scope = dice.choice(scopes)
            expected = held(world, scope, wanted, AS_OF)
            sizes.append(len(expected))
            assert await _in_parts(unit, scope, wanted, dice.choice([1 + len(expected) // 2, 50])) == expected, wanted
            assert await unit.lists.count(scope, wanted, AS_OF) == len(expected), wanted
    assert sum(0 < size < CLIENTS // 2 for size in sizes) > len(sizes) // 3  # they do tell clients apart


async def test_who_buys_what_and_is_worth_what_is_asked_of_whoever_may_still_buy(
    database: Database, world: World
) -> None:
    """Put together choice by choice, in whatever order; unless it says of what status they are to be."""
    dice, scope, left_out = Random(31), world.company.lead, 0
    gone = {one.client.id for one in world.clients if one.client.status is Status.INACTIVE}
    async with database.read() as unit:
        for _ in range(LISTS):
            said = [one for one in drawn(dice, world).conditions if one != BUYING]
            said += [one for one in of_each_kind(dice, world) if isinstance(one, dice.choice([Bought, Graded, Found]))]
            dice.shuffle(said)
            wanted = reduce(lambda made, one: of_buyers(made.also(one)), said, ClientFilter())
            every = set(held(world, scope, ClientFilter(tuple(said)), AS_OF))
            statuses = [one for one in said if isinstance(one, Among | NotAmong) and one.about is About.STATUS]
            asked = any(isinstance(one, Bought | Graded) for one in said) and not statuses
            assert await unit.lists.count(scope, wanted, AS_OF) == len(every - gone if asked else every), wanted
            left_out += bool(asked and every & gone)
    assert left_out


async def test_several_lists_are_counted_at_once_as_each_by_itself(database: Database, world: World) -> None:
    dice = Random(7)
    async with database.read() as unit:
        for scope in (world.company.anna, world.company.lead):
            for _ in range(5):
                asked = {number: drawn(dice, world) for number in range(8)}
                expected = {number: len(held(world, scope, wanted, AS_OF)) for number, wanted in asked.items()}
                assert await unit.lists.counts(scope, asked, AS_OF) == expected, asked
        assert await unit.lists.counts(world.company.lead, {}, AS_OF) == {}


async def test_pages_by_number_and_whole_cards_are_of_the_same_list(database: Database, world: World) -> None:
    dice = Random(6)
    async with database.read() as unit:
        for wanted in (drawn(dice, world) for _ in range(20)):
            lead = world.company.lead
            expected = held(world, lead, wanted, AS_OF)
            first = await unit.lists.page(lead, wanted, AS_OF, 0)
            last = await unit.lists.page(lead, wanted, AS_OF, 99)
            assert (first.total, [line.id for line in first.lines]) == (len(expected), expected[: first.size])
            assert [line.id for line in last.lines] == expected[last.number * last.size :]
            cards: list[Client] = []
            after: Key | None = None
            while not cards or after is not None:
                some, after = await unit.lists.clients(lead, wanted, AS_OF, 7, after)
                cards += some
                if not some:
                    break
            assert [one.id for one in cards] == expected
            owners = {one.client.id: one.client.owner for one in world.clients}
            by_owner = await unit.lists.by_owner(lead, wanted, AS_OF)
            assert await unit.lists.shares(lead, wanted, AS_OF) == by_owner
            assert by_owner == {
                owner: sum(owners[one] == owner for one in expected) for owner in {owners[one] for one in expected}
            }


async def test_a_line_of_a_list_has_its_facts_and_its_nearest_step(database: Database, world: World) -> None:
    lead = world.company.lead
    async with database.read() as unit:
        part = await unit.lists.part(lead, ClientFilter(order=Order.NEXT_STEP), AS_OF, 100)
    known = {one.client.id: one for one in world.clients}
    for line in part.lines:
        steps = known[line.id].steps
        assert line.facts == known[line.id].client.facts
        assert (line.step and line.step.due_on) == min((step.due_on for step in steps), default=None)


async def test_nobody_elses_client_is_in_a_list_by_whatever_is_asked(database: Database, world: World) -> None:
    of_boris = Among(About.MANAGER, frozenset({world.company.boris.actor}))
    async with database.read() as unit:
        for wanted in (ClientFilter((of_boris,)), ClientFilter((of_boris,), Order.SUM)):
            anna = world.company.anna
            assert await unit.lists.count(anna, wanted, AS_OF) == 0
            assert (await unit.lists.part(anna, wanted, AS_OF, 9)).lines == ()
            assert await unit.lists.by_owner(anna, wanted, AS_OF) == {}
            assert await unit.lists.clients(anna, wanted, AS_OF, 9) == ([], None)
            assert (await unit.lists.page(anna, wanted, AS_OF, 0)).lines == ()


def test_every_condition_is_kept_asked_and_tried_out() -> None:
    every = set(get_args(Condition))
    assert set(KINDS.values()) == set(MEETS) == every


async def test_how_complete_the_base_is_is_what_one_counts_by_hand(database: Database, world: World) -> None:
    for scope in (world.company.anna, world.company.lead):
        async with database.read() as unit:
            told = await completeness(unit.lists, scope, AS_OF)
        mine = [one for one in world.seen_by(scope) if one.client.id in set(held(world, scope, ALL, AS_OF))]
        gaps = {gap: set(held(world, scope, wanted, AS_OF)) for gap, wanted in WANTED.items()}
        bad = set().union(*(gaps[one] for one in (Gap.NUMBER, Gap.DECIDER, Gap.SOURCE)))
        by_owner = Counter(one.client.owner for one in mine)
        lacking = Counter(one.client.owner for one in mine if one.client.id in bad)
        assert told.clients == len(mine)
        assert told.lacking == {gap: len(some) for gap, some in gaps.items()}
        assert told.whole == {owner: (every - lacking[owner], every) for owner, every in by_owner.items()}


async def test_words_and_who_recommended_are_counted_as_by_hand_of_whatever_list(
    database: Database, world: World
) -> None:
    dice = Random(16)
    async with database.read() as unit:
        for number in range(20):
            scope = dice.choice([world.company.anna.own, world.company.lead])
            wanted = drawn(dice, world) if number > 1 else ClientFilter()
            listed = set(held(world, scope, wanted, AS_OF))
            mine = [one.client for one in world.seen_by(scope) if one.client.id in listed]
            cities = await unit.lists.words(scope, wanted, AS_OF, GroupKind.CITY, 99)
            tags = await unit.lists.words(scope, wanted, AS_OF, GroupKind.TAG, 99)
            brought = await unit.lists.brought(scope, wanted, AS_OF, 99)
            assert dict(brought) == Counter(one.recommender for one in mine if one.recommender), wanted
            assert [many for _, many in brought] == sorted((many for _, many in brought), reverse=True)
            assert dict(cities) == Counter(search_key(one.city) for one in mine if one.city), wanted
            assert dict(tags) == Counter(tag for one in mine for tag in {search_key(tag) for tag in one.tags}), wanted


async def test_words_of_a_whole_company_are_of_those_who_are_there(database: Database, world: World) -> None:
    """Whoever was deleted is gone, and an import that is being written has not come yet."""
    lead = world.company.lead
    gone, coming, *others = [one.client for one in world.seen_by(lead) if one.client.city]
    load = {"workspace_id": lead.workspace, "id": coming.id, "last": coming.id, "member_id": lead.actor}
    async with database.work(lead) as unit:
        their = (clients.c.workspace_id == lead.workspace, clients.c.id == gone.id)
        await unit.transaction.run(update(clients).where(*their).values(deleted_at=NOW))
        await unit.transaction.run(insert(loads), load | {"lease_until": NOW})
        cities = await unit.lists.words(lead, ClientFilter(), AS_OF, GroupKind.CITY, 99)
    assert dict(cities) == Counter(search_key(one.city) for one in others)
    assert cities == sorted(cities, key=lambda one: (-one[1], one[0]))
