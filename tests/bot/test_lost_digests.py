"""A digest that met a broken network comes once more, and says so; whoever may be without one has a lead who knows."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.program.app import App
from sandbox import Telegram
from sandbox.people.person import Person
from tests.clock import StandingClock
from tests.handlers.sample_company import Company

MOSCOW = ZoneInfo("Europe/Moscow")
MINUTE = timedelta(minutes=1)
FAULTS = ("drop_next", "lose_answer", "bad_gateway", "garbage", "server_error")
MONDAY = datetime(2026, 11, 23, 9, tzinfo=MOSCOW)


def got(person: Person, day: int) -> list[str]:
    return [screen.text for screen in person.screens if f", {day}\N{NO-BREAK SPACE}ноября" in screen.text]


@pytest.mark.parametrize("days", [(23, 24), pytest.param((23, 24, 25, 26, 27), marks=pytest.mark.long)])
async def test_no_digest_is_lost_to_any_fault(
    busy: Company, app: App, telegram: Telegram, clock: StandingClock, days: tuple[int, ...]
) -> None:
    """Four people a morning, each with a failure of another kind; each kind comes to everybody in five mornings."""
    for day in days:
        clock.moves_to(MONDAY.replace(day=day))
        met = {person: FAULTS[(day + number) % len(FAULTS)] for number, person in enumerate(busy.people)}
        for person, fault in met.items():
            getattr(telegram.faults, fault)("sendMessage", chat=person.id)
        await app.tick()
        clock.moves(MINUTE)
        await app.tick()
        for person, fault in met.items():
            assert got(person, day)[-1].startswith("повтор\n"), fault
            assert len(got(person, day)) == (2 if fault == "lose_answer" else 1), fault
    assert not any("могла не дойти" in screen.text for screen in busy.lead.screens)


async def test_none_is_lost_to_twelve_seconds_of_bad_gateways_at_its_hour(
    busy: Company, app: App, telegram: Telegram, clock: StandingClock
) -> None:
    clock.moves_to(MONDAY)
    fault = telegram.faults.bad_gateway(times=10_000)
    for _ in range(12):
        await app.tick()
        clock.moves(MINUTE / 60)
    telegram.faults.orders.remove(fault)
    clock.moves(MINUTE)
    await app.tick()
    assert [len(got(person, 23)) for person in busy.people] == [1, 1, 1, 1]


async def test_of_a_digest_in_doubt_twice_the_lead_is_told_once(
    busy: Company, app: App, telegram: Telegram, clock: StandingClock
) -> None:
    clock.moves_to(MONDAY)
    telegram.faults.bad_gateway("sendMessage", times=2, chat=busy.anna.id)
    for _ in range(5):
        await app.tick()
        clock.moves(MINUTE)
    told = [screen.text for screen in busy.lead.screens if "могла не дойти" in screen.text]
    assert told == ["Утренняя сводка могла не дойти: Анна Петрова. Передайте на словах."]
    clock.moves_to(MONDAY + timedelta(days=1))
    await app.tick()
    assert got(busy.anna, 24)
