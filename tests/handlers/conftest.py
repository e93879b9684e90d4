"""The whole bot in one process: its own wiring over a fresh SQLite file, a sandbox for Telegram, a clock that stands.

Whatever a test does, at its end Telegram has refused nothing, no spinner turns, and no update has failed.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from functools import partial

import pytest
from aiogram import Bot

from bot.process.settings import Registration, Settings
from bot.program.app import App
from bot.program.build import build
from handlers.files.reading import safely
from sandbox.doors.session import InProcessSession
from sandbox.doors.telegram import TOKEN, Telegram
from sandbox.requests.faults import Fault
from sandbox.world.model import Json
from storage.database import Database
from storage.traffic import inbox
from tests.clock import StandingClock
from tests.files.warm import Forks, forks
from tests.handlers.sample_company import Company, Spoken, founded
from tests.handlers.watching import Watch, watching

Restart = Callable[[], Awaitable[App]]


@pytest.fixture
def telegram(clock: StandingClock) -> Telegram:
    return Telegram(TOKEN, now=clock.now)


@pytest.fixture(scope="session")
def reading_forks() -> Iterator[Forks]:
    with forks() as made:
        yield made


@pytest.fixture(autouse=True)
def reading_process(monkeypatch: pytest.MonkeyPatch, reading_forks: Forks) -> None:
    """A fork. Tests of what may become of a reading process override this one: theirs are started as the bot does."""
    monkeypatch.setattr(safely, "_started", reading_forks.started)


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a file that is read: a busy machine refuses none as too slow. Tests of hostile files override this one."""
    monkeypatch.setattr(safely.FileReader.__init__, "__defaults__", (safely.AT_ONCE, 60.0))


@pytest.fixture
async def database(ready_sqlite_url: str, clock: StandingClock) -> AsyncIterator[Database]:
    database = await Database.open(ready_sqlite_url, clock, migrate=False)
    yield database
    await database.close()


@pytest.fixture
def registration() -> Registration:
    """Tests of open registration override this one."""
    return Registration.INVITE


@pytest.fixture(scope="session")
def checked() -> Settings:
    """To see that their zone is one, all the machine's zones are walked through: once will do."""
    return Settings(
        bot_token=TOKEN,
        database_url="sqlite:///touchbase.db",
        default_locale="ru",
        default_timezone="Europe/Moscow",
        operator=0,
    )


@pytest.fixture
def settings(checked: Settings, ready_sqlite_url: str, registration: Registration) -> Settings:
    return checked.model_copy(update={"database_url": ready_sqlite_url, "registration": registration})


@pytest.fixture
def watches(database: Database) -> Iterator[tuple[Watch, Watch]]:
    with watching(database) as both:
        yield both


@pytest.fixture
def watch(watches: tuple[Watch, Watch]) -> Watch:
    """Over what answers updates."""
    return watches[0]


@pytest.fixture
async def restart(
    settings: Settings,
    telegram: Telegram,
    database: Database,
    clock: StandingClock,
    conversations: None,
    watches: tuple[Watch, Watch],
) -> AsyncIterator[Restart]:
    """Starts the bot; where it runs, stops it first: nothing but the database outlives that."""
    running: list[App] = []
    watch, letters = watches

    async def start() -> App:
        for app in running:
            await app.stop()
        bot, sender = (Bot(TOKEN, session=InProcessSession(telegram)) for _ in range(2))
        bot.session.middleware(watch)
        sender.session.middleware(letters)
        app = build(settings, database, clock, bot, sender)
        telegram.bot.feed = partial(_fed, app, watch)
        await app.start()
        running[:] = [app]
        return app

    yield start
    for app in running:
        await app.stop()
        await _nothing_went_wrong(app, telegram)
        assert not watch.unprotected + letters.unprotected, "something went out without protection"
        assert not await watch.unnoted() + await letters.unnoted(), "the audit does not know who was shown"


@pytest.fixture
async def app(restart: Restart) -> App:
    return await restart()


@pytest.fixture
async def company(telegram: Telegram, app: App, clock: StandingClock) -> Company:
    return await founded(telegram, app, clock, "ru")


@pytest.fixture
async def company_en(telegram: Telegram, app: App, clock: StandingClock) -> Company:
    return await founded(telegram, app, clock, "en")


@pytest.fixture(params=["ru", "en"])
def spoken(request: pytest.FixtureRequest) -> Spoken:
    """A company of each language, for what is the same in both."""
    return Spoken(request.getfixturevalue("company" if request.param == "ru" else "company_en"), request.param)


async def _fed(app: App, watch: Watch, update: Json) -> None:
    cause = update.get("message") or update.get("callback_query")
    if cause:
        watch.begins(cause["from"]["id"])
    await app.feed(update)


async def _nothing_went_wrong(app: App, telegram: Telegram) -> None:
    ordered = {fault.value for fault in Fault}
    refused = [call for call in telegram.calls.refused() if call.description not in ordered]
    assert not [call for call in refused if "not modified" not in call.description]
    turning = [tap.label for chat in telegram.bot.chats.values() for tap in chat.taps.values() if not tap.answered]
    assert not turning, f"unanswered taps: {turning}"
    assert not app.metrics.breaches, "somebody spoke while a unit of work was open"
    async with app.database.read() as unit:
        assert not await inbox.dead(unit.transaction), "an update failed for good"
