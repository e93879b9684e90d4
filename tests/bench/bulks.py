"""Five thousand clients in one go: how long another person's taps take meanwhile, beside those of a calm bot.

Bot and sandbox share this process: what a tap waits for is the event loop and the one writer. The other person opens
cards (reading, and the audit's row) and calls nobody up in vain (writing).
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from functools import partial
from time import perf_counter

from aiogram import Bot

from bot.process.clock import SystemClock
from bot.program.app import App
from bot.program.build import build
from sales.actions import jobs
from sales.actions.card import merge
from sales.clients.client import Client, Contact
from sales.ground.ids import new_id
from sales.jobs.bulk import Bulk
from sales.jobs.job import Job, JobKind
from sales.standing import kept_lists
from sales.standing.client_filter import ClientFilter
from sales.values.phones import parse
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.touch import Touch
from sandbox.doors.session import InProcessSession
from sandbox.doors.telegram import TOKEN, Telegram
from sandbox.people.person import Person
from storage.database import Database
from tests.bench.base import FOLDER
from tests.bench.figures import Figure
from tests.bench.imports import LOOK, settings, taken_in
from tests.bench.phones import milliseconds, percentile
from tests.clock import StandingClock
from tests.handlers.sample_company import Company, founded

CLIENTS = 5_000
QUIET_TAPS = 60
PAUSE = 0.05
"""Seconds between two taps of the other person."""
TAG = "Выставка"
WORKS: dict[str, tuple[JobKind, str | int]] = {
    "a tag for all": (JobKind.TAG, TAG),
    "a call with each, spread over days": (JobKind.SPREAD, "Обзвон"),
    "a visit each week": (JobKind.REPEAT, "visit.1.1"),
}
Work = Callable[[], Awaitable[None]]


async def measure() -> list[Figure]:
    FOLDER.mkdir(parents=True, exist_ok=True)
    file = FOLDER / "bulks.db"
    for old in FOLDER.glob("bulks.db*"):
        old.unlink()
    telegram, clock = Telegram(TOKEN), StandingClock(SystemClock().now())
    database = await Database.open(f"sqlite:///{file}", clock)
    app = build(settings(file), database, clock, Bot(TOKEN, session=InProcessSession(telegram)))
    telegram.bot.feed = partial(taken_in, app)
    await app.start()
    try:
        return await _measured(await founded(telegram, app, clock, "ru"), app)
    finally:
        await app.stop()
        await database.close()


async def _measured(company: Company, app: App) -> list[Figure]:
    every = await _has(company, company.anna, CLIENTS)
    await _has(company, company.boris, 1, "Тюльпан")
    quiet = await _until(company.boris, QUIET_TAPS)
    figures = [
        await _figure(f"{CLIENTS:,} clients, {words}", company, quiet, partial(_bulk, company, app, *work))
        for words, work in WORKS.items()
    ]
    await _touched(company, every[0])
    merging = partial(_merge, company, app, every)
    return [*figures, await _figure(f"a merge of {CLIENTS:,} touches", company, quiet, merging)]


async def _figure(name: str, company: Company, quiet: Sequence[float], work: Work) -> Figure:
    """The work done, and taken back: both are long."""
    waits: list[float] = []
    begun = perf_counter()
    tapping = asyncio.get_running_loop().create_task(_tapping(company.boris, waits))
    await work()
    took = perf_counter() - begun
    tapping.cancel()
    with suppress(asyncio.CancelledError):
        await tapping
    detail = {
        **milliseconds(waits),
        "max_ms": round(1000 * max(waits), 1),
        "taps": len(waits),
        "took_s": round(took, 1),
    }
    detail |= {"calm_p95_ms": round(1000 * percentile(quiet, 0.95), 1)}
    detail |= {"calm_p99_ms": round(1000 * percentile(quiet, 0.99), 1)}
    p99 = 1000 * percentile(waits, 0.99)
    return Figure(f"others' taps, p99: {name}", p99, "ms", 100, 50, more_is_better=False, detail=detail)


async def _bulk(company: Company, app: App, kind: JobKind, value: str | int) -> None:
    scope = await company.scope(company.anna)
    what = Bulk(kept_lists.to_data(ClientFilter()), value, "Europe/Moscow", "Все", "", {}).what
    begun = new_id(), scope.workspace, scope.actor, company.anna.id, None
    job = Job(*begun, kind, scope.actor, what, CLIENTS)
    async with company.work(scope) as unit:
        await jobs.begin(unit, scope, job, company.clock.now())
        await unit.commit()
    await app.long_work.tick()
    async with company.work(scope) as unit:
        await jobs.undo(unit, scope, job.id, company.clock.now(), None)
        await unit.commit()
    await app.long_work.tick()


async def _merge(company: Company, app: App, every: Sequence[Client]) -> None:
    scope = await company.scope(company.anna)
    async with company.work(scope) as unit:
        job = await merge.begin(unit, scope, every[0].id, every[1].id, {}, None)
        await unit.commit()
    await app.long_work.tick()
    async with company.work(scope) as unit:
        await jobs.undo(unit, scope, job.id, company.clock.now(), None)
        await unit.commit()
    await app.long_work.tick()


async def _has(company: Company, person: Person, number: int, name: str = "Клиент") -> list[Client]:
    """Each with somebody and a number, so that it can be called."""
    scope, now = await company.scope(person), company.clock.now()
    made = [Client(new_id(), scope.actor, f"{name} {place}", now) for place in range(number)]
    async with company.work(scope) as unit:
        for place, one in enumerate(made):
            phone = parse(f"+7 9{number % 100:02} {place:07}", "RU")
            await unit.clients.add(scope, one, [Contact(new_id(), one.id, "Пётр", (phone,))])
        await unit.commit()
    return made


async def _touched(company: Company, client: Client) -> None:
    scope, at = await company.scope(company.anna), client.created_at
    how = Channel.CALL, Direction.OUTGOING, Outcome.TALKED
    async with company.work(scope) as unit:
        for _ in range(CLIENTS):
            await unit.touches.add(scope, Touch(new_id(), client.id, scope.actor, *how, at, at))
        await unit.commit()


async def _until(person: Person, taps: int) -> list[float]:
    waits: list[float] = []
    tapping = asyncio.get_running_loop().create_task(_tapping(person, waits))
    while len(waits) < taps:
        await asyncio.sleep(PAUSE)
    tapping.cancel()
    with suppress(asyncio.CancelledError):
        await tapping
    return waits


async def _tapping(person: Person, waits: list[float]) -> None:
    """A card, its touch, an outcome, no step: again and again."""
    await _seen(person, person.says("/find Тюльпан"), [])
    while True:
        await _seen(person, person.says("/find Тюльпан"), waits)
        for label in ("Касание", "Поговорили", "Не планировать"):
            await _seen(person, person.taps(label), waits)


async def _seen(person: Person, act: Awaitable[object], waits: list[float]) -> None:
    before, begun = _looks(person), perf_counter()
    await act
    while _looks(person) == before:
        await asyncio.sleep(LOOK)
    waits.append(perf_counter() - begun)
    await asyncio.sleep(PAUSE)


def _looks(person: Person) -> tuple[int, str]:
    return len(person.screens), person.screens[-1].text if person.screens else ""
