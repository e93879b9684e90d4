"""A whole app in process: the program's own wiring on a fresh database, the sandbox instead of Telegram."""

from collections.abc import AsyncIterator
from random import Random
from types import SimpleNamespace

import pytest
from aiogram import Bot

from bot.demo.company.company import SEED
from bot.process.settings import Settings
from bot.program.app import App
from bot.program.build import build
from sales.clients.client import Client
from sales.ground import ids
from sales.ground.ids import new_id
from sandbox import Telegram
from sandbox.doors.session import InProcessSession
from storage.database import Database
from tests.clock import StandingClock
from tests.handlers.sample_company import Company, founded
from tests.storage.sample_company import a_step

TOKEN = "42:TEST"


@pytest.fixture
def named_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each time the same ids: of equals they say who comes first, and with that what becomes of each."""
    monkeypatch.setattr(ids, "secrets", SimpleNamespace(token_bytes=Random(SEED).randbytes))


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """Both engines, one after the other."""
    return str(request.getfixturevalue(f"ready_{request.param}_url"))


@pytest.fixture
def settings(database_url: str) -> Settings:
    return Settings(
        bot_token=TOKEN, database_url=database_url, default_locale="ru", default_timezone="Europe/Moscow", operator=0
    )


@pytest.fixture
async def database(settings: Settings, clock: StandingClock) -> AsyncIterator[Database]:
    opened = await Database.open(settings.database, clock, migrate=False)
    yield opened
    await opened.close()


@pytest.fixture
def telegram(clock: StandingClock) -> Telegram:
    return Telegram(TOKEN, now=clock.now)


@pytest.fixture
async def app(
    settings: Settings, database: Database, clock: StandingClock, telegram: Telegram, conversations: None
) -> AsyncIterator[App]:
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


@pytest.fixture
async def busy(company: Company) -> Company:
    """Everybody has somebody to call: a morning is not empty."""
    for person in company.people:
        scope = await company.scope(person)
        async with company.work(scope) as unit:
            client = Client(new_id(), scope.actor, "Ромашка", company.clock.now())
            await unit.clients.add(scope, client)
            await unit.steps.add(scope, a_step(scope, client))
            await unit.commit()
    return company
