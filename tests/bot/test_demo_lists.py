"""The sample company as whole lists: of each that the guides name there is somebody, and something to plan."""

import asyncio
from datetime import timedelta
from pathlib import Path
from shutil import copy

import pytest

from bot.demo.words.words import words_of
from bot.upkeep.grading import Grading
from sales.actions.lists import bulk
from sales.clients.finding import bought
from sales.company.directories import DirectoryKind
from sales.ground.scope import scope_of
from sales.jobs.job import JobKind
from sales.standing.client_filter import AsOf, ClientFilter
from sales.standing.conditions import Bought
from sales.standing.open_list import SHELVES, Shelf
from storage.unit import Unit
from tests.bot.demo import Sample, opened, sample

WHOLE = (Shelf.OWING, Shelf.ASLEEP, Shelf.LAPSED, Shelf.IDLE, Shelf.DUE, Shelf.UNSEEN, Shelf.KEY)


@pytest.fixture(scope="module", params=["ru", pytest.param("en", marks=pytest.mark.long)])
def shop(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, statements: None) -> Sample:
    """One for all tests of the module: they only read."""
    return asyncio.run(sample(request.param, tmp_path_factory.mktemp("demo") / "demo.db"))


async def test_with_each_list_that_the_guide_names_there_is_somebody_to_plan_a_call_with(
    shop: Sample, tmp_path: Path
) -> None:
    file = Path(copy(shop.file, tmp_path))
    as_of = AsOf(shop.clock.now(), shop.today)
    async with opened(file, shop.clock) as database:
        await Grading(database, shop.clock).ask()
        async with database.read() as unit:
            lists = [*(SHELVES[one] for one in WHOLE), await _cups_without_lids(unit, shop)]
            for member in (shop.company.anna, shop.company.boris, shop.company.lead):
                scope = scope_of(shop.company.workspace.id, member.id, member.role)
                for wanted in lists:
                    weighed = await bulk.weighed(unit, scope, JobKind.SPREAD, wanted, "", as_of)
                    assert weighed.todo, (member.name, wanted)


async def _cups_without_lids(unit: Unit, shop: Sample) -> ClientFilter:
    """As the guide says it."""
    text = {"ru": "стаканы без крышек", "en": "cups but no lids"}[shop.language]
    found = bought.asked(text, await unit.directories.all(shop.scope, DirectoryKind.PRODUCT))
    assert found
    return ClientFilter((Bought(found[0], ever=True), Bought(found[1], ever=False)))


async def test_debts_are_fresh_and_old_and_each_client_has_a_city(shop: Sample) -> None:
    clients = await shop.clients()
    due = [client.facts.pay_by for client in clients if client.facts.pay_by]
    assert min(due) < shop.today - timedelta(days=20) < shop.today < max(due)
    words = words_of(shop.language)
    assert {client.city for client in clients} == {words.home.city, *(one.city for one in words.elsewhere)}
