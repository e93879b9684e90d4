"""Taps on lists, filters, the funnel and cards over HTTP, on both engines, each beside one at the echo bot.

A base of a million clients whose largest company has 50,000, of 100 reps: its lead's taps, and a rep's.
"""

import json
import sys
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import dataclass
from datetime import datetime
from html import escape
from pathlib import Path
from sqlite3 import connect
from statistics import median

from handlers.speech.taps.lists import SavedTap
from sandbox.doors.telegram import Telegram
from sandbox.server import serve
from sandbox.world.model import Message
from tests import postgres
from tests.bench.base import FOLDER, Size, copied, days_kept
from tests.bench.figures import Figure
from tests.bench.phones import Ears, Phone, accounts, milliseconds, percentile
from tests.bench.postgres import filled
from tests.bench.processes import free_port, our_settings, running
from tests.bench.searches import vacuumed
from tests.bench.ways import CLIENTS, Way, ways

MANY = Size("large", workspaces=20, reps=100, clients=500)
FEW = Size("large-tenth", workspaces=2, reps=100, clients=500)
AFTERNOON = 15
MUST = 100
SLOWEST = 12
"""So many taps are told apart."""
PLAIN = "tests.bench.echo"
NAMED = """
INSERT INTO list_entries (workspace_id, id, kind, text, place)
SELECT DISTINCT workspace_id, product_id, 'product', 'Товар ' || product_id, product_id FROM items"""
Took = dict[str, list[float]]


async def measure(size: Size, rounds: int, now: datetime) -> list[Figure]:
    file = copied(size, "screens", hour=AFTERNOON, now=now)
    sells(file)
    await days_kept(file, now)
    figures: list[Figure] = []
    try:
        with postgres.serving() as server:
            url = server.url(server.create())
            await filled(file, url)
            figures = await _on_engine("PostgreSQL", url, size, rounds)
    except RuntimeError as error:
        print(error, file=sys.stderr)
    return await _on_engine("SQLite", f"sqlite:///{file}", size, rounds) + figures


def sells(file: Path) -> None:
    """What was ordered is in the directory, so that clients can be filtered by it."""
    with closing(connect(file)) as base, base:
        base.execute(NAMED)


@dataclass(frozen=True)
class People:
    """Who taps at ours, by who they are, and at the echo bot."""

    ours: Mapping[str, Phone]
    echo: Phone


async def _on_engine(engine: str, url: str, size: Size, rounds: int) -> list[Figure]:
    async with _people(engine, url, size) as people:
        figures: list[Figure] = []
        for who, phone in people.ours.items():
            every = ways(leads=who == "lead")
            await _walked(phone, people.echo, 1, every)
            await vacuumed(url)  # of what the bot has counted since it started
            took, beside = await _walked(phone, people.echo, rounds, every)
            figures += _told(f"a {who} of {size.reps * size.clients:,}, {engine}", took, beside)
        return figures


@asynccontextmanager
async def _people(engine: str, url: str, size: Size) -> AsyncIterator[People]:
    telegram = Telegram("1001:ours")
    telegram.calls.recording = False
    members = accounts(telegram, size.reps)
    ears, other = Ears(), telegram.add_bot("1002:echo", "echo_bot", "echo")
    async with AsyncExitStack() as opened:
        opened.enter_context(ears.at(telegram))
        address = await opened.enter_async_context(serve(telegram))
        settings = our_settings(address, telegram.bot.token, url, free_port())
        await opened.enter_async_context(running(f"screens-{engine}", "-m", "bot", **settings))
        places = {"lead": members[-1], "rep": members[0]}
        ours = {who: Phone(telegram, ears, telegram.bot, account) for who, account in places.items()}
        screens = await _recorded(ours["lead"], FOLDER / "lists.json")
        settings = {"BOT_API_URL": address, "BOT_TOKEN": other.token}
        await opened.enter_async_context(running("screens-echo", "-m", PLAIN, str(screens), **settings))
        yield People(ours, Phone(telegram, ears, other, members[0]))


async def _recorded(phone: Phone, file: Path) -> Path:
    """Two screens of ours for the echo bot to say."""
    message, said = phone.old_message(), []
    for data in (CLIENTS, SavedTap().pack()):
        await phone.taps(message, data)
        said.append({"text": escape(message.text), "rows": message.inline})
    file.write_text(json.dumps({"list": said}, ensure_ascii=False))
    return file


async def _walked(phone: Phone, echo: Phone, rounds: int, every: Mapping[str, Way]) -> tuple[Took, list[float]]:
    """Seconds of each tap, by what was looked for and how far; of the echo bot's."""
    took: Took = defaultdict(list)
    beside: list[float] = []
    message, other = phone.old_message(), echo.old_message()
    for _ in range(rounds):
        for name, way in every.items():
            taken = [seconds async for seconds in _one_way(phone, message, way)]
            beside += [await echo.taps(other, f"list:{(len(beside) + one) % 2}") for one in range(2)]
            for place, seconds in enumerate(taken):
                took[f"{name}, {place}"].append(seconds)
            if len(taken) <= len(way):
                took[f"{name}: no such button, {len(taken)}"] = []
    return took, beside


async def _one_way(phone: Phone, message: Message, way: Way) -> AsyncIterator[float]:
    yield await phone.taps(message, CLIENTS)
    for wanted in way:
        data = wanted.on(message)
        if data is None:
            return
        yield await phone.taps(message, data)


def _told(whose: str, took: Took, beside: Sequence[float]) -> list[Figure]:
    every = [one for some in took.values() for one in some]
    slowest = {name: round(1000 * median(some), 1) for name, some in took.items() if some}
    ranked = sorted(slowest.items(), key=lambda one: -one[1])[:SLOWEST]
    lacks = {name: None for name, some in took.items() if not some}
    detail = milliseconds(every) | {"taps": len(every)} | dict(ranked) | lacks
    p99 = 1000 * percentile(every, 0.99)
    return [
        Figure(f"p99 of a tap of {whose}", p99, "ms", MUST, MUST / 2, more_is_better=False, detail=detail),
        Figure("the same of the echo bot beside", 1000 * percentile(beside, 0.99), "ms"),
    ]
