"""Every figure of the funnel is what one counts by hand, on both engines, whatever its clients are filtered by."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from random import Random
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from sales.clients.client import NamedBase
from sales.clients.stages import Base, Stage
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.importing.making.making import Making
from sales.importing.port import Record
from sales.importing.said.clients import ImportedClient, ImportedOrder
from sales.reporting.funnel import Funnel, Ladder, Moved, Rung, Tally, funnel, rungs_of, standing_on
from sales.standing import sections
from sales.standing.client_filter import AsOf, ClientFilter
from sales.standing.conditions import About
from sales.work.outcomes import Outcome
from storage.database import Database
from storage.schema.tables import clients, moves
from tests.storage.clients.movement import adds_up
from tests.storage.queries.listing.made_up import Known, World, made, written
from tests.storage.queries.listing.plainly import held
from tests.storage.queries.listing.random_lists import drawn
from tests.storage.sample_company import NOW, TODAY, ZONE, Company, a_touch, found, saved

AS_OF = AsOf(NOW, TODAY)
SINCE = NOW - timedelta(days=30)
CLIENTS = 60
Way = tuple[datetime, Stage, Stage, Base, Base]
Ways = dict[int, list[Way]]
WAYS: dict[Ladder, Callable[[Way], tuple[Any, Any]]] = {
    Ladder.STAGE: lambda way: way[1:3],
    Ladder.BASE: lambda way: way[3:5],
}


@pytest.fixture
async def world(database: Database, company: Company) -> World:
    dice = Random(21)
    world = made(company, dice, CLIENTS)
    for known in world.clients:
        named = NamedBase.LOST if known.standing.base is Base.DEAD and dice.random() < 0.3 else None
        facts = replace(known.client.facts, orders=dice.randrange(3))
        known.client = replace(known.client, named_base=named, facts=facts)
    await written(database, world)
    await written(database, made(await found(database, "Чужая компания"), Random(12), 12))
    return world


@pytest.fixture
async def ways(database: Database, world: World) -> Ways:
    """Chains that end where each client stands now, some begun before the period, some by another manager."""
    dice, ways = Random(22), Ways()
    members = [world.company.anna.actor, world.company.boris.actor]
    for known in [*world.clients, *world.deleted]:
        at, stage, base = NOW, known.standing.stage, known.standing.base
        ways[known.client.id] = []
        for _ in range(dice.randrange(4)):
            at -= timedelta(days=dice.choice([0, 3, 20]))
            before = dice.choice(list(Stage)), dice.choice(list(Base))
            ways[known.client.id].append((at, before[0], stage, before[1], base))
            stage, base = before
    names = ("at", "stage_before", "stage", "base_before", "base")
    rows = [
        {
            "workspace_id": world.company.workspace.id,
            "id": new_id(),
            "client_id": client,
            "owner_id": dice.choice(members),
        }
        | dict(zip(names, way, strict=True))
        for client, some in ways.items()
        for way in some
    ]
    async with database.transaction() as transaction:
        await transaction.run(insert(moves), rows)
        for known in world.clients:
            values = {"orders": known.client.facts.orders, "named_base": known.client.named_base}
            await transaction.run(update(clients).where(clients.c.id == known.client.id).values(**values))
    return ways


def _seen(world: World, scope: Scope, wanted: ClientFilter) -> list[Known]:
    ids = set(held(world, scope, wanted, AS_OF))
    return [one for one in world.clients if one.client.id in ids]


def _moved(some: list[Known], ways: Ways, way: Callable[[Way], tuple[Any, Any]]) -> dict[Any, Moved]:
    """Where each was when the period began, and where it is."""
    came: defaultdict[Any, int] = defaultdict(int)
    went: defaultdict[Any, int] = defaultdict(int)
    for known in some:
        lately = [one for one in ways[known.client.id] if one[0] >= SINCE]
        if lately and (was := way(lately[-1])[0]) != (now_is := way(lately[0])[1]):
            came[now_is] += 1
            went[was] += 1
    return {place: Moved(came[place], went[place]) for place in came.keys() | went.keys()}


def _is_lost(known: Known) -> bool:
    client = known.client
    return known.standing.base is Base.DEAD and (client.named_base is NamedBase.LOST or not client.facts.orders)


async def test_every_figure_is_what_one_counts_by_hand(database: Database, world: World, ways: Ways) -> None:
    dice = Random(23)
    filters = [ClientFilter(), *(drawn(dice, world) for _ in range(12))]
    filters = [one for one in filters if one.spot is None]
    async with database.read() as unit:
        for scope in (world.company.anna, world.company.boris, world.company.lead):
            for wanted in filters:
                some = _seen(world, scope, wanted)
                groups = await unit.funnels.groups(scope, wanted, AS_OF)
                for ladder, told in WAYS.items():
                    moved = await unit.funnels.moved(scope, wanted, AS_OF, ladder, SINCE)
                    assert moved == _moved(some, ways, told)
                for ladder in Ladder:
                    _as_by_hand(funnel(ladder, groups, {}), ladder, some, wanted, world, scope)


def _as_by_hand(
    told: Funnel, ladder: Ladder, some: list[Known], wanted: ClientFilter, world: World, scope: Scope
) -> None:
    """A tap on a figure opens as many clients as it says."""
    assert told.whole == _tally(some)
    for rung in rungs_of(ladder):
        there = _seen(world, scope, wanted.also(standing_on(rung)))
        assert told.rungs[rung] == _tally(there), rung
    on_it = sum(tally.clients for tally in told.rungs.values())
    assert on_it == (len([one for one in some if one.client.worth]) if ladder is Ladder.WORTH else len(some))


def _tally(some: list[Known]) -> Tally:
    return Tally(len(some), sum(one.client.facts.order_sum for one in some), sum(map(_is_lost, some)))


async def test_managers_and_sources_are_told_apart(database: Database, world: World, ways: Ways) -> None:
    of: dict[About, Callable[[Known], int | None]] = {
        About.MANAGER: lambda known: known.client.owner,
        About.SOURCE: lambda known: known.client.source,
    }
    async with database.read() as unit:
        for scope in (world.company.anna, world.company.lead):
            for about, whose in of.items():
                expected: defaultdict[int | None, defaultdict[Stage, int]] = defaultdict(lambda: defaultdict(int))
                for known in world.seen_by(scope):
                    expected[whose(known)][known.standing.stage] += 1
                assert await unit.funnels.by_stage(scope, ClientFilter(), AS_OF, about) == expected
    assert ways


async def test_movement_goes_with_the_client_to_whoever_has_it_by_now(database: Database, company: Company) -> None:
    anna, boris, lead, as_of = company.anna, company.boris, company.lead, AsOf(NOW, TODAY)
    (client,) = await saved(database, anna, "Ромашка")
    async with database.work(anna) as unit:
        await unit.touches.add(anna, a_touch(anna, client, Outcome.INTERESTED))
        await unit.commit()
    async with database.work(lead) as unit:
        await unit.clients.hand_over(lead, [client.id], anna.actor, boris.actor)
        await unit.commit()
    came = {Stage.YELLOW: Moved(came=1), Stage.WHITE: Moved(went=1)}
    async with database.read() as unit:
        asked = ClientFilter(), as_of, Ladder.STAGE, SINCE
        assert [await unit.funnels.moved(who, *asked) for who in (anna, boris, lead)] == [{}, came, came]
        of_boris = ClientFilter((sections.of(boris.actor),))
        assert await unit.funnels.moved(lead, of_boris, as_of, Ladder.STAGE, SINCE) == came


async def test_what_a_file_brings_of_long_ago_is_no_movement_of_this_month(
    database: Database, company: Company
) -> None:
    anna = company.anna
    async with database.work(anna) as unit:
        span = await unit.imports.loads.begin(anna)
        assert span is not None
        made = Making(NOW, ZONE, new_id=count(span.first).__next__)
        for days in (100, 1):
            bought = ImportedOrder(TODAY - timedelta(days=days), 100_00)
            made.add(ImportedClient(f"Клиент {days}", (), orders=(bought,)), anna.actor)
        await unit.imports.loads.stage(anna, span, unit.imports.loads.rows(anna, NOW).ready(made.batch))
        await unit.imports.loads.show(anna, span, Record(77, {}, span))
        await unit.commit()
    async with database.read() as unit:
        rows = await unit.transaction.rows(select(clients.c.id, clients.c.stage))
        moved = await unit.funnels.moved(anna, ClientFilter(), AS_OF, Ladder.STAGE, SINCE)
    assert [row.stage for row in rows] == [Stage.GREEN] * 2
    assert all([await adds_up(database, row.id) for row in rows])
    assert moved == {Stage.GREEN: Moved(came=1), Stage.WHITE: Moved(went=1)}


def test_the_whole_of_a_percent_is_told_of_whoever_is_there() -> None:
    groups: dict[Rung, Tally] = {Stage.RED: Tally(1), Stage.GOLD: Tally(0), Stage.GREEN: Tally(999)}
    told = Funnel(Tally(1000), groups)
    assert [told.percent(one) for one in groups] == [1, 0, 100]
