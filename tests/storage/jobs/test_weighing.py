"""What a list falls into before something is done with all of it: each client once, whosever the list is."""

from collections import Counter
from random import Random

import pytest

from sales.actions.lists import bulk
from sales.actions.lists.spreading import anew_only
from sales.ground.scope import Scope
from sales.jobs.bulk import Value
from sales.jobs.job import JobKind
from sales.standing.client_filter import ClientFilter
from storage.database import Database
from storage.unit import Unit
from tests.storage.jobs.bulks import AS_OF
from tests.storage.queries.listing.made_up import World, made, written
from tests.storage.queries.listing.random_lists import drawn
from tests.storage.sample_company import Company

CLIENTS = 40
LISTS = 2


@pytest.fixture
async def world(database: Database, company: Company) -> World:
    world = made(company, Random(21), CLIENTS)
    await written(database, world)
    return world


async def test_each_client_of_a_list_is_in_one_part_of_it_and_each_part_is_what_one_counts_alone(
    database: Database, world: World
) -> None:
    dice, company = Random(22), world.company
    lists = [ClientFilter(), *(drawn(dice, world) for _ in range(LISTS))]
    works: list[tuple[JobKind, Value]] = [
        *((JobKind.SPREAD, value) for value in ("", "Акция", anew_only("Акция"))),
        (JobKind.REPEAT, "visit.1.1"),
        (JobKind.TAG, "Сеть"),
        (JobKind.GIVE, company.anna.actor),
    ]
    async with database.read(company.lead) as unit:
        for wanted in lists:
            for kind, value in works:
                await _falls_apart(unit, company.lead, kind, wanted, value)
        await _falls_apart(unit, company.anna, JobKind.SPREAD, ClientFilter(), "Акция")


async def _falls_apart(unit: Unit, scope: Scope, kind: JobKind, wanted: ClientFilter, value: Value) -> None:
    asked = kind, wanted, value, AS_OF
    told, whose = [await bulk.weighed(unit, scope, *asked, tells_whose=whose) for whose in (False, True)]
    parts = bulk._parts(bulk.WAYS[kind], wanted, value)
    alone = {name: await unit.lists.count(scope, bulk.frozen(wanted).also(*one), AS_OF) for name, one in parts.items()}
    owed, anew, joined = (alone.pop(name, 0) for name in ("owed", "anew", "joined"))
    assert (told.anew, told.joined, told.owed) == (anew, joined, owed)
    assert told.out == {name: number for name, number in alone.items() if number}
    assert (whose.anew, whose.joined, whose.owed, whose.out) == (anew, joined, owed, told.out)
    assert told.whose == {}
    assert sum(whose.whose.values()) == anew + joined == await bulk.todo(unit, scope, *asked)
    of_each = Counter[int]()
    for those in bulk.concerned(kind, wanted, value):
        of_each.update(await unit.lists.by_owner(scope, those, AS_OF))
    assert whose.whose == of_each
