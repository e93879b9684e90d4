"""The digest comes at each member's own morning, once a day, late rather than twice, and never on a day off."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, update

from bot.messages.morning import windows_of
from bot.program.app import App
from sales.clients.client import Client
from sales.ground.ids import new_id
from sandbox.people.person import Person
from storage.database import Database
from storage.schema.tables import members, outbox, people
from tests.clock import StandingClock
from tests.handlers.sample_company import Company
from tests.storage.sample_company import TODAY, a_step

HOUR = timedelta(hours=1)
MOSCOW = ZoneInfo("Europe/Moscow")


async def digests(database: Database) -> list[tuple[int, str, str | None]]:
    """Whose, of which day, and what became of it."""
    async with database.read() as unit:
        asked = select(outbox.c.person_id, outbox.c.key, outbox.c.state).where(outbox.c.kind == "digest")
        return [(row.person_id, row.key.split(":")[2], row.state) for row in await unit.transaction.rows(asked)]


async def lives(person: Person, database: Database, zone: str, digest_at: time = time(8, 30)) -> None:
    async with database.work() as unit:
        await unit.transaction.run(update(people).where(people.c.id == person.id).values(zone=zone))
        await unit.transaction.run(update(members).where(members.c.person_id == person.id).values(digest_at=digest_at))
        await unit.commit()


async def days_of(person: Person, database: Database) -> list[str]:
    return sorted(day for who, day, _ in await digests(database) if who == person.id)


async def ticks(app: App, clock: StandingClock, until: datetime, step: timedelta = HOUR / 2) -> None:
    """Time passes, and the loops see some moments of it."""
    while clock.now() < until:
        clock.moves(step)
        await app.morning.ask()


def moscow(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=MOSCOW)


async def test_it_comes_at_each_members_own_morning(busy: Company, app: App, clock: StandingClock) -> None:
    await lives(busy.anna, app.database, "Asia/Yekaterinburg", time(9, 15))
    clock.moves_to(datetime(2026, 11, 19, 9, 14, tzinfo=ZoneInfo("Asia/Yekaterinburg")))
    await app.tick()
    assert await days_of(busy.anna, app.database) == []
    clock.moves(timedelta(minutes=1))
    await app.tick()
    assert await days_of(busy.anna, app.database) == ["2026-11-19"]
    busy.anna.sees("Четверг, 19 ноября")
    assert await days_of(busy.boris, app.database) == []


async def test_it_comes_once_however_often_it_is_asked(busy: Company, app: App, clock: StandingClock) -> None:
    clock.moves_to(moscow(19, 8, 0))
    await ticks(app, clock, moscow(19, 23), HOUR / 4)
    assert Counter(who for who, _, _ in await digests(app.database)) == Counter(one.id for one in busy.people)


async def test_after_downtime_it_comes_late_and_says_so(busy: Company, app: App, clock: StandingClock) -> None:
    clock.moves_to(moscow(19, 11, 30))
    await app.tick()
    busy.anna.sees("Четверг, 19 ноября", "с опозданием")


async def test_after_noon_the_day_is_let_go_and_the_next_one_is_as_ever(
    busy: Company, app: App, clock: StandingClock
) -> None:
    clock.moves_to(moscow(19, 15))
    await app.tick()
    assert await digests(app.database) == []
    clock.moves_to(moscow(20, 8, 30))
    await app.tick()
    assert await days_of(busy.anna, app.database) == ["2026-11-20"]


async def test_what_waited_past_noon_is_skipped(busy: Company, app: App, clock: StandingClock) -> None:
    clock.moves_to(moscow(19, 11, 59))
    await app.morning.ask()
    clock.moves(HOUR)
    await app.outbox.tick()
    assert {state for _, _, state in await digests(app.database)} == {"skipped"}


async def test_days_off_and_former_members_are_left_in_peace(busy: Company, app: App, clock: StandingClock) -> None:
    async with app.database.work() as unit:
        left = update(members).where(members.c.person_id == busy.boris.id).values(until=clock.now())
        await unit.transaction.run(left)
        await unit.commit()
    clock.moves_to(moscow(21, 0))
    await ticks(app, clock, moscow(22, 23))
    assert await digests(app.database) == []
    await ticks(app, clock, moscow(23, 13))
    assert busy.boris.id not in {who for who, _, _ in await digests(app.database)}
    assert await days_of(busy.anna, app.database) == ["2026-11-23"]


async def test_on_a_day_off_it_brings_what_was_agreed_for_that_very_day_and_nothing_else(
    busy: Company, app: App, clock: StandingClock
) -> None:
    saturday = date(2026, 11, 21)
    scope = await busy.scope(busy.anna)
    async with busy.work(scope) as unit:
        for name, day, at in (("Астра", saturday, time(11)), ("Весна", saturday, None), ("Пион", TODAY, time(11))):
            client = Client(new_id(), scope.actor, name, clock.now())
            await unit.clients.add(scope, client)
            await unit.steps.add(scope, a_step(scope, client, day, at=at))
        await unit.commit()
    clock.moves_to(moscow(21, 8, 30))
    await app.tick()
    await app.tick()
    (screen,) = busy.anna.screens
    busy.anna.sees("Суббота, 21 ноября. 1 звонок", "📞 11:00 Астра")
    assert [name for name in ("Весна", "Пион", "Ромашка") if name in screen.text] == []
    assert await digests(app.database) == [(busy.anna.id, "2026-11-21", "sent")]
    await busy.anna.says("/today")
    busy.anna.sees("Весна", "просрочено")


async def test_a_clock_set_back_or_a_change_of_zone_brings_no_second_one(
    busy: Company, app: App, clock: StandingClock
) -> None:
    clock.moves_to(moscow(19, 9))
    await app.morning.ask()
    clock.moves(-3 * HOUR)
    await ticks(app, clock, moscow(19, 10))
    await lives(busy.anna, app.database, "Europe/London")
    await ticks(app, clock, moscow(19, 23))
    assert await days_of(busy.anna, app.database) == ["2026-11-19"]


SPRING, AUTUMN = datetime(2026, 3, 26, tzinfo=UTC), datetime(2026, 10, 22, tzinfo=UTC)


@pytest.mark.long
@pytest.mark.parametrize("night", [SPRING, AUTUMN])
async def test_nights_on_which_clocks_are_changed_cost_and_double_no_digest(
    busy: Company, app: App, clock: StandingClock, night: datetime
) -> None:
    """Zones that change on these days, one hour that does not exist and one that comes twice."""
    async with app.database.work() as unit:
        await unit.transaction.run(update(members).values(working_days=[0, 1, 2, 3, 4, 5, 6]))
        await unit.commit()
    places = ("Europe/Berlin", "Europe/London", "Atlantic/Azores", "Asia/Beirut")
    for person, zone in zip(busy.people, places, strict=True):
        await lives(person, app.database, zone, time(2, 30) if person is busy.anna else time(8, 30))
    clock.moves_to(night)
    await ticks(app, clock, night + timedelta(days=7))
    for person, zone in zip(busy.people, places, strict=True):
        found = await days_of(person, app.database)
        first = date.fromisoformat(found[0])
        assert found == [str(first + timedelta(days=number)) for number in range(len(found))], zone
        assert len(found) in {7, 8}, zone


@pytest.mark.parametrize("hour", range(24))
def test_the_net_is_never_narrower_than_the_rule(hour: int) -> None:
    """The morning until noon, and three hours after an afternoon's time."""
    now = datetime(2026, 11, 19, hour, 20, tzinfo=UTC)
    caught = [
        one for one in range(24) for window in windows_of("UTC", now) if window.since <= time(one) <= window.until
    ]
    wanted = range(hour + 1) if hour < 12 else range(max(12, hour - 2), hour + 1)
    assert set(wanted) <= set(caught)
