"""No line of a log holds a token or anything personal: canaries are put everywhere, and none may come out.

The failures are the worst there are: databases that quote the row, downloads that quote the token, libraries that
print what they could not read.
"""

import asyncio
import json
import logging
import sys
import threading
import warnings
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import SendMessage
from sqlalchemy import insert, text

from bot.process import logs
from bot.process.settings import LogFormat, LogLevel
from bot.program.app import App
from bot.updates.desk import InHand
from sandbox import Telegram
from sandbox.doors.session import InProcessSession
from storage.database import Database
from storage.schema.tables import people
from tests.bot.corridors import Corridors, message, put
from tests.clock import StandingClock
from tests.handlers.sample_company import Company

TOKEN = "42:TEST"
NAME, PHONE, NOTE = "Канарейкина", "+7 912 000-55-77", "canary in a note"
CANARIES = (NAME, "120005577", "000-55-77", NOTE, TOKEN, "hunter2", "777000123")
PERSON = 777_000_123
Written = Callable[[], str]


@pytest.fixture
def written(capfd: pytest.CaptureFixture[str]) -> Iterator[Written]:
    """Logging as the program has it, at its most talkative; gives what came out on either stream."""
    root, hooks = logging.getLogger(), (sys.excepthook, threading.excepthook, sys.unraisablehook)
    before, level = root.handlers[:], root.level
    logs.configure(LogLevel.DEBUG, LogFormat.TEXT, (TOKEN, "hunter2"))
    said: list[str] = []

    def so_far() -> str:
        said.extend(capfd.readouterr())
        return "".join(said)

    yield so_far
    assert not [line for line in so_far().splitlines() for canary in CANARIES if canary in line]
    root.handlers[:], (sys.excepthook, threading.excepthook, sys.unraisablehook) = before, hooks
    root.setLevel(level)
    logging.captureWarnings(capture=False)


@pytest.fixture
def corridors(database: Database, clock: StandingClock) -> Corridors:
    return Corridors(database, clock)


async def test_a_day_of_work_tells_nothing_of_clients(
    written: Written, company: Company, telegram: Telegram, app: App
) -> None:
    anna = company.anna
    await anna.says(f"{NAME}, {PHONE}")
    await anna.says(NAME)
    await anna.says(f"{NAME} звонил, {NOTE}, перезвонить завтра")
    telegram.faults.bad_gateway(times=5)
    await anna.says(f"/find {NAME}")
    telegram.faults.garbage(times=5)
    await anna.says("/today")
    await app.feed(message(10**6, anna.id, NOTE, date="yesterday"), message(10**6 + 1, anna.id, NOTE, chat=NAME))
    await app.tick()
    assert "was not delivered" in written()
    assert "an update was given up" in written()


async def quotes_the_row(corridors: Corridors, _one: InHand) -> None:
    async with corridors.database.work() as unit:
        row = {"id": PERSON, "name": NAME, "locale": "ru", "updated_at": corridors.clock.now()}
        await unit.transaction.run(insert(people).values(**row))
        await unit.transaction.run(insert(people).values(**row))


async def quotes_the_statement(corridors: Corridors, _one: InHand) -> None:
    async with corridors.database.work() as unit:
        await unit.transaction.run(text(f"SELECT '{NAME}' FROM nowhere WHERE phone = :phone"), {"phone": PHONE})


async def quotes_the_token(corridors: Corridors, _one: InHand) -> None:
    bot = Bot(TOKEN, session=InProcessSession(Telegram(TOKEN)))
    await bot.download_file(f"voice/{NAME}.oga")


async def quotes_the_message(_place: Corridors, one: InHand) -> None:
    try:
        json.loads(f"{one.claim.payload}{NAME}")
    except ValueError as error:
        raise TelegramBadRequest(SendMessage(chat_id=PERSON, text=NOTE), f"can't parse {PHONE}") from error


async def leaves_a_task_behind(_place: Corridors, _one: InHand) -> None:
    logs.watch(asyncio.get_running_loop())

    async def fails() -> None:
        raise ValueError(NAME)

    task = asyncio.get_running_loop().create_task(fails())
    await asyncio.wait([task])
    del task
    raise ValueError(PHONE)


@pytest.mark.parametrize(
    "fails", [quotes_the_row, quotes_the_statement, quotes_the_token, quotes_the_message, leaves_a_task_behind]
)
async def test_failures_are_told_by_type_and_place(
    written: Written, corridors: Corridors, fails: Callable[[Corridors, InHand], Awaitable[None]]
) -> None:
    async def handle(one: InHand) -> None:
        await fails(corridors, one)

    async with corridors.open(handle) as corridor:
        await put(corridor, message(1, PERSON, f"{NAME} {PHONE} {NOTE}"))
        await corridor.settle()
    assert "an update failed" in written()
    assert "bot/updates/corridor.py" in written()


@pytest.mark.filterwarnings("always")
def test_other_libraries_lines_lose_what_they_filled_in(written: Written) -> None:
    logging.getLogger("aiogram.event").error("Cause exception while process update %s", {"text": NAME})
    logging.getLogger("asyncio").error(f"Task exception was never retrieved {NAME}")  # noqa: G004 - as asyncio does
    logging.getLogger("sqlalchemy.pool").warning("%s: %s", PHONE, TOKEN)
    logging.getLogger("aiosqlite").debug("executing %s", NAME)
    logging.getLogger("aiohttp.access").info("GET /bot%s/getMe", TOKEN)
    warnings.warn(f"Detected unknown update type {NAME}", RuntimeWarning, stacklevel=1)
    lines = written().splitlines()
    assert len(lines) == 4
    assert "Cause exception while process update %s" in lines[0]


def test_our_own_lines_are_looked_at_once_more(written: Written) -> None:
    ours = logs.logger("bot.test")
    ours.info("reached", url=f"https://api.telegram.org/bot{TOKEN}/getMe", phone=PHONE, update=12345678)
    ours.info("gave", password="hunter2", token="123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAA", body={"name": NAME})
    ours.info("long", text="x" * 10_000)
    said = written()
    assert "12345678" in said
    assert "AAAA" not in said
    assert "x" * 300 not in said


def test_our_own_lines_name_the_counts_they_were_given(written: Written) -> None:
    logging.getLogger("handlers.frame.reply").warning("a text of %s units was cut", 5120)
    assert "a text of 5120 units was cut" in written()


def test_uncaught_errors_are_told_without_their_text(written: Written) -> None:
    class Fragile:
        def __del__(self) -> None:
            raise ValueError(NAME)

    def breaks() -> None:
        raise ValueError(PHONE)

    thread = threading.Thread(target=breaks)
    thread.start()
    thread.join()
    Fragile()
    sys.excepthook(KeyError, KeyError(NAME), None)
    assert written().count("uncaught error") == 3


def test_a_line_keeps_to_the_level_that_was_asked_for(capfd: pytest.CaptureFixture[str], written: Written) -> None:
    logs.configure(LogLevel.WARNING, LogFormat.TEXT)
    logs.logger("bot.test").info("small talk")
    logs.logger("handlers.test").warning("worth a look")
    assert "small talk" not in written()
    assert "worth a look" in written()


def said(line: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(line)
    return found


def test_json_is_json(capfd: pytest.CaptureFixture[str], written: Written) -> None:
    logs.configure(LogLevel.INFO, LogFormat.JSON)
    logs.logger("bot.test").info('a "quoted"\nline', updates=3)
    line = said(written().splitlines()[-1])
    assert (line["event"], line["updates"], line["level"]) == ('a "quoted"\nline', 3, "info")
