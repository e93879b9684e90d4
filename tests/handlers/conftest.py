"""The whole bot in one process: its own wiring over a fresh SQLite file, a sandbox for Telegram, a clock that stands.

Whatever a test does, at its end Telegram has refused nothing, no spinner turns, and no update has failed.
"""

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from aiogram import Bot

from bot.process.settings import Registration, Settings
from bot.program.app import App
from bot.program.build import build
from handlers.files.reading import safely
from sandbox.doors.session import InProcessSession
from sandbox.doors.telegram import TOKEN, Telegram
from sandbox.requests.faults import Fault
from storage.database import Database
from storage.traffic import inbox
from tests.clock import StandingClock
from tests.files.warm import Forks, forks
from tests.handlers.sample_company import Company, founded
from tests.once import remembered

Restart = Callable[[], Awaitable[App]]


@pytest.fixture
def telegram(clock: StandingClock) -> Telegram:
    return Telegram(TOKEN, now=clock.now)


@pytest.fixture(scope="session", autouse=True)
def memory() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        remembered(patch)
        yield


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the first test leaves a file with the whole schema and no row: copying it is faster than making it."""
    return tmp_path_factory.mktemp("empty") / "touchbase.db"


@pytest.fixture(scope="session")
def ready() -> Iterator[Forks]:
    with forks() as made:
        yield made


@pytest.fixture(autouse=True)
def reading_process(monkeypatch: pytest.MonkeyPatch, ready: Forks) -> None:
    """A fork. Tests of what may become of a reading process override this one: theirs are started as the bot does."""
    monkeypatch.setattr(safely, "_started", ready.started)


@pytest.fixture
async def database(tmp_path: Path, empty: Path, clock: StandingClock) -> AsyncIterator[Database]:
    if not empty.exists():
        await (await Database.open(f"sqlite:///{empty}", clock)).close()
    shutil.copyfile(empty, tmp_path / "touchbase.db")
    database = await Database.open(f"sqlite:///{tmp_path}/touchbase.db", clock)
    yield database
    await database.close()


@pytest.fixture
def registration() -> Registration:
    """Tests of open registration override this one."""
    return Registration.INVITE


@pytest.fixture
def settings(tmp_path: Path, registration: Registration) -> Settings:
    return Settings(
        bot_token=TOKEN,
        database_url=f"sqlite:///{tmp_path}/touchbase.db",
        default_locale="ru",
        default_timezone="Europe/Moscow",
        registration=registration,
    )


@pytest.fixture
async def restart(
    settings: Settings, telegram: Telegram, database: Database, clock: StandingClock
) -> AsyncIterator[Restart]:
    """Starts the bot; where it runs, stops it first: nothing but the database outlives that."""
    running: list[App] = []

    async def start() -> App:
        for app in running:
            await app.stop()
        app = build(settings, database, clock, Bot(TOKEN, session=InProcessSession(telegram)))
        telegram.bot.feed = app.feed
        await app.start()
        running[:] = [app]
        return app

    yield start
    for app in running:
        await app.stop()
        await _nothing_went_wrong(app, telegram)


@pytest.fixture
async def app(restart: Restart) -> App:
    return await restart()


@pytest.fixture
async def company(telegram: Telegram, app: App, clock: StandingClock) -> Company:
    return await founded(telegram, app, clock, "ru")


@pytest.fixture
async def company_en(telegram: Telegram, app: App, clock: StandingClock) -> Company:
    return await founded(telegram, app, clock, "en")


async def _nothing_went_wrong(app: App, telegram: Telegram) -> None:
    ordered = {fault.value for fault in Fault}
    refused = [call for call in telegram.calls.refused() if call.description not in ordered]
    assert not [call for call in refused if "not modified" not in call.description]
    turning = [tap.label for chat in telegram.bot.chats.values() for tap in chat.taps.values() if not tap.answered]
    assert not turning, f"unanswered taps: {turning}"
    assert not app.metrics.breaches, "somebody spoke while a unit of work was open"
    async with app.database.read() as unit:
        assert not await inbox.dead(unit.transaction), "an update failed for good"
