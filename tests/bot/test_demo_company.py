"""The sample company: the same every time, right to the last fact, and worth looking at."""

import asyncio
from collections import Counter
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from shutil import copy
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.demo.words.words import LANGUAGES, words_of
from bot.upkeep.grading import Grading
from handlers.reporting import digest
from sales.clients import facts
from sales.clients.client import BuyingRole, Status
from sales.clients.near import metres
from sales.clients.rungs import Ladder, Segment, segment
from sales.clients.stages import Base, Stage
from sales.company.directories import BUILT_IN_SOURCES
from sales.company.members import Member
from sales.days.calendar import WEEKDAYS
from sales.days.periods import between, bounds, last_week
from sales.reporting.digest import Digest
from sales.reporting.report import Counts
from sales.reporting.unasked.occasions import Occasion
from sales.standing import sections
from sales.standing.base import Dead, base, why_dead
from sales.standing.client_filter import AsOf, ClientFilter
from sales.standing.conditions import Turn
from sales.standing.people import people_of
from sales.standing.stage import stage
from sales.standing.standing import standing, turn_of
from sales.values import phones
from sales.values.nicks import parse
from sales.values.phones import is_mobile
from sales.values.potential import potential_in
from sales.work.reasons import Reason
from sales.work.step import StepKind
from storage.queries.values import STANDINGS
from storage.schema import tables
from tests.bot.demo import SEEDED, SUNDAY, Sample, opened, sample
from tests.storage.clients.movement import adds_up

SAID = set(words_of("ru").remarks.said)
"""The outcomes of the sample company: it needs no word for a new one."""


@pytest.fixture(scope="module", params=["ru", pytest.param("en", marks=pytest.mark.long)])
def shop(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, statements: None) -> Sample:
    """One for all tests of the module: they only read."""
    return asyncio.run(sample(request.param, tmp_path_factory.mktemp("demo") / "demo.db"))


@pytest.mark.long
async def test_equal_seeds_make_equal_companies_and_another_seed_another(tmp_path: Path) -> None:
    one, same, other = [await sample("ru", tmp_path / f"{place}.db", number) for place, number in enumerate((7, 7, 8))]
    for table in SEEDED:
        assert await one.rows(table) == await same.rows(table), table.name
    assert await one.rows(tables.clients) != await other.rows(tables.clients)


async def test_two_reps_have_three_hundred_clients_of_different_names_and_numbers(shop: Sample) -> None:
    owners = Counter(client.owner for client in await shop.clients())
    vera = shop.company.others[-1]
    assert owners == {shop.company.anna.id: 180, shop.company.boris.id: 112, vera.id: 8}
    assert len({client.name for client in await shop.clients()}) == 300
    numbers = [row.e164 for row in await shop.rows(tables.phones)]
    assert len(set(numbers)) == len(numbers) > 300
    assert all(phones.parse(number, "GB").e164 == number for number in numbers)


async def test_many_people_can_be_written_to_in_a_messenger(shop: Sample) -> None:
    """By a mobile, or by a name in Telegram that could be one."""
    nicks = [row.nick for row in await shop.rows(tables.contacts) if row.nick]
    mobiles = [row.e164 for row in await shop.rows(tables.phones) if is_mobile(row.e164)]
    assert len(nicks) + len(mobiles) > 150
    assert len(mobiles) > 50
    assert [parse(nick) for nick in nicks] == nicks


async def test_every_stage_and_every_base_occurs_with_each_rep(shop: Sample) -> None:
    rules = shop.company.workspace.rules
    for member in (shop.company.anna, shop.company.boris):
        own = [client for client in await shop.clients() if client.owner == member.id]
        assert {stage(client, rules, shop.today) for client in own} == set(Stage)
        assert {base(client, rules, shop.today) for client in own} >= set(Base) - {Base.KEY, Base.VIP, Base.PROVEN}
    assert {base(client, rules, shop.today) for client in await shop.clients()} == set(Base)


async def test_every_turn_and_every_way_to_be_dead_occurs(shop: Sample) -> None:
    rules, zone = shop.company.workspace.rules, ZoneInfo(shop.company.workspace.zone)
    clients = await shop.clients()
    turns = {turn_of(client, standing(client, rules, shop.today, zone), shop.today) for client in clients}
    assert turns == {None, *Turn}
    assert {why_dead(client, rules, shop.today) for client in clients} == {None, *Dead}


async def test_every_segment_of_worth_occurs_once_a_night_has_graded_them(shop: Sample, tmp_path: Path) -> None:
    file = Path(copy(shop.file, tmp_path))
    async with opened(file, shop.clock) as database:
        await Grading(database, shop.clock).ask()
        async with database.read() as unit:
            graded = [row.worth for row in await unit.transaction.rows(select(tables.clients.c.worth))]
    assert {segment(worth) for worth in graded if worth} == set(Segment)
    assert None in graded


async def test_clients_have_moved_lately_as_their_history_says(shop: Sample) -> None:
    async with opened(shop.file, shop.clock) as database:
        some = [one.id for one in await shop.clients() if not (one.do_not_contact or one.named_base)][::10]
        assert all([await adds_up(database, client) for client in some])
    since, as_of = shop.clock.now() - timedelta(days=30), AsOf(shop.clock.now(), shop.today)
    async with shop.read() as unit:
        moved = await unit.funnels.moved(shop.scope, ClientFilter(), as_of, Ladder.STAGE, since)
    assert sum(one.came for one in moved.values()) == sum(one.went for one in moved.values()) > 10
    assert {Stage.GOLD, Stage.YELLOW, Stage.ORANGE} <= {place for place, one in moved.items() if one.came}


async def test_what_is_kept_of_a_client_is_what_counting_again_gives(shop: Sample) -> None:
    async with shop.read() as unit:
        kept = {row.id: row for row in await unit.transaction.rows(select(tables.clients.c.id, *STANDINGS.columns))}
        for client, row in kept.items():
            card = await unit.clients.card(shop.scope, client, touches=0)
            people, zone = people_of(card.contacts), ZoneInfo(shop.company.workspace.zone)
            touches = await unit.touches.of_client(shop.scope, client)
            orders = await unit.orders.of_client(shop.scope, client)
            debts = (await unit.debts.of_clients(shop.scope, [client])).get(client, [])
            assert card.client.facts == facts.count(touches, orders, people, zone, debts), card.client.name
            now = standing(card.client, shop.company.workspace.rules, shop.today, zone)
            assert STANDINGS.of(row[1:]) == now, card.client.name


async def test_what_was_done_was_done_on_working_days_and_nothing_yet_today(shop: Sample) -> None:
    zone, calendar = ZoneInfo(shop.company.workspace.zone), shop.company.workspace.calendar(WEEKDAYS)
    touches = await shop.rows(tables.touches)
    days = {touch.at.astimezone(zone).date() for touch in touches}
    assert all(calendar.is_working(day) for day in days)
    assert max(days) < shop.today
    assert (shop.today - min(days)).days > 365
    assert all(time(9) <= touch.at.astimezone(zone).time() < time(18) for touch in touches)
    assert all(touch.at < touch.recorded_at < shop.clock.now() for touch in touches)


async def test_no_client_is_older_than_its_first_touch(shop: Sample) -> None:
    born = {client.id: client.created_at for client in await shop.clients()}
    assert all(born[touch.client_id] < touch.at for touch in await shop.rows(tables.touches))
    assert max(born.values()) < shop.clock.now()


async def test_every_outcome_reason_kind_of_step_and_source_is_met(shop: Sample) -> None:
    touches, steps = await shop.rows(tables.touches), await shop.rows(tables.next_steps)
    assert {touch.outcome for touch in touches} == set(words_of(shop.language).remarks.said)
    assert {touch.reason for touch in touches} == {None, *Reason} - {
        Reason.CLOSED
    }  # whoever closed down is nobody to show
    assert {step.kind for step in steps} == set(StepKind) - {StepKind.OTHER}
    sources = {row.id: row.code for row in await shop.rows(tables.list_entries)}
    assert {sources[client.source or 0] for client in await shop.clients()} == set(BUILT_IN_SOURCES)


async def test_a_talk_that_is_remembered_was_written_down(shop: Sample) -> None:
    told = [client for client in await shop.clients() if client.facts.last_talk_at == client.facts.last_touch_at]
    assert all(client.facts.last_talk_note for client in told if client.facts.touches)


async def test_clients_of_the_city_are_in_the_city_and_some_are_elsewhere(shop: Sample) -> None:
    street = words_of(shop.language).streets[0]
    clients = await shop.clients()
    here = [client for client in clients if client.latitude is not None and client.longitude is not None]
    assert all(
        metres(street.latitude, street.longitude, one.latitude or 0, one.longitude or 0) < 15_000 for one in here
    )
    assert 4 <= sum(client.zone is not None for client in clients) == len(clients) - len(here)


async def test_wherever_somebody_is_there_are_clients_about(shop: Sample) -> None:
    for name, latitude, longitude in words_of(shop.language).at_hand.places:
        for owner in (shop.company.anna.id, shop.company.boris.id):
            near = [
                one
                for one in await shop.clients()
                if one.owner == owner
                and one.latitude is not None
                and one.longitude is not None
                and metres(latitude, longitude, one.latitude, one.longitude) < 1000
            ]
            assert near, name


async def test_whom_the_examples_name_anna_has(shop: Sample) -> None:
    """The README's, and those of the field to write in."""
    named = {"en": "Daisy", "ru": "Рябина"}[shop.language]
    assert [one.name for one in await shop.clients() if one.owner == shop.company.anna.id and named in one.name]


def test_a_womans_position_is_hers() -> None:
    words = words_of("ru")
    everywhere = {position for positions in words.remarks.positions.values() for position in positions}
    assert set(words.remarks.of_women) <= everywhere
    assert not set(words.remarks.of_women.values()) & everywhere


async def test_each_morning_list_is_as_promised(shop: Sample) -> None:
    late = {}
    for member in (shop.company.anna, shop.company.boris):
        day = await _day(shop, member)
        assert (day.calls, day.visits, day.others) == (7, 2, 0)
        assert len(day.timed) == 4
        assert any(line.client.zone for line in day.planned)
        assert all(line.client.facts.last_talk_note or line.step.note for line in day.planned[:3])
        assert day.section(Occasion.CALL).clients
        assert day.section(Occasion.IDLE).clients
        late[member.name] = len(day.overdue)
    assert list(late.values()) == [1, 3]


async def test_the_next_days_have_something_to_do_as_well(shop: Sample) -> None:
    steps = [row for row in await shop.rows(tables.next_steps) if row.closed_at is None]
    days = Counter((row.member_id, row.due_on) for row in steps if row.due_on > shop.today)
    for member in (shop.company.anna, shop.company.boris):
        assert sum(1 for owner, _ in days if owner == member.id) >= 10


async def test_the_lead_sees_that_anna_talks_more_and_that_boris_forgets_more(shop: Sample) -> None:
    """In this week and the last."""
    days = between(last_week(shop.today).since, shop.today)
    since, until = bounds(days, shop.company.workspace.zone)
    anna, boris = shop.company.anna.id, shop.company.boris.id
    as_of = AsOf(shop.clock.now(), shop.today)
    async with shop.read() as unit:
        did = Counts(
            await unit.reports.touches(shop.scope, since, until),
            await unit.reports.orders(shop.scope, days.since, days.until),
            await unit.lists.by_owner(shop.scope, sections.found(since, until), as_of),
        ).figures()
        overdue = await unit.reports.overdue(shop.scope, shop.clock.now(), shop.today)
        idle = await unit.lists.by_owner(shop.scope, sections.WITHOUT_STEP, as_of)
    assert did[anna].conversations > did[boris].conversations > 0
    assert did[anna].amount > did[boris].amount > 0
    for figures in (did[anna], did[boris]):
        assert min(figures.attempts, figures.visits, figures.offers, figures.orders) > 0
    assert overdue == {anna: 1, boris: 3}
    assert 0 < idle[anna] < idle[boris]


async def test_nobody_is_brought_up_who_asked_not_to_be_contacted(shop: Sample) -> None:
    quiet = {client.id for client in await shop.clients() if client.do_not_contact or client.status is Status.INACTIVE}
    assert quiet
    assert not [row for row in await shop.rows(tables.next_steps) if row.closed_at is None and row.client_id in quiet]


async def test_on_a_day_off_the_list_of_the_next_working_day_is_ready(tmp_path: Path) -> None:
    shop = await sample("ru", tmp_path / "demo.db", day=SUNDAY)
    shop.clock.moves_to(datetime(2026, 11, 23, 3, 30, tzinfo=UTC))
    day = await _day(shop, shop.company.anna)
    assert (day.calls, day.visits, len(day.overdue)) == (7, 2, 1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_have_words_for_everything(language: str) -> None:
    remarks = words_of(language).remarks
    assert len(SAID) > 15
    assert set(remarks.said) == SAID
    assert set(remarks.notes) == set(StepKind)
    assert set(remarks.positions) == set(BuyingRole)
    for words in (*remarks.said.values(), *remarks.notes.values()):
        assert len(set(words)) == len(words) > 1


async def _day(shop: Sample, member: Member) -> Digest:
    async with opened(shop.file, shop.clock) as database, database.work() as unit:
        assert member.person
        me = (await unit.members.briefing([member.person]))[member.person].me
        assert me
        return await digest.read(unit, me, shop.clock.now())


async def test_accounting_debts_shares_and_recommendations_are_there_to_be_looked_at(shop: Sample) -> None:
    clients = {client.id: client for client in await shop.clients()}
    owing = [client for client in clients.values() if client.facts.debt]
    assert owing
    assert all(client.code for client in owing)
    documents = [row.document for row in await shop.rows(tables.orders) if row.document]
    assert len(documents) == len(set(documents)) > 50
    shares = [client for client in clients.values() if potential_in(client.potential)]
    assert len(shares) > 50
    sent = [client for client in clients.values() if client.recommender]
    assert len(sent) > 10
    assert all(clients[one.recommender or 0].name == one.recommended_by for one in sent)
