"""What was saved and not shown is told at the person's next update, once; what was shown is not told again."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from sqlalchemy import func, select, update

from bot.process.settings import Settings
from bot.program.app import App
from bot.program.build import build
from bot.updates import untold
from handlers.frame import insistence
from sandbox import Telegram
from sandbox.doors.session import InProcessSession
from storage.database import Database
from storage.engine.dialects import DatabaseTime
from storage.schema.tables import audit, inbox
from tests.bot.conftest import TOKEN
from tests.clock import StandingClock
from tests.handlers.sample_company import Company
from tests.handlers.selling import client, open_card

TOLD = "То, что было перед этим, сохранено"


@pytest.fixture
async def next_life(app: App, settings: Settings, telegram: Telegram, clock: StandingClock) -> AsyncIterator[App]:
    """Another process, to be started when the first has died."""
    database = await Database.open(settings.database, clock)
    yield (later := build(settings, database, clock, Bot(TOKEN, session=InProcessSession(telegram))))
    await later.stop()
    await database.close()


@pytest.fixture
async def at_the_outcome(company: Company) -> Company:
    """Anna's next tap saves a touch."""
    await client(company, company.anna)
    await open_card(company.anna)
    await company.anna.taps("Касание")
    return company


async def unanswered(database: Database) -> int:
    async with database.read() as unit:
        marked = select(func.count()).select_from(inbox).where(inbox.c.unanswered.is_not(None))
        return int(await unit.transaction.scalar(marked))


async def dies_before_its_answer(app: App, telegram: Telegram, company: Company) -> None:
    """Killed between the commit and the answer."""
    telegram.faults.bad_gateway(times=1_000_000)
    tap = asyncio.get_running_loop().create_task(company.anna.taps("Недозвон"))
    while not (tap.done() or await unanswered(app.database)):
        await asyncio.sleep(0.01)
    for task in [*app.tasks, tap]:
        task.cancel()
    await asyncio.gather(*app.tasks, tap, return_exceptions=True)
    telegram.faults.clear()


async def times_told(company: Company) -> int:
    return sum(TOLD in screen.text for screen in company.anna.screens)


async def test_what_was_saved_before_a_kill_is_told_at_the_next_update_once(
    at_the_outcome: Company, app: App, next_life: App, telegram: Telegram
) -> None:
    await dies_before_its_answer(app, telegram, at_the_outcome)
    if app.database.is_shared:
        async with app.database.transaction() as transaction:
            await transaction.run(update(inbox).values(lease_until=DatabaseTime(-1)))
    telegram.bot.feed = next_life.feed
    await next_life.start()
    await at_the_outcome.anna.says("/settings")
    told = [screen.text for screen in at_the_outcome.anna.screens if TOLD in screen.text]
    assert told == ["✅ То, что было перед этим, сохранено: ООО Ромашка. Ответ тогда мог не дойти."]
    await at_the_outcome.anna.says("/settings")
    await at_the_outcome.anna.says("/settings")
    assert await times_told(at_the_outcome) == 1
    await next_life.stop()
    assert not await unanswered(app.database)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_another_process_tells_nothing_while_the_first_may_still_answer(
    at_the_outcome: Company, app: App, next_life: App, telegram: Telegram
) -> None:
    await dies_before_its_answer(app, telegram, at_the_outcome)
    telegram.bot.feed = next_life.feed
    await next_life.start()
    await at_the_outcome.anna.says("/settings")
    assert await times_told(at_the_outcome) == 0
    assert await unanswered(app.database) == 1


async def test_what_was_shown_is_told_by_nobody(at_the_outcome: Company, app: App) -> None:
    await at_the_outcome.anna.taps("Недозвон")
    for _ in range(2):
        await at_the_outcome.anna.says("/settings")
    assert await times_told(at_the_outcome) == 0
    assert not await unanswered(app.database)


async def test_what_could_not_be_shown_however_often_it_was_tried_is_told(
    at_the_outcome: Company, app: App, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(insistence, "LONGEST", 0.1)
    broken = telegram.faults.bad_gateway(times=1_000_000)
    await at_the_outcome.anna.taps("Недозвон")
    telegram.faults.orders.remove(broken)
    await at_the_outcome.anna.says("/settings")
    assert await times_told(at_the_outcome) == 1
    await at_the_outcome.anna.says("/settings")
    assert await times_told(at_the_outcome) == 1


async def test_of_much_that_was_saved_a_few_clients_are_named(
    company: Company, app: App, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, names = company.anna, ("Астра", "Ирис", "Мак")
    ids = [(await client(company, anna, name)).id for name in names]
    await open_card(anna, names[-1])
    await anna.taps("Касание")
    monkeypatch.setattr(untold, "MOST_NAMED", 2)
    monkeypatch.setattr(insistence, "LONGEST", 0.1)
    broken = telegram.faults.bad_gateway(times=1_000_000)
    await anna.taps("Недозвон")
    telegram.faults.orders.remove(broken)
    async with app.database.transaction() as transaction:
        await transaction.run(update(audit).values(changes=[{"client": one} for one in ids]))
    await anna.says("/settings")
    (told,) = (screen.text for screen in anna.screens if TOLD in screen.text)
    assert sum(name in told for name in names) == 2


async def test_who_is_quicker_than_the_answer_is_told_nothing(
    at_the_outcome: Company, app: App, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next update is claimed between the commit and the answer, and read only then."""
    is_claimed = asyncio.Event()
    monkeypatch.setattr(telegram, "_hang", lambda *_: is_claimed.wait())
    monkeypatch.setattr(app.unsaid, "_patience", None)
    telegram.faults.hang(1, "editMessageText", chat=at_the_outcome.anna.id)
    async with asyncio.TaskGroup() as both:
        both.create_task(at_the_outcome.anna.taps("Недозвон"))
        while not await unanswered(app.database):
            await asyncio.sleep(0.01)
        both.create_task(at_the_outcome.anna.says("/settings"))
        while len(app.corridor._in_hand) < 2:
            app.corridor._looks_at = 0
            app.corridor._stir()
            await asyncio.sleep(0.01)
        is_claimed.set()
    assert await times_told(at_the_outcome) == 0
    await at_the_outcome.anna.says("/settings")
    assert await times_told(at_the_outcome) == 0


async def test_what_was_answered_last_is_noted_before_the_process_ends(
    at_the_outcome: Company, app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app.corridor, "_looks_at", float("inf"))
    await at_the_outcome.anna.taps("Недозвон")
    await app.stop()
    assert not await unanswered(app.database)
