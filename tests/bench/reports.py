"""A lead's reports at the bot, over HTTP, in a company of five years and three million touches: each period that
a button has, what a report opens, what it is broken down by; on both engines. One tap at a time: how
long each takes, and what of the bot's processor.
"""

import asyncio
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import datetime, timedelta
from subprocess import Popen

from handlers.speech.taps.lists import FunnelTap, MovementTap
from handlers.speech.taps.reports import CutTap, ReportTap, SlicesTap, SliceTap, code
from sales.days import periods
from sales.ground import ids
from sales.reporting.slices import By, Doing
from sandbox.doors.telegram import Telegram
from sandbox.server import serve
from tests.bench import postgres, years
from tests.bench.base import DAY, copy_of, days_kept, put_at
from tests.bench.figures import Figure
from tests.bench.phones import Ears, Phone, accounts, milliseconds, percentile
from tests.bench.processes import cpu_seconds, our_settings, running
from tests.postgres import serving

AFTERNOON = 15
MUST = 300
LAST = DAY - timedelta(days=1)
"""A day that is over: the last one with touches at all hours."""
PERIODS = {
    "today": periods.today(LAST),
    "a week": periods.between(LAST - timedelta(days=6), LAST),
    "a month": periods.thirty_days(LAST),
    "the last month": periods.last_month(LAST),
    "a quarter": periods.between(LAST - timedelta(days=90), LAST),
}


async def measure(rounds: int, reps: int, now: datetime) -> list[Figure]:
    file = copy_of(await asyncio.to_thread(years.made, reps), "reports")  # with a loop of its own, the first time
    with closing(sqlite3.connect(file)) as connection, connection:
        put_at(connection, AFTERNOON, now)
        (rep,) = connection.execute("SELECT id FROM members WHERE role = 'rep' ORDER BY id LIMIT 1").fetchone()
    await days_kept(file, now)
    asked = {"reports": _reports(), "a rep's": _of_a_rep(ids.to_text(rep)), "what they open": _opened()}
    with serving() as server:  # first, while the file has no updates that were handled: a sandbox numbers its own anew
        url = server.url(server.create())
        await postgres.filled(file, url)
        on_postgres = await _told("PostgreSQL", url, asked, reps, rounds)
    return [*await _told("SQLite", f"sqlite:///{file}", asked, reps, rounds), *on_postgres]


async def _told(engine: str, url: str, asked: Mapping[str, Mapping[str, str]], reps: int, rounds: int) -> list[Figure]:
    telegram, ears = Telegram(), Ears()
    telegram.calls.recording = False
    lead = accounts(telegram, reps)[-1]
    phone = Phone(telegram, ears, telegram.bot, lead)
    async with serve(telegram) as address:
        with ears.at(telegram):
            settings = our_settings(address, telegram.bot.token, url)
            async with running(f"reports-{engine}", "-m", "bot", **settings) as process:
                return [
                    await _figure(f"{name} of {reps * years.OF_ONE:,} touches, {engine}", phone, process, taps, rounds)
                    for name, taps in asked.items()
                ]


def _reports() -> dict[str, str]:
    return {words: ReportTap(period=code(period)).pack() for words, period in PERIODS.items()}


def _of_a_rep(rep: str) -> dict[str, str]:
    return {words: ReportTap(period=code(period), member=rep).pack() for words, period in PERIODS.items()}


def _opened() -> dict[str, str]:
    """Of a month."""
    month = code(PERIODS["a month"])
    slices = {f"{one.name.lower()}, listed": SliceTap(period=month, member="", doing=one).pack() for one in Doing}
    cuts = {f"by {one.name.lower()}": CutTap(period=month, member="", by=one).pack() for one in By}
    funnel = {"the funnel": FunnelTap().pack(), "who moved": MovementTap(ladder="stage", days=30).pack()}
    return {"all there is": SlicesTap(period=month).pack(), **slices, **cuts, **funnel}


async def _figure(name: str, phone: Phone, process: Popen[bytes], taps: Mapping[str, str], rounds: int) -> Figure:
    """Each once to warm up. Processor time hardly depends on what else the machine does."""
    waits: list[float] = []
    told: dict[str, str] = {}
    for words, data in taps.items():
        await phone.taps(phone.old_message(), data)
        before = cpu_seconds(process)
        own = [await phone.taps(phone.old_message(), data) for _ in range(rounds)]
        worked = (cpu_seconds(process) - before) / rounds
        told[words] = f"{1000 * percentile(own, 0.5):.0f} ms, {1000 * worked:.0f} of a processor"
        waits += own
    value = 1000 * percentile(waits, 0.95)
    return Figure(f"{name}, p95", value, "ms", MUST, MUST / 2, more_is_better=False, detail=milliseconds(waits) | told)
