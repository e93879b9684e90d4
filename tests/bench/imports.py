"""Fifty thousand rows from a spreadsheet to the base, beside the barest way to do it; another person's taps meanwhile.

Bot and sandbox share this process: what a tap waits for is the event loop and the one writer.
"""

import asyncio
import sqlite3
from contextlib import closing, suppress
from functools import partial
from io import BytesIO
from pathlib import Path
from time import perf_counter

import xlsxwriter
from aiogram import Bot
from python_calamine import CalamineWorkbook

from bot.app import App
from bot.arrivals import arrival_of
from bot.build import build
from bot.clock import SystemClock
from bot.settings import Settings
from sandbox.people import Person
from sandbox.session import InProcessSession
from sandbox.telegram import TOKEN, Telegram
from storage.database import Database
from tests.bench.base import FOLDER
from tests.bench.figures import Figure
from tests.bench.phones import milliseconds, percentile
from tests.clock import StandingClock
from tests.handlers.company import Company, founded

HEADINGS = ("Имя", "Телефон", "E-mail", "Комментарий", "Дата последнего заказа")
LOOK = 0.002
"""Seconds between two looks at a chat."""
PAUSE = 0.1
"""Seconds between two taps of the other person."""


async def measure(rows: int) -> list[Figure]:
    content = _spreadsheet(rows)
    barely = _barely(content)
    file = FOLDER / "imports.db"
    for old in FOLDER.glob("imports.db*"):
        old.unlink()
    telegram, clock = Telegram(TOKEN), StandingClock(SystemClock().now())
    database = await Database.open(f"sqlite:///{file}", clock)
    app = build(_settings(file), database, clock, Bot(TOKEN, session=InProcessSession(telegram)))
    telegram.bot.feed = partial(_taken_in, app)
    await app.start()
    try:
        company = await founded(telegram, app, clock, "ru")
        return await _imported(company, content, barely, rows)
    finally:
        await app.stop()
        await database.close()


async def _imported(company: Company, content: bytes, barely: float, rows: int) -> list[Figure]:
    waits: list[float] = []
    tapping = asyncio.get_running_loop().create_task(_tapping(company.boris, waits))
    begun = perf_counter()
    await company.anna.sends_document("base.xlsx", content)
    await _seen(company.anna, "Новых")
    shown = perf_counter()
    await company.anna.taps("Загрузить")
    await _seen(company.anna, "Сохранено")
    done = perf_counter()
    tapping.cancel()
    with suppress(asyncio.CancelledError):
        await tapping
    detail = {"rows": rows, "barely_s": barely, "preview_s": shown - begun, "load_s": done - shown, "taps": len(waits)}
    p99 = 1000 * percentile(waits, 0.99)
    return [
        Figure("import, as a ratio to calamine + executemany", (done - begun) / barely, "", 4, 2, False, detail),
        Figure("another person's taps meanwhile, p99", p99, "ms", 100, 50, False, milliseconds(waits)),
    ]


async def _taken_in(app: App, raw: object) -> None:
    """Nobody waits here until everything is handled: each looks at the own chat."""
    await app.corridor.accept([arrival_of(raw)])


async def _seen(person: Person, words: str) -> None:
    while not person.screens or words not in person.screen.text:
        await asyncio.sleep(LOOK)


async def _tapping(person: Person, waits: list[float]) -> None:
    while True:
        begun, screens = perf_counter(), len(person.screens)
        await person.says("/help")
        while len(person.screens) == screens:
            await asyncio.sleep(LOOK)
        waits.append(perf_counter() - begun)
        await asyncio.sleep(PAUSE)


def _spreadsheet(rows: int) -> bytes:
    file = BytesIO()
    book = xlsxwriter.Workbook(file, {"constant_memory": True})
    page = book.add_worksheet()
    page.write_row(0, 0, HEADINGS)
    for number in range(1, rows):
        about = (f"ООО «Клиент {number}»", f"+7912{number:07}", f"a{number}@mail.example", f"звонить в {number % 24}")
        page.write_row(number, 0, (*about, "01.02.2025" if number % 3 == 0 else ""))
    book.close()
    return file.getvalue()


def _barely(content: bytes) -> float:
    """Reading, and one transaction."""
    file = FOLDER / "barely.db"
    Path(file).unlink(missing_ok=True)
    begun = perf_counter()
    table = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE clients (name, phone, email, note, last_order)")
        connection.executemany("INSERT INTO clients VALUES (?, ?, ?, ?, ?)", table)
    return perf_counter() - begun


def _settings(file: Path) -> Settings:
    return Settings(
        bot_token=TOKEN, database_url=f"sqlite:///{file}", default_locale="ru", default_timezone="Europe/Moscow"
    )
