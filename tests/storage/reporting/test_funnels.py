"""Every figure of the funnel is what one counts by hand, on both engines, whatever its clients are filtered by."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from random import Random
from typing import Any

import pytest
from sqlalchemy import select, update

from sales.clients.client import NamedBase, Status
from sales.clients.grades import Worth, of_code
from sales.clients.rungs import Ladder, Rung, Segment, segment
from sales.clients.stages import Base, Stage
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.importing.making.making import Making
from sales.importing.port import Record
from sales.importing.said.clients import ImportedClient, ImportedOrder
from sales.reporting.funnel import Funnel, Moved, Stay, Tally, funnel, is_further, rungs_of, standing_on
from sales.standing import sections
from sales.standing.client_filter import AsOf, ClientFilter
from sales.standing.conditions import About, Shifted
from sales.standing.standing import Move
from sales.work.outcomes import Outcome
from storage.database import Database
from storage.schema.tables import clients
from tests.storage.clients.movement import adds_up
from tests.storage.queries.listing.made_up import Known, World, made, written
from tests.storage.queries.listing.plainly import held
from tests.storage.queries.listing.random_lists import drawn
from tests.storage.sample_company import NOW, TODAY, ZONE, Company, a_touch, found, saved

AS_OF = AsOf(NOW, TODAY)
SINCE = NOW - timedelta(days=30)
CLIENTS = 60
WAYS: dict[Ladder, Callable[[Known], list[tuple[datetime, Any, Any]]]] = {
    Ladder.STAGE: lambda known: [(one.at, one.stage_before, one.stage) for one in known.moves],
    Ladder.BASE: lambda known: [(one.at, one.base_before, one.base) for one in known.moves],
    Ladder.WORTH: lambda known: [(at, _segment(before), _segment(after)) for at, before, after in known.worths],
}


@pytest.fixture
async def world(database: Database, company: Company) -> World:
    dice = Random(21)
    world = made(company, dice, CLIENTS)
    for known in world.clients:
        named = NamedBase.LOST if known.standing.base is Base.DEAD and dice.random() < 0.3 else None
        facts = replace(known.client.facts, orders=dice.randrange(3))
        known.client = replace(known.client, named_base=named, facts=facts)
    for known in [*world.clients, *world.deleted]:
        _chain(known, dice, [company.anna.actor, company.boris.actor])
    await written(database, world)
    async with database.transaction() as transaction:
        for known in world.clients:
            values = {"orders": known.client.facts.orders, "named_base": known.client.named_base}
            await transaction.run(update(clients).where(clients.c.id == known.client.id).values(**values))
    await written(database, made(await found(database, "Чужая компания"), Random(12), 12))
    return world


def _chain(known: Known, dice: Random, members: list[int]) -> None:
    """Ways that end where it stands now, the last first, some begun before the period, some of another manager's."""
    known.moves, known.worths = [], []
    at, stage, base, worth = NOW, known.standing.stage, known.standing.base, known.client.worth
    for _ in range(dice.randrange(4)):
        at -= timedelta(days=dice.choice([0, 3, 20]))
        before = dice.choice(list(Stage)), dice.choice(list(Base)), dice.choice([None, "aaa", "aab", "bca", "ccc"])
        known.moves.append(Move(new_id(), known.client.id, dice.choice(members), at, before[0], stage, before[1], base))
        was = of_code(before[2]) if before[2] else None
        known.worths.append((at, was, worth))
        stage, base, worth = before[0], before[1], was


def _segment(worth: Worth | None) -> Segment | None:
    return segment(worth) if worth else None


def _seen(world: World, scope: Scope, wanted: ClientFilter) -> list[Known]:
    ids = set(held(world, scope, wanted, AS_OF))
    return [one for one in world.clients if one.client.id in ids]


def _moved(some: list[Known], ladder: Ladder) -> dict[Any, Moved]:
    """Where each was when the period began, and where it is; without a grade it is nowhere."""
    came: defaultdict[Any, int] = defaultdict(int)
    went: defaultdict[Any, int] = defaultdict(int)
    for known in some:
        lately = [one for one in WAYS[ladder](known) if one[0] >= SINCE]
        if lately and (was := lately[-1][1]) != (now_is := lately[0][2]):
            came[now_is] += 1
            went[was] += 1
    return {place: Moved(came[place], went[place]) for place in (came.keys() | went.keys()) - {None}}


def _stays(some: list[Known]) -> dict[Stage, Stay]:
    """Since when whoever left had been there; a white one, if nothing else is known, since it was made."""
    found: defaultdict[Stage, Stay] = defaultdict(Stay)
    for known in some:
        lately = [one for one in known.moves if one.at >= SINCE]
        if not lately or lately[-1].stage_before == lately[0].stage:
            continue
        was, now_is = lately[-1].stage_before, lately[0].stage
        left = max(one.at for one in lately if one.stage_before == was != one.stage)
        came = [one.at for one in known.moves if one.at < SINCE and one.stage == was != one.stage_before]
        if not came and was is Stage.WHITE and known.client.created_at <= left:
            came = [known.client.created_at]
        seconds = int((left - max(came)).total_seconds()) if came else 0
        found[was] += Stay(1, len(came[:1]), seconds, int(is_further(now_is, was)))
    return dict(found)


def _is_lost(known: Known) -> bool:
    client = known.client
    return known.standing.base is Base.DEAD and (client.named_base is NamedBase.LOST or not client.facts.orders)


async def test_every_figure_is_what_one_counts_by_hand(database: Database, world: World) -> None:
    dice = Random(23)
    filters = [ClientFilter(), *(drawn(dice, world) for _ in range(12))]
    filters = [one for one in filters if one.spot is None]
    async with database.read() as unit:
        for scope in (world.company.anna, world.company.boris, world.company.lead):
            for wanted in filters:
                some = _seen(world, scope, wanted)
                groups = await unit.funnels.groups(scope, wanted, AS_OF)
                for ladder in Ladder:
                    moved = await unit.funnels.moved(scope, wanted, AS_OF, ladder, SINCE)
                    assert moved == _moved(some, ladder)
                    if ladder is Ladder.STAGE:
                        assert await unit.funnels.stays(scope, wanted, AS_OF, SINCE) == _stays(some)
                    _as_by_hand(funnel(ladder, groups, {}), ladder, some, wanted, world, scope)
                    _lists_hold_them(moved, ladder, wanted, world, scope)


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


def _lists_hold_them(
    moved: Mapping[Rung, Moved], ladder: Ladder, wanted: ClientFilter, world: World, scope: Scope
) -> None:
    for rung in rungs_of(ladder):
        lists = (_seen(world, scope, wanted.also(Shifted(ladder, rung, came, SINCE))) for came in (True, False))
        assert Moved(*map(len, lists)) == moved.get(rung, Moved()), rung


def _tally(some: list[Known]) -> Tally:
    inactive = sum(one.client.status is Status.INACTIVE for one in some)
    return Tally(len(some), sum(one.client.facts.order_sum for one in some), sum(map(_is_lost, some)), inactive)


async def test_managers_and_sources_are_told_apart(database: Database, world: World) -> None:
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
