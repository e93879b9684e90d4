"""What is kept of members' days is what one counts by hand: whatever was done, undone, brought in or merged since,
before it is counted again and afterwards.
"""

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, func, insert, select, text, update
from sqlalchemy.exc import DBAPIError

from bot.upkeep.summing import Summing
from sales.clients.client import BuyingRole, Client
from sales.days.periods import between
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from storage.database import Database
from storage.reporting.sums import counting, keeping, mending
from storage.schema.tables import (
    contacts,
    doubtful,
    loads,
    summed,
    sums,
    touches,
    workspaces,
)
from tests import examples
from tests.clock import StandingClock
from tests.storage.clients.lives import Life, happenings
from tests.storage.reporting.kept_days import DAY, LONDON, PERIOD, have_worked, is_right, kept, today_in
from tests.storage.reporting.row_changes import CHANGES, FIRST, P
from tests.storage.sample_company import NOW, TODAY, ZONE, Company, a_contact, a_step, a_touch, an_order, found, saved


@pytest.fixture(autouse=True)
def nobody_else_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no transaction that began before a day was kept."""
    monkeypatch.setattr(mending, "SETTLED", 0.0)


@settings(max_examples=examples.of(40), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(happenings, max_size=14), st.integers(0, 3))
async def test_what_is_kept_of_days_is_what_one_counts_by_hand_after_whatever_was_done(
    database: Database, clock: StandingClock, what: list[tuple[str, int, int]], mended: int
) -> None:
    """All that may happen to a client; every so often, what is doubtful is counted again."""
    clock.moves_to(NOW)
    company = await found(database)
    (client,) = await saved(database, company.anna, "Ромашка")
    life, upkeep = Life(database, company, clock, client), Summing(database, clock)
    await life.records(Outcome.TALKED, 9)
    await upkeep.ask()
    for place, (name, one, other) in enumerate(what):
        if name == "time":
            await life.time_passes(one % 3)
        else:
            await life.happens(name, one, other)
        day = today_in(clock, ZONE)
        await is_right(database, company, clock, between(day - 60 * DAY, day))
        if place % 4 == mended:
            await upkeep.ask()
            await is_right(database, company, clock, between(day - 60 * DAY, day))
    await upkeep.ask()
    await is_right(database, company, clock)
    assert not await kept(database, doubtful)


@pytest.fixture
async def worked(database: Database, company: Company, clock: StandingClock) -> list[Client]:
    return await have_worked(database, company, clock)


@pytest.mark.parametrize("what", CHANGES)
async def test_a_change_of_a_row_makes_the_days_doubtful_that_it_changes(
    database: Database, company: Company, clock: StandingClock, worked: list[Client], what: str
) -> None:
    """However it is written: by people, files, long work, undo."""
    del worked
    async with database.transaction() as transaction:
        assert await transaction.run(CHANGES[what])
    await doubt_is_cleared(database, company, clock)


async def doubt_is_cleared(database: Database, company: Company, clock: StandingClock) -> None:
    """What is asked meanwhile is true as well."""
    assert await kept(database, doubtful)
    await is_right(database, company, clock)
    await Summing(database, clock).ask()
    await is_right(database, company, clock)
    assert not await kept(database, doubtful)


@pytest.mark.parametrize("what", ["touch", "order", "step", "person"])
@pytest.mark.parametrize("days", [4, 12])
async def test_what_is_added_for_a_day_that_is_over_makes_doubtful_what_it_changes(
    database: Database, company: Company, clock: StandingClock, worked: list[Client], what: str, days: int
) -> None:
    """Among the rest, and before all of it: then it is the first, and what was, no longer is."""
    lead, client = company.lead, worked[0]
    if what == "person":
        await _is_run(database, delete(contacts).where(P.role != BuyingRole.DECIDES))
        await Summing(database, clock).ask()
    async with database.work(lead) as unit:
        if what == "touch":
            await unit.touches.add(lead, a_touch(lead, client, at=NOW - days * DAY))
        elif what == "order":
            sold = an_order(lead, client, a_touch(lead, client), 5_00)
            await unit.orders.add(lead, replace(sold, touch=None, on=TODAY - days * DAY))
        elif what == "step":
            await unit.steps.add(lead, replace(a_step(lead, client, TODAY - days * DAY), slot="b"))
        else:
            await unit.contacts.add(lead, a_contact(client, "Новый"))
        await unit.commit()
    await doubt_is_cleared(database, company, clock)


async def test_what_a_file_has_brought_is_counted_once_it_is_shown_and_not_when_it_is_hidden(
    database: Database, company: Company, clock: StandingClock, worked: list[Client]
) -> None:
    whose = {"workspace_id": company.lead.workspace, "member_id": company.lead.actor, "lease_until": NOW}
    span = {"id": worked[0].id, "last": worked[0].id}
    for statement in (insert(loads).values(**whose, **span), delete(loads)):
        await _is_run(database, statement)
        await doubt_is_cleared(database, company, clock)


async def test_a_company_whose_clocks_change_is_counted_anew(
    database: Database, company: Company, clock: StandingClock, worked: list[Client]
) -> None:
    del worked
    for zone in ("Asia/Vladivostok", LONDON, ZONE):
        await _is_run(database, update(workspaces).values(zone=zone))
        await is_right(database, company, clock)
        await Summing(database, clock).ask()
        async with database.read() as unit:
            assert {row.zone for row in await unit.transaction.rows(select(summed.c.zone))} == {zone}
        await is_right(database, company, clock)


async def test_a_clock_that_is_set_back_makes_no_promise_due(
    database: Database, company: Company, clock: StandingClock, worked: list[Client]
) -> None:
    del worked
    clock.moves(-6 * DAY)
    await is_right(database, company, clock)


async def test_what_other_rules_have_counted_is_neither_shown_nor_kept(
    database: Database, company: Company, clock: StandingClock, worked: list[Client]
) -> None:
    del worked
    await _is_run(database, update(sums).values(first=7))
    await _is_run(database, update(summed).values(counting=counting.COUNTING - 1))
    await is_right(database, company, clock)
    await Summing(database, clock).ask()
    await is_right(database, company, clock)
    async with database.read() as unit:
        assert await unit.transaction.scalar(select(func.max(sums.c.first))) == 2


async def test_what_is_kept_is_what_is_shown(
    database: Database, company: Company, clock: StandingClock, worked: list[Client]
) -> None:
    """Else all of this would pass where nothing is kept."""
    del worked
    await _is_run(database, update(sums).values(sent=100))
    async with database.read() as unit:
        told = await unit.sums.figures(company.anna, PERIOD, ZONE, TODAY)
    assert told[company.anna.actor].sent == 100 * len({9, 7, 5, 4, 3, 2})


async def test_each_day_is_kept_once_it_is_over_and_an_older_base_from_its_last_days_on(
    database: Database, company: Company, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "STRIDE", 5)
    (client,) = await saved(database, company.anna, "Ромашка")
    async with database.work(company.anna) as unit:
        for days in (0, 1, 23):
            await unit.touches.add(company.anna, a_touch(company.anna, client, at=NOW - days * DAY))
        await unit.commit()
    upkeep = Summing(database, clock)
    assert await upkeep.keeps()
    assert await kept(database, summed) == 5
    await is_right(database, company, clock, between(TODAY - 30 * DAY, TODAY))
    await upkeep.ask()
    assert await kept(database, summed) == 25
    clock.moves(3 * DAY)
    await upkeep.ask()
    assert await kept(database, summed) == 28
    await is_right(database, company, clock, between(TODAY - 30 * DAY, TODAY + 3 * DAY))


async def test_whoever_is_stopped_in_between_is_gone_on_for(
    database: Database, company: Company, clock: StandingClock, worked: list[Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A part that is broken off has neither counted anything nor forgotten what is doubtful."""
    del worked
    await _is_run(database, update(touches).where(FIRST).values(channel=Channel.OFFER))
    before = await kept(database, doubtful)
    with monkeypatch.context() as broken:
        broken.setattr(mending, "_SURE", delete(doubtful).where(text("nonsense")))
        with pytest.raises(DBAPIError):
            await Summing(database, clock).ask()
    assert await kept(database, doubtful) == before
    await is_right(database, company, clock)
    await Summing(database, clock).ask()
    await is_right(database, company, clock)


async def test_what_was_being_written_as_a_day_began_to_be_kept_is_not_forgotten(
    database: Database, company: Company, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It does not know that the day is kept, so it says nothing: the day is counted when it is over for certain."""
    if not database.is_shared:
        pytest.skip("a file has one writer")
    monkeypatch.setattr(mending, "SETTLED", 300.0)
    (client,) = await saved(database, company.anna, "Ромашка")
    async with database.work(company.anna) as unit:
        await unit.touches.add(company.anna, a_touch(company.anna, client, at=NOW - 2 * DAY))
        await unit.commit()
    async with database.work(company.anna) as unit:
        await unit.touches.add(company.anna, a_touch(company.anna, client, at=NOW - DAY))
        await unit.touches.of_client(company.anna, client.id)  # by now it is written
        async with asyncio.TaskGroup() as another:  # as another process
            another.create_task(Summing(database, clock).ask())
        await unit.commit()
    await is_right(database, company, clock)
    monkeypatch.setattr(mending, "SETTLED", 0.0)
    await Summing(database, clock).ask()
    assert not await kept(database, doubtful)
    await is_right(database, company, clock)


async def _is_run(database: Database, statement: Any) -> None:
    async with database.transaction() as transaction:
        await transaction.run(statement)
