"""Reports: what is counted, by whose work, and that behind each figure are its clients."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from sales.clients.client import Client
from sales.company.directories import DirectoryKind, Entry
from sales.days.periods import between
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.reporting.counts import Figure, OrderCount, ProductCount, TouchCount
from sales.reporting.figures.behind import BEHIND
from sales.reporting.figures.fates import Fate, Fated
from sales.standing import sections
from sales.standing.client_filter import AsOf
from sales.work.channels import Channel, Direction
from sales.work.order import Item
from sales.work.outcomes import Outcome
from sales.work.step import StepKind, StepState
from sales.work.touch import Touch
from storage.database import Database
from tests.clock import StandingClock
from tests.storage.sample_company import NOW, TODAY, ZONE, Company, a_step, an_order, saved

SINCE = datetime(2026, 11, 17, 21, tzinfo=UTC)
UNTIL = SINCE + timedelta(days=1)
YESTERDAY = TODAY - timedelta(days=1)
AS_OF = AsOf(NOW, TODAY)
FATED = Fated(between(TODAY, TODAY), ZONE, TODAY)


def _touch(scope: Scope, client: Client, channel: Channel, outcome: Outcome, at: datetime = NOW) -> Touch:
    return Touch(new_id(), client.id, scope.actor, channel, Direction.OUTGOING, outcome, at, at)


@pytest.fixture
async def clients(database: Database, company: Company) -> list[Client]:
    """Three of Anna's, whom she worked with, and one of Boris's."""
    anna, boris = company.anna, company.boris
    mine = await saved(database, anna, "Ромашка", "Лютик", "Василёк")
    (theirs,) = await saved(database, boris, "Пион")
    ordered = _touch(anna, mine[0], Channel.CALL, Outcome.ORDER)
    returned = _touch(anna, mine[0], Channel.CALL, Outcome.ORDER)
    touches = [
        ordered,
        returned,
        _touch(anna, mine[0], Channel.CALL, Outcome.NO_ANSWER),
        _touch(anna, mine[0], Channel.CALL, Outcome.NO_ANSWER, UNTIL),
        _touch(anna, mine[1], Channel.VISIT, Outcome.TALKED),
        _touch(anna, mine[2], Channel.VISIT, Outcome.NOT_IN),
        _touch(anna, mine[2], Channel.CALL, Outcome.TALKED, SINCE - timedelta(days=7)),
        _touch(anna, mine[1], Channel.OFFER, Outcome.SENT, SINCE),
    ]
    async with database.work(anna) as unit:
        for touch in touches:
            await unit.touches.add(anna, touch)
        await unit.orders.add(anna, an_order(anna, mine[0], ordered, 5_000_00))
        await unit.orders.add(anna, an_order(anna, mine[0], returned, -1_000_00))
        await unit.steps.add(anna, a_step(anna, mine[0], YESTERDAY))
        await unit.steps.add(anna, a_step(anna, mine[1], TODAY, at=time(9, 30)))
        await unit.steps.add(anna, a_step(anna, mine[1], TODAY, StepKind.VISIT, at=time(9, 50)))
        await unit.commit()
    async with database.work(boris) as unit:
        await unit.touches.add(boris, _touch(boris, theirs, Channel.CALL, Outcome.TALKED))
        await unit.commit()
    return [*mine, theirs]


async def test_touches_are_counted_by_member_channel_and_outcome(
    database: Database, company: Company, clients: list[Client]
) -> None:
    anna, boris = company.anna.actor, company.boris.actor
    annas = {
        TouchCount(anna, Channel.CALL, Outcome.ORDER, 2),
        TouchCount(anna, Channel.CALL, Outcome.NO_ANSWER, 1),
        TouchCount(anna, Channel.VISIT, Outcome.TALKED, 1),
        TouchCount(anna, Channel.VISIT, Outcome.NOT_IN, 1),
        TouchCount(anna, Channel.OFFER, Outcome.SENT, 1),
    }
    async with database.read() as unit:
        assert set(await unit.reports.touches(company.anna, SINCE, UNTIL)) == annas
        team = set(await unit.reports.touches(company.lead, SINCE, UNTIL))
    assert team == annas | {TouchCount(boris, Channel.CALL, Outcome.TALKED, 1)}


async def test_a_return_is_no_order_but_counts_in_the_sum(
    database: Database, company: Company, clients: list[Client]
) -> None:
    async with database.read() as unit:
        counts = await unit.reports.orders(company.lead, TODAY, TODAY + timedelta(days=1))
        assert await unit.reports.orders(company.lead, YESTERDAY, TODAY) == []
    assert counts == [OrderCount(company.anna.actor, 1, 4_000_00)]
    assert isinstance(counts[0].amount, int)


async def test_products_are_counted_by_whose_orders_they_were_returns_not(
    database: Database, company: Company, clients: list[Client]
) -> None:
    anna, boris, lead = company.anna, company.boris, company.lead
    caps = Entry(new_id(), DirectoryKind.PRODUCT, None, "Крышки", 0)
    async with database.work(lead) as unit:
        await unit.directories.add(lead, caps)
        await unit.commit()
    for whose, client, amounts in ((anna, clients[1], (5_00, None, -5_00)), (boris, clients[3], (7_00,))):
        async with database.work(whose) as unit:
            for amount in amounts:
                touch = _touch(whose, client, Channel.CALL, Outcome.ORDER)
                await unit.touches.add(whose, touch)
                await unit.orders.add(whose, an_order(whose, client, touch, amount).made_up([Item(new_id(), caps.id)]))
            await unit.commit()
    async with database.read() as unit:
        team = await unit.reports.products(lead, TODAY, TODAY + timedelta(days=1))
        own = await unit.reports.products(anna, TODAY, TODAY + timedelta(days=1))
        assert await unit.reports.products(lead, YESTERDAY, TODAY) == []
    assert own == [ProductCount(anna.actor, "Крышки", 2)]
    assert set(team) == {*own, ProductCount(boris.actor, "Крышки", 1)}


async def test_new_clients_and_clients_without_a_step_are_counted_by_owner(
    database: Database, company: Company, clients: list[Client]
) -> None:
    anna, boris = company.anna.actor, company.boris.actor
    async with database.read() as unit:
        assert await unit.lists.by_owner(company.lead, sections.found(SINCE, UNTIL), AS_OF) == {anna: 3, boris: 1}
        later = sections.found(UNTIL, UNTIL + timedelta(days=1))
        assert await unit.lists.by_owner(company.lead, later, AS_OF) == {}
        assert await unit.lists.by_owner(company.lead, sections.WITHOUT_STEP, AS_OF) == {anna: 1, boris: 1}
        assert await unit.lists.by_owner(company.anna, sections.WITHOUT_STEP, AS_OF) == {anna: 1}


async def test_overdue_is_yesterdays_and_what_was_agreed_for_a_quarter_of_an_hour_ago(
    database: Database, company: Company, clients: list[Client]
) -> None:
    ten = NOW  # in Moscow
    async with database.read() as unit:
        assert await unit.reports.overdue(company.lead, ten, TODAY) == {company.anna.actor: 2}
        assert await unit.reports.overdue(company.lead, ten - timedelta(hours=1), TODAY) == {company.anna.actor: 1}
        assert await unit.reports.overdue(company.lead, ten, TODAY + timedelta(days=1)) == {company.anna.actor: 2}
        evening = ten + timedelta(minutes=6)
        assert await unit.reports.overdue(company.lead, evening, TODAY) == {company.anna.actor: 3}


FIGURES = {
    Figure.OVERDUE: ["Лютик", "Ромашка"],
    Figure.WITHOUT_STEP: ["Василёк"],
    Figure.NEW: ["Василёк", "Лютик", "Ромашка"],
    Figure.VISITS: ["Лютик"],
    Figure.OFFERS: ["Лютик"],
}


async def test_behind_each_figure_are_its_clients(
    database: Database, company: Company, clients: list[Client], clock: StandingClock, subtests: pytest.Subtests
) -> None:
    assert clock.now() == NOW
    for figure, names in FIGURES.items():
        for scope in (company.lead, company.anna):
            with subtests.test(figure.value):
                async with database.read() as unit:
                    behind = BEHIND[figure](company.anna.actor, SINCE, UNTIL)
                    page = await unit.lists.page(scope, behind, AS_OF, 0)
                assert [line.name for line in page.lines] == names
                assert page.total == len(names)


async def test_what_a_member_did_is_told_newest_first_and_page_by_page(
    database: Database, company: Company, clients: list[Client]
) -> None:
    anna, boris = company.anna, company.boris
    async with database.read() as unit:
        done, total = await unit.touches.done(anna, anna.actor, SINCE, UNTIL, 0, 4)
        rest, _ = await unit.touches.done(anna, anna.actor, SINCE, UNTIL, 1, 4)
        of_boris = await unit.touches.done(company.lead, boris.actor, SINCE, UNTIL, 0)
        assert await unit.touches.done(anna, boris.actor, SINCE, UNTIL, 0) == ([], 0)
    told = [(touch.outcome, name) for touch, name in (*done, *rest)]
    assert (len(done), len(rest), total) == (4, 2, 6)
    assert told[-1] == (Outcome.SENT, "Лютик")
    assert sorted(name for _, name in told) == ["Василёк", "Лютик", "Лютик", "Ромашка", "Ромашка", "Ромашка"]
    assert [(name, of_boris[1]) for _, name in of_boris[0]] == [("Пион", 1)]


async def test_what_was_taken_back_is_not_counted(database: Database, company: Company, clients: list[Client]) -> None:
    boris = company.boris
    touch = _touch(boris, clients[3], Channel.VISIT, Outcome.TALKED)
    async with database.work(boris) as unit:
        unit.audit.group(touch.id)
        await unit.touches.add(boris, touch)
        await unit.commit()
    async with database.work(boris) as unit:
        await unit.undo.take_back(boris, touch.id, SINCE)
        await unit.commit()
    async with database.read() as unit:
        counts = await unit.reports.touches(boris, SINCE, UNTIL)
    assert counts == [TouchCount(boris.actor, Channel.CALL, Outcome.TALKED, 1)]


async def test_what_is_put_off_and_dropped_without_a_touch_is_counted_once(
    database: Database, company: Company, clients: list[Client]
) -> None:
    anna = company.anna
    off: dict[str, Any] = {"postponed": 2, "promised_on": YESTERDAY, "postponed_at": NOW}
    first = replace(a_step(anna, clients[2], TODAY), **off)
    corrected = replace(first, id=new_id(), due_on=TODAY + timedelta(days=3))
    earlier = replace(
        a_step(anna, clients[2], kind=StepKind.VISIT), **off | {"postponed_at": SINCE - timedelta(days=9)}
    )
    touched, by_hand = (a_step(anna, clients[2], kind=kind) for kind in (StepKind.OFFER, StepKind.PAYMENT))
    async with database.work(anna) as unit:
        await unit.steps.put(anna, first)
        await unit.steps.put(anna, corrected)
        for step in (earlier, touched, by_hand):
            await unit.steps.add(anna, step)
        await unit.steps.close(anna, touched.id, StepState.CANCELLED, NOW, new_id())
        await unit.steps.close(anna, by_hand.id, StepState.CANCELLED, NOW)
        await unit.commit()
    async with database.read(company.lead) as unit:
        assert await unit.fates.by_member(company.lead, FATED.of(Fate.PUT_OFF)) == {anna.actor: 1}
        assert await unit.fates.by_member(company.lead, FATED.of(Fate.DROPPED)) == {anna.actor: 1}
        assert await unit.fates.by_member(company.boris, FATED.of(Fate.PUT_OFF)) == {}


async def test_what_is_recorded_in_the_evening_is_counted_by_the_local_hour(
    database: Database, company: Company, clients: list[Client]
) -> None:
    boris = company.boris
    six = datetime(2026, 11, 18, 15, tzinfo=UTC)
    recorded = (six - timedelta(minutes=1), six, six + timedelta(hours=5), six + timedelta(hours=29))
    touches = [
        replace(_touch(boris, clients[3], Channel.CALL, Outcome.TALKED), recorded_at=moment)
        for moment in (*recorded, NOW + timedelta(days=2, hours=9))
    ]
    async with database.work(boris) as unit:
        for touch in touches:
            await unit.touches.add(boris, touch)
        await unit.commit()
    async with database.read(company.lead) as unit:
        told = [
            await unit.sums.figures(company.lead, between(day, day), zone, day)
            for zone, day in ((ZONE, TODAY), ("UTC", TODAY), (ZONE, TODAY + timedelta(days=1)))
        ]
    late = [{member: one.late for member, one in figures.items() if one.late} for figures in told]
    assert late == [{boris.actor: 3}, {boris.actor: 2, company.anna.actor: 1}, {}]
