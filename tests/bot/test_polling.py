"""The door that asks: every outage is survived, and Telegram forgets an update only when we have it on disk."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramConflictError

from bot.doors import polling
from bot.doors.polling import GivesWay, Polling, RawUpdates
from bot.process.complaints import TokenRefused
from bot.process.settings import Settings
from bot.program.app import App
from bot.program.build import build
from bot.telegram.session import bot_of
from sandbox import Telegram
from sandbox.server import serve
from storage.database import Database
from storage.traffic.inbox import Arrival
from tests.bot.corridors import Ledger, message
from tests.bot.programs import Hurried, program
from tests.clock import StandingClock
from tests.ports import free_port

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
async def address(telegram: Telegram) -> AsyncIterator[str]:
    telegram.bot.feed = None
    async with serve(telegram) as address:
        yield address


@pytest.fixture
def wired(settings: Settings, address: str) -> Settings:
    return settings.model_copy(update={"bot_api_url": address, "http_port": free_port()})


@asynccontextmanager
async def asking(app: App, bot: Bot, backoff: Hurried) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.get_running_loop().create_task(Polling(bot, app.corridor, backoff).run())
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.wait([task])


@pytest.fixture
async def bot(wired: Settings) -> AsyncIterator[Bot]:
    bot = bot_of(wired)
    yield bot
    await bot.session.close()


@pytest.fixture
async def app(
    wired: Settings, database: Database, clock: StandingClock, telegram: Telegram, bot: Bot
) -> AsyncIterator[App]:
    """Without a door."""
    app = build(wired, database, clock, bot)
    telegram.bot.settle = app.settle
    await app.start()
    yield app
    await app.stop()


async def test_the_program_talks_over_http(
    wired: Settings, database: Database, clock: StandingClock, telegram: Telegram
) -> None:
    anna = telegram.person("Анна")
    async with program(wired, database, clock, telegram):
        await anna.says("/start")
        anna.sees("по приглашению")
    assert not telegram.calls.refused()
    assert not telegram.bot.updates.pending


async def test_a_webhook_left_behind_is_taken_away_without_dropping_updates(
    app: App, bot: Bot, telegram: Telegram
) -> None:
    await bot.set_webhook("https://example.com/in", secret_token="x")
    telegram.bot.updates.inject(message(5, telegram.person("Анна", started=True).id))
    async with asking(app, bot, Hurried()):
        await until_taken(telegram)
    await app.settle()
    assert len(telegram.calls.of("sendMessage")) == 1


@pytest.mark.parametrize("fault", ["bad_gateway", "drop_next", "garbage", "server_error"])
async def test_outages_are_waited_out(app: App, bot: Bot, telegram: Telegram, fault: str) -> None:
    getattr(telegram.faults, fault)("getUpdates", times=3)
    backoff = Hurried()
    async with asking(app, bot, backoff):
        anna = telegram.person("Анна")
        await anna.says("/start")
        anna.sees("по приглашению")
    assert len(backoff.asked) == 3


async def test_a_flood_is_waited_out_as_long_as_told(app: App, bot: Bot, telegram: Telegram) -> None:
    telegram.faults.flood(7, "getUpdates")
    backoff = Hurried()
    async with asking(app, bot, backoff):
        await telegram.person("Анна").says("/start")
    assert backoff.asked == [7]


async def test_a_refused_token_ends_it(app: App, wired: Settings, telegram: Telegram) -> None:
    stranger = bot_of(wired.model_copy(update={"bot_token": type(wired.bot_token)("43:OTHER")}))
    with pytest.raises(TokenRefused):
        await Polling(stranger, app.corridor, Hurried()).run()
    await stranger.session.close()


async def test_of_two_at_work_one_gives_way_and_nothing_is_doubled(
    app: App, bot: Bot, wired: Settings, telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other_bot = Polling(bot, app.corridor, Hurried()), bot_of(wired)
    other = Polling(other_bot, app.corridor, Hurried())
    monkeypatch.setattr(polling, "BREATH", (0, 0.01))
    one._patience = 1_000
    people = [telegram.person(f"P{number}") for number in range(5)]
    loop = asyncio.get_running_loop()
    staying, leaving = loop.create_task(one.run()), loop.create_task(other.run())
    with pytest.raises(GivesWay):
        await leaving
    for person in people:
        await person.says("/start")
    assert [len(person.screens) for person in people] == [1] * 5
    staying.cancel()
    await asyncio.wait([staying])
    await other_bot.session.close()


async def test_who_is_at_work_asks_again_at_once_when_a_newcomer_has_asked(
    app: App, bot: Bot, wired: Settings, telegram: Telegram
) -> None:
    """By that the newcomer hears of it."""
    backoff, newcomer = Hurried(), bot_of(wired)
    async with asking(app, bot, backoff):
        await telegram.person("Анна").says("/start")
        with pytest.raises(TelegramConflictError):
            await newcomer(RawUpdates(timeout=5))
        await telegram.person("Борис").says("/start")
    assert backoff.asked == []
    await newcomer.session.close()


async def test_what_could_not_be_kept_is_not_confirmed(bot: Bot, telegram: Telegram) -> None:
    corridor = Unwilling()
    telegram.bot.updates.inject(message(5, 7))
    task = asyncio.get_running_loop().create_task(Polling(bot, corridor, Hurried()).run())  # type: ignore[arg-type]
    await until_taken(telegram)
    task.cancel()
    await asyncio.wait([task])
    assert corridor.offered == [5, 5, 5]


async def test_numbers_that_begin_anew_after_a_quiet_week_are_not_lost(app: App, bot: Bot, telegram: Telegram) -> None:
    anna = telegram.person("Анна", started=True)
    async with asking(app, bot, Hurried()):
        telegram.bot.updates.inject(message(900_000_000, anna.id, "/start"))
        await until_taken(telegram)
        await asyncio.sleep(0.05)
        telegram.bot.updates.inject(message(5, anna.id, "/start"))
        await until_taken(telegram)
    await app.settle()
    assert await Ledger(app.database, app.clock).states() == {900_000_000: "done", 5: "done"}


class Unwilling:
    """A corridor whose database is away twice."""

    def __init__(self) -> None:
        self.offered: list[int] = []

    async def accept(self, arrivals: Sequence[Arrival]) -> None:
        self.offered += [one.update_id for one in arrivals]
        if len(self.offered) < 3:
            raise ConnectionError

    async def room(self) -> None:
        """There is."""


async def until_taken(telegram: Telegram) -> None:
    async with asyncio.timeout(10):
        while telegram.bot.updates.pending:
            await asyncio.sleep(0.01)


@pytest.mark.parametrize(("gives_way", "gone_after", "is_there"), [(60, 600, False), (0, 600, True), (0, 0, False)])
async def test_another_host_is_noticed_once_it_stays_and_not_while_it_gives_way(
    app: App,
    bot: Bot,
    wired: Settings,
    monkeypatch: pytest.MonkeyPatch,
    gives_way: int,
    gone_after: int,
    is_there: bool,
) -> None:
    monkeypatch.setattr(polling, "GIVES_WAY", gives_way)
    monkeypatch.setattr(polling, "BREATH", (0, 0))
    newcomer, one = bot_of(wired), Polling(bot, app.corridor, Hurried())
    asking = asyncio.get_running_loop().create_task(one.run())
    async with asyncio.timeout(20):
        while one._quarrels < 2:
            await newcomer(RawUpdates(timeout=0))
            await asyncio.sleep(0.02)
    monkeypatch.setattr(polling, "GONE_AFTER", gone_after)
    assert one.is_contested is is_there
    asking.cancel()
    await asyncio.wait([asking])
    await newcomer.session.close()
