"""The sample company as a lead meets it: each question has an answer, teams have leads, a hand-over is under way."""

import asyncio
from datetime import timedelta
from pathlib import Path
from shutil import copy

import pytest

from bot.upkeep.grading import Grading
from sales.days.periods import bounds, week
from sales.standing import sections
from sales.standing.client_filter import AsOf
from storage.schema import tables
from tests.bot.demo import Sample, opened, sample


@pytest.fixture(scope="module", params=["ru", pytest.param("en", marks=pytest.mark.long)])
def shop(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, statements: None) -> Sample:
    """One for all tests of the module: they only read."""
    return asyncio.run(sample(request.param, tmp_path_factory.mktemp("demo") / "demo.db"))


async def test_what_a_lead_asks_has_an_answer(shop: Sample, tmp_path: Path) -> None:
    """Who is key and silent, who is large and asleep, why the last week's refused."""
    file, anna, boris = Path(copy(shop.file, tmp_path)), shop.company.anna, shop.company.boris
    as_of, month = AsOf(shop.clock.now(), shop.today), shop.clock.now() - timedelta(days=30)
    async with opened(file, shop.clock) as database:
        await Grading(database, shop.clock).ask()
        async with database.read() as unit:
            asleep = await unit.lists.by_owner(shop.scope, sections.ASLEEP, as_of)
            keys, _ = await unit.lists.clients(shop.scope, sections.KEY, as_of, 50)
    assert asleep[anna.id] > 0
    silent = {one.owner for one in keys if one.facts.last_touch_at and one.facts.last_touch_at < month}
    assert silent >= {anna.id, boris.id}
    assert all(one.named_reason for one in keys)
    since, _ = bounds(week(shop.today), shop.company.workspace.zone)
    refused = [row for row in await shop.rows(tables.touches) if row.reason and row.at >= since]
    assert len({row.reason for row in refused}) >= 3


async def test_two_teams_have_their_leads_and_each_rep_a_plan(shop: Sample) -> None:
    company = shop.company
    *leads, vera = company.others
    assert [lead.leads for lead in leads] == [{company.anna.team}, {company.boris.team}]
    assert (vera.team, company.lead.team) == (company.boris.team, None)
    assert {row.member_id for row in await shop.rows(tables.goals)} == {one.id for one in company.reps}
    async with shop.read() as unit:
        led = await unit.members.lasting(leads[1])
        assert led.owners == frozenset({leads[1].id, company.boris.id, vera.id})


async def test_a_hand_over_is_under_way(shop: Sample) -> None:
    [job], vera = await shop.rows(tables.jobs), shop.company.others[-1]
    async with shop.read() as unit:
        [far] = await unit.handed.progress(shop.scope, job.id)
        asked = [one for one in await shop.rows(tables.outbox) if one.kind == "handed_asked"]
    assert (far.taker, far.clients, far.accepted, far.asked, far.left) == (vera.id, 8, 3, 1, 4)
    assert {one.person_id for one in asked} == {shop.company.boris.person, shop.company.lead.person}
    theirs = [row for row in await shop.rows(tables.next_steps) if row.member_id == vera.id]
    assert all(row.due_on > shop.today for row in theirs)
    assert len(theirs) >= 8
