"""Fifty thousand rows from a spreadsheet to the base, beside the barest way to do it; another person's taps meanwhile.

The barest way: calamine reads the file, and one transaction of plain sqlite3 writes the very rows that we made of it
into the same tables with the same indexes. Bot and sandbox share this process: what a tap waits for is the event loop
and the one writer.
"""

import asyncio
import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter

import xlsxwriter
from aiogram import Bot
from python_calamine import CalamineWorkbook
from sqlalchemy import Table

from bot.process.clock import SystemClock
from bot.process.settings import Settings
from bot.program.app import App
from bot.program.build import build
from bot.updates.arrivals import arrival_of
from sandbox.doors.session import InProcessSession
from sandbox.doors.telegram import TOKEN, Telegram
from sandbox.people.person import Person
from storage.database import Database
from storage.importing.ready_rows import TABLES
from tests.bench.base import FOLDER
from tests.bench.figures import Figure
from tests.bench.phones import milliseconds, percentile
from tests.bench.watching import Watched, watched
from tests.clock import StandingClock
from tests.handlers.sample_company import Company, founded

HEADINGS = ("Имя", "Телефон", "E-mail", "Комментарий", "Дата последнего заказа")
ROUNDS = 3
"""Of the barest way."""
LOOK = 0.002
"""Seconds between two looks at a chat."""
QUIET_TAPS = 50
PAUSE = 0.1
"""Seconds between two taps of the other person."""


async def measure(rows: int) -> list[Figure]:
    content = _spreadsheet(rows)
    FOLDER.mkdir(parents=True, exist_ok=True)
    file = FOLDER / "imports.db"
    for old in FOLDER.glob("imports.db*"):
        old.unlink()
    telegram, clock = Telegram(TOKEN), StandingClock(SystemClock().now())
    database = await Database.open(f"sqlite:///{file}", clock)
    app = build(settings(file), database, clock, Bot(TOKEN, session=InProcessSession(telegram)))
    telegram.bot.feed = partial(taken_in, app)
    await app.start()
    try:
        company = await founded(telegram, app, clock, "ru")
        await _looked_at(company, _spreadsheet(10))
        taken = await _imported(company, content)
    finally:
        await app.stop()
        await database.close()
    barely = median(_barely(content, file) for _ in range(ROUNDS))
    return _figures(taken, barely, median(_few_columns(content) for _ in range(ROUNDS)), rows)


@dataclass(frozen=True)
class Taken:
    """Seconds until the preview and from the tap to the end; what the other person waited for each screen."""

    preview: float
    load: float
    waits: list[float]
    quiet: list[float]  # before there was an import
    watched: Watched
    cpu: float


async def _looked_at(company: Company, content: bytes) -> None:
    """A small file that is not loaded: afterwards everything is imported and compiled that will be needed."""
    await company.boris.says("/help")
    await company.anna.sends_document("small.xlsx", content)
    await _seen(company.anna, "Новых")
    await company.anna.taps("Отмена")
    await _seen(company.anna, "не записываю")


async def _imported(company: Company, content: bytes) -> Taken:
    quiet = await _some_taps(company.boris)
    waits: list[float] = []
    cpu = _cpu_seconds()
    tapping = asyncio.get_running_loop().create_task(_tapping(company.boris, waits))
    async with watched() as seen:
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
    await company.app.stop()  # the reading process ends, and what it used is told
    return Taken(shown - begun, done - shown, waits, quiet, seen, _cpu_seconds() - cpu)


def _cpu_seconds() -> float:
    """Of this process and of those of its children that have ended."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def _figures(taken: Taken, barely: float, few_columns: float, rows: int) -> list[Figure]:
    took, seen = taken.preview + taken.load, taken.watched
    detail = {
        "rows": rows,
        "preview_s": taken.preview,
        "load_s": taken.load,
        "cpu_s": taken.cpu,
        "barely_s": barely,
        "few_columns_s": few_columns,
        "few_columns_ratio": took / few_columns,
    }
    lag = {**milliseconds(seen.lags), "max_ms": round(1000 * max(seen.lags), 1)}
    waits = {**milliseconds(taken.waits), "max_ms": round(1000 * max(taken.waits), 1), "taps": len(taken.waits)}
    waits["without_import_p99_ms"] = round(1000 * percentile(taken.quiet, 0.99), 2)
    memory = {"before_mb": round(seen.before), "child_peak_mb": round(seen.child)}
    p99 = 1000 * percentile(taken.waits, 0.99)
    return [
        Figure("import, as a ratio to calamine + executemany", took / barely, "", 4, 2, False, detail),
        Figure("another person's taps meanwhile, p99", p99, "ms", 100, 50, False, waits),
        Figure("import: from the file to the preview", taken.preview, "s"),
        Figure("import: from the tap to the end", taken.load, "s"),
        Figure("import: the loop's lag, p99", 1000 * percentile(seen.lags, 0.99), "ms", detail=lag),
        Figure("import: memory of the bot above what it had", seen.peak - seen.before, "MB", detail=memory),
        Figure("import: peak memory of the reading process", seen.child, "MB"),
    ]


async def taken_in(app: App, raw: object) -> None:
    """Nobody waits here until everything is handled: each looks at the own chat."""
    await app.corridor.accept([arrival_of(raw)])


async def _seen(person: Person, words: str) -> None:
    while not person.screens or words not in person.screen.text:
        await asyncio.sleep(LOOK)


async def _some_taps(person: Person) -> list[float]:
    waits: list[float] = []
    tapping = asyncio.get_running_loop().create_task(_tapping(person, waits))
    while len(waits) < QUIET_TAPS:
        await asyncio.sleep(PAUSE)
    tapping.cancel()
    with suppress(asyncio.CancelledError):
        await tapping
    return waits


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


def _barely(content: bytes, ours: Path) -> float:
    """Reading, and one transaction for the rows that we have made of it, in the order of their making."""
    file = FOLDER / "barely.db"
    file.unlink(missing_ok=True)
    with closing(sqlite3.connect(ours)) as source:
        schema = [row[0] for row in source.execute("SELECT sql FROM sqlite_master WHERE sql LIKE 'CREATE %'")]
        rows = {
            one.name: source.execute(f"SELECT * FROM {one.name} ORDER BY {_made(one)}").fetchall() for one in TABLES
        }
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        for statement in schema:
            if "sqlite_" not in statement:
                connection.execute(statement)
        begun = perf_counter()
        CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()
        with connection:
            for table, some in rows.items():
                if some:
                    places = ", ".join("?" * len(some[0]))
                    connection.executemany(f"INSERT INTO {table} VALUES ({places})", some)
        return perf_counter() - begun


def _made(table: Table) -> str:
    """By which its rows stand in the order of their making."""
    return "id" if "id" in table.c else "client_id"


def _few_columns(content: bytes) -> float:
    """Reading, and one transaction for the file's cells as they are, in a table without any index."""
    file = FOLDER / "barely.db"
    file.unlink(missing_ok=True)
    begun = perf_counter()
    table = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE clients (name, phone, email, note, last_order)")
        connection.executemany("INSERT INTO clients VALUES (?, ?, ?, ?, ?)", table)
    return perf_counter() - begun


def settings(file: Path) -> Settings:
    return Settings(
        bot_token=TOKEN, database_url=f"sqlite:///{file}", default_locale="ru", default_timezone="Europe/Moscow"
    )
