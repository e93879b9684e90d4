"""The whole product without Telegram, in one process: sandbox, bot and sample company, with one clock for all.

The bot speaks to the sandbox over HTTP and asks for updates as it asks Telegram.

    async with started("ru") as demo:
        ...                                       # demo.address in a browser, demo.anna.taps("...") by hand
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.demo.clock import DemoClock, first_morning
from bot.demo.company.company import PEOPLE, SEED, seed
from bot.demo.company.staff import Company
from bot.demo.kept import around, found_again, leave_chats
from bot.demo.words.words import words_of
from bot.process.complaints import Complaint, open_database
from bot.process.settings import Registration, Settings
from bot.program.app import App
from bot.program.build import build
from bot.program.run import Program
from bot.telegram.session import bot_of
from sales.company.members import Member
from sales.days.calendar import WEEKDAYS, WorkCalendar
from sandbox import Clock, Person, Telegram
from sandbox.doors.telegram import TOKEN
from sandbox.server import serve
from storage.database import Database
from storage.traffic import signs

BEFORE_THE_MORNING = timedelta(seconds=30)
"""How long before the digest people open the chat."""


@dataclass(frozen=True)
class Demo:
    address: str
    telegram: Telegram
    database: Database
    company: Company
    app: App
    anna: Person
    boris: Person
    lead: Person
    ended: asyncio.Task[None]
    """The running bot. Ends before the demo only if something went badly wrong."""


@asynccontextmanager
async def started(
    language: str = "ru", *, port: int = 0, file: Path | None = None, at: datetime | None = None
) -> AsyncIterator[Demo]:
    """Starts the demo and yields it once it is morning and the digests are there. Without a file nothing is kept.

    `at` is the pretended start, if not now, so that tests and pictures always have the same day. Raises Complaint if
    the port is taken.
    """
    async with AsyncExitStack() as opened:
        file = file or Path(opened.enter_context(TemporaryDirectory(prefix="touchbase-"))) / "demo.db"
        clock = DemoClock(Clock())
        if at is not None:
            clock.move_to(at)
        database = await open_database(f"sqlite:///{file}", clock, create=True)
        opened.push_async_callback(database.close)
        company = await _company(database, clock, language)
        telegram = Telegram(TOKEN, now=clock.sandbox)
        anna, boris, lead, *_ = (_person(telegram, company, one) for one in company.members)
        surroundings = await around(database, company, words_of(company.workspace.locale))
        try:
            address = await opened.enter_async_context(serve(telegram, port=port, around=surroundings))
        except OSError:
            raise Complaint(f"Port {port} is taken. Choose another: --port {port + 1}.") from None
        app, ended = await _bot(opened, _settings(address, file, company), database, clock)
        telegram.bot.settle = app.settle
        await _greet(app, clock, anna, boris, lead)
        yield Demo(address, telegram, database, company, app, anna, boris, lead, ended)


async def _company(database: Database, clock: DemoClock, language: str) -> Company:
    """The company of an earlier demo, or a new one; moves the clock to the morning after its story."""
    known = await found_again(database)
    home = words_of(known.workspace.locale if known else language).home
    morning = first_morning(clock.now(), home.zone, WorkCalendar(WEEKDAYS, home.country))
    clock.move_to(morning - BEFORE_THE_MORNING)
    if known is None:
        return await seed(database, clock, language, SEED, PEOPLE)
    await leave_chats(database)
    return known


def _person(telegram: Telegram, company: Company, member: Member) -> Person:
    """The sandbox's person for a member: a fresh sandbox gives the same Telegram ids as the company has."""
    workspace = company.workspace
    person = telegram.person(member.name, language=workspace.locale, zone=workspace.zone, started=True)
    _, latitude, longitude = words_of(workspace.locale).at_hand.places[0]
    person.account.place = latitude, longitude
    return person


def _settings(address: str, file: Path, company: Company) -> Settings:
    """Settings that leave nothing to the environment: the demo must not become somebody's real bot."""
    return Settings(
        _env_file=None,
        bot_token=TOKEN,
        bot_api_url=address,
        database_url=f"sqlite:///{file}",
        proxy_url="",
        webhook_url="",
        webhook_secret="",
        http_host="127.0.0.1",
        http_port=0,
        default_locale=company.workspace.locale,
        default_timezone=company.workspace.zone,
        registration=Registration.INVITE,
        operator=0,
    )


async def _bot(
    opened: AsyncExitStack, settings: Settings, database: Database, clock: DemoClock
) -> tuple[App, asyncio.Task[None]]:
    answering, sending, asking = bots = [bot_of(settings) for _ in range(3)]
    for one in bots:
        opened.push_async_callback(one.session.close)
    async with database.transaction() as transaction:  # nobody else asks this sandbox: people need not wait for that
        await signs.leave(transaction, signs.HEARD, clock.now())
    app, stop = build(settings, database, clock, answering, sending), asyncio.Event()
    running = asyncio.get_running_loop().create_task(Program(settings, app, asking).run(stop))

    async def end() -> None:
        stop.set()
        await running

    opened.push_async_callback(end)
    return app, running


async def _greet(app: App, clock: DemoClock, anna: Person, boris: Person, lead: Person) -> None:
    """Everybody opens the chat, the lead asks for the report; then it becomes morning."""
    for person in (anna, boris, lead):
        await person.says("/start")
    await app.tick()  # what came meanwhile stands above what is asked now
    await lead.says("/report")
    clock.move_to(clock.now() + BEFORE_THE_MORNING)
    clock.sandbox.settle()
    await app.tick()
