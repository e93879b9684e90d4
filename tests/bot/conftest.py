"""A whole app in process: the program's own wiring on a fresh database, the sandbox instead of Telegram."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from aiogram import Bot

from bot.process.settings import Settings
from bot.program.app import App
from bot.program.build import build
from sandbox import Telegram
from sandbox.doors.session import InProcessSession
from storage.database import Database
from tests.clock import StandingClock
from tests.handlers.sample_company import Company, founded
from tests.postgres import Postgres

TOKEN = "42:TEST"


@pytest.fixture(scope="session")
def template(postgres: Postgres) -> str:
    """A database brought up to date once, of which each test has a copy."""

    async def migrated(url: str) -> None:
        await (await Database.open(url, StandingClock())).close()

    name = postgres.create()
    asyncio.run(migrated(postgres.url(name)))
    return name


@pytest.fixture
def copy_url(postgres: Postgres, template: str) -> Iterator[str]:
    name = postgres.create(template)
    yield postgres.url(name)
    postgres.drop(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Both engines, one after the other."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/touchbase.db"
    return str(request.getfixturevalue("copy_url"))


@pytest.fixture
def settings(database_url: str) -> Settings:
    return Settings(bot_token=TOKEN, database_url=database_url, default_locale="ru", default_timezone="Europe/Moscow")


@pytest.fixture
async def database(settings: Settings, clock: StandingClock) -> AsyncIterator[Database]:
    opened = await Database.open(settings.database, clock)
    yield opened
    await opened.close()


@pytest.fixture
def telegram(clock: StandingClock) -> Telegram:
    return Telegram(TOKEN, now=clock.now)


@pytest.fixture
async def app(settings: Settings, database: Database, clock: StandingClock, telegram: Telegram) -> AsyncIterator[App]:
    """Running; whatever a test does, nobody may have spoken while a unit of work was open."""
    app = build(settings, database, clock, Bot(TOKEN, session=InProcessSession(telegram)))
    telegram.bot.feed = app.feed
    await app.start()
    yield app
    await app.stop()
    assert app.metrics.breaches == 0


@pytest.fixture
async def company(telegram: Telegram, app: App, clock: StandingClock) -> Company:
    """Olga owns it, Lev leads, Anna and Boris sell."""
    return await founded(telegram, app, clock, "ru")
