"""How often a unit of work goes to the database and back: a save is three hops, and what is refused takes all along."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.updates.desk import Desk, InHand
from handlers.reporting.occasions import placing
from sales.actions import touches
from sales.clients.client import Client
from sales.clients.facts import Facts
from sales.days.calendar import WEEKDAYS, WorkCalendar
from sales.ground.drafts import Draft
from sales.ground.errors import NotFound, Stale, StepTaken
from sales.ground.ids import new_id
from sales.recording.touch_draft import TouchDraft
from sales.reporting.unasked.occasions import Occasion
from sales.standing.client_filter import AsOf
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from sales.work.touch import Attachment
from storage.database import Database
from storage.engine.transaction import together
from storage.traffic.inbox import Arrival, Inbox, LeaseLost, State
from tests.clock import StandingClock
from tests.storage.conftest import Seen
from tests.storage.sample_company import NOW, ZONE, Company, a_step, a_touch, saved

LOCAL = NOW.astimezone(ZoneInfo(ZONE))
CALENDAR = WorkCalendar(WEEKDAYS)


class Counted:
    """What goes to the database from now on."""

    def __init__(self, database: Database) -> None:
        self._at_once = not database.is_shared
        self._heard = database._writing.heard
        self._before = self._heard.hops
        self.statements: list[str] = []
        self._heard.listeners.append(lambda statement, _: self.statements.append(statement))

    @property
    def hops(self) -> int:
        return self._heard.hops - self._before

    def took(self, hops: int) -> bool:
        """A file answers at once what is ready: that is no hop."""
        return self.hops == hops or (self._at_once and self.hops < hops)

    @property
    def round_trips(self) -> int:
        """To a server: each statement, the beginning and the end."""
        return len([one for one in self.statements if not one.startswith("BEGIN")]) + 2


@pytest.fixture
def desk(database: Database, clock: StandingClock) -> Desk:
    return Desk(database, Inbox(1, "me", 30.0), clock)


@pytest.fixture
async def person(database: Database, company: Company) -> int:
    async with database.read(company.anna) as unit:
        found = await unit.members.person_of(company.anna, company.anna.actor)
    assert found
    return found.id


@pytest.fixture
async def one(desk: Desk, person: int) -> InHand:
    """Anna's update in hand."""
    (claimed,) = await desk.turn([Arrival(1, person, "{}", State.NEW)], [], 1, 1)
    return claimed


@pytest.fixture
async def client(database: Database, company: Company) -> Client:
    (client,) = await saved(database, company.anna, "Ромашка")
    return client


async def _save(database: Database, company: Company, one: InHand, draft: TouchDraft, outcome: Outcome) -> None:
    """As the tap on an outcome does it."""
    anna = company.anna
    async with database.work(anna, one.claim.mark) as unit:
        await unit.drafts.get(one.claim.person, draft.id)
        recorded = await touches.record(unit, anna, draft, outcome, LOCAL)
        await touches.plan_proposed(unit, anna, recorded, LOCAL, CALENDAR)
        await unit.drafts.put(Draft(draft.id, one.claim.person, "plan", {}, NOW))
        await unit.commit()


@pytest.mark.parametrize(("outcome", "most"), [(Outcome.TALKED, 8), (Outcome.NO_ANSWER, 9)])
async def test_a_save_is_three_hops(
    database: Database, company: Company, client: Client, one: InHand, outcome: Outcome, most: int, seen: Seen
) -> None:
    """The draft, the client with its steps, and all that is written with the commit: also where a step is closed."""
    old = a_step(company.anna, client)
    async with database.work(company.anna) as unit:
        await unit.steps.add(company.anna, old)
        await unit.commit()
    attached = (Attachment(new_id(), "voice", "file"),)
    draft = TouchDraft(new_id(), client.id, step=old.id, attachments=attached if outcome is Outcome.TALKED else ())
    counted = Counted(database)
    await _save(database, company, one, draft, outcome)
    assert counted.took(3)
    if database.is_shared:
        assert counted.round_trips == most, counted.statements
    assert await seen(f"SELECT id FROM touches WHERE id = {draft.id}")
    assert await seen(f"SELECT state FROM next_steps WHERE id = {old.id}") != [("open",)]
    assert await seen("SELECT state FROM inbox") == [("done",)]


async def test_a_server_is_told_a_plain_save_in_one_statement(
    database: Database, company: Company, client: Client, one: InHand
) -> None:
    if not database.is_shared:
        pytest.skip("a file is told all in one hop anyhow")
    counted = Counted(database)
    await _save(database, company, one, TouchDraft(new_id(), client.id), Outcome.TALKED)
    assert counted.round_trips == 7, counted.statements
    (write,) = [statement for statement in counted.statements if "INSERT INTO" in statement]
    assert all(table in write for table in ("touches", "clients", "drafts", "audit", "inbox"))


async def test_a_card_is_two_hops(database: Database, company: Company, client: Client, one: InHand) -> None:
    counted = Counted(database)
    async with database.work(company.anna, one.claim.mark) as unit:
        await unit.clients.card(company.anna, client.id)
        await unit.commit()
    assert counted.took(2)


async def test_all_reasons_counted_are_one_hop_and_a_section_opened_two(
    database: Database, company: Company, person: int
) -> None:
    async with database.read() as unit:
        me = (await unit.members.briefing([person]))[person].me
    assert me
    counted = Counted(database)
    async with database.work(me.scope) as unit:
        await placing.counted(unit, me, AsOf(NOW, LOCAL.date()))
        assert counted.took(1)
        await placing.opened(unit, me, AsOf(NOW, LOCAL.date()), Occasion.PLAN, 0)
        assert counted.took(3)


async def test_a_turn_at_the_desk_is_one_hop(database: Database, desk: Desk, one: InHand, person: int) -> None:
    counted = Counted(database)
    (next_one,) = await desk.turn([Arrival(2, person, "{}", State.NEW)], [one], 1, 1)
    assert next_one.briefing
    if not database.is_shared:
        assert counted.hops == 1


async def test_nothing_goes_to_the_database_for_a_unit_of_work_that_does_nothing(database: Database) -> None:
    counted = Counted(database)
    async with database.work() as unit:
        await unit.commit()
    assert (counted.hops, counted.statements) == (0, [])


async def test_what_is_written_is_read_before_it_is_committed(
    database: Database, company: Company, client: Client
) -> None:
    touch = a_touch(company.anna, client)
    async with database.work(company.anna) as unit:
        for _ in range(2):  # so that a file has the question ready, and could answer at once
            with pytest.raises(NotFound):
                await unit.touches.get(company.anna, touch.id)
    counted = Counted(database)
    async with database.work(company.anna) as unit:
        await unit.touches.add(company.anna, touch)
        assert counted.hops == 0
        assert await unit.touches.get(company.anna, touch.id) == touch
        assert counted.hops == 1


async def test_questions_that_do_not_wait_for_each_other_go_together(
    database: Database, company: Company, client: Client
) -> None:
    counted = Counted(database)
    async with database.work(company.anna) as unit:
        found, members = await together(
            unit.clients.get(company.anna, client.id), unit.members.all(company.anna, former=True)
        )
        assert (found, len(members), counted.took(1)) == (client, 4, True)
        with pytest.raises(NotFound):
            await together(unit.clients.get(company.anna, new_id()), unit.members.all(company.anna))
        assert await unit.members.all(company.anna) == members


async def test_what_is_refused_takes_all_along_and_stays_refused(
    database: Database, company: Company, client: Client, seen: Seen
) -> None:
    anna = company.anna
    async with database.work(anna) as unit:
        await unit.steps.add(anna, a_step(anna, client))
        await unit.commit()
    async with database.work(anna) as unit:
        await unit.touches.add(anna, a_touch(anna, client))
        await unit.steps.add(anna, a_step(anna, client, kind=StepKind.CALL))
        with pytest.raises(StepTaken):
            await unit.clients.get(anna, client.id)
        with pytest.raises(RuntimeError, match="failed"):
            await unit.commit()
    assert await seen("SELECT id FROM touches") == []


async def test_what_hangs_on_nobody_of_ones_own_is_not_found(
    database: Database, company: Company, strangers: Company, client: Client, seen: Seen
) -> None:
    for scope, facts in ((strangers.anna, False), (company.boris, False), (company.boris, True)):
        async with database.work(scope) as unit:
            if facts:
                with pytest.raises(NotFound):
                    await unit.clients.set_facts(scope, client.id, Facts())
                continue
            await unit.touches.add(scope, a_touch(scope, client))
            with pytest.raises(NotFound):
                await unit.commit()
    assert await seen("SELECT id FROM touches") == []


async def test_a_second_change_of_what_was_seen_is_stale(database: Database, company: Company, client: Client) -> None:
    """Also where both are written in one hop."""
    anna = company.anna
    async with database.work(anna) as unit:
        await unit.clients.get(anna, client.id)
        await unit.clients.save(anna, client)
        await unit.clients.save(anna, client)
        with pytest.raises(Stale):
            await unit.commit()


async def test_who_lost_the_lease_reads_that_at_the_commit(
    database: Database, company: Company, client: Client, one: InHand, desk: Desk, seen: Seen
) -> None:
    await desk.give_back([one])
    with pytest.raises(LeaseLost):
        await _save(database, company, one, TouchDraft(new_id(), client.id), Outcome.TALKED)
    assert await seen("SELECT id FROM touches") == []


async def test_a_moment_is_kept_to_the_microsecond_in_whatever_zone_it_was_told(
    database: Database, company: Company, client: Client
) -> None:
    moments = [NOW + timedelta(microseconds=1), LOCAL, NOW]
    told = [a_touch(company.anna, client, at=moment) for moment in moments]
    async with database.work(company.anna) as unit:
        for touch in told:
            await unit.touches.add(company.anna, touch)
        for _ in range(3):  # as SQLAlchemy runs it, and made ready
            read = await unit.touches.of_client(company.anna, client.id)
            assert {touch.id: touch.at for touch in read} == {touch.id: touch.at for touch in told}
