"""The night of all companies: seconds until every client is graded, and what a save waits for meanwhile."""

import asyncio
import os
from contextlib import suppress
from datetime import datetime
from itertools import cycle
from time import perf_counter

from sqlalchemy import func, select

from bot.upkeep.grading import Grading
from sales.actions import touches
from sales.ground.ids import new_id
from sales.ground.scope import Role, scope_of
from sales.recording.touch_draft import TouchDraft
from sales.work.outcomes import Outcome
from storage.database import Database
from storage.schema.tables import clients
from tests.bench.base import Size, copied
from tests.bench.figures import Figure
from tests.bench.phones import milliseconds, percentile
from tests.clock import StandingClock

NIGHT = 3
SOME = 200
"""Clients with whom something is recorded meanwhile."""
PAUSE = 0.02
"""Seconds between two saves."""


async def measure(size: Size, now: datetime) -> list[Figure]:
    file = copied(size, "nights", hour=NIGHT, now=now)
    clock = StandingClock(now)
    database = await Database.open(f"sqlite:///{file}", clock)
    try:
        waits: list[float] = []
        saving = asyncio.get_running_loop().create_task(_saving(database, now, waits))
        begun, used = perf_counter(), sum(os.times()[:2])
        await Grading(database, clock).ask()
        took, worked = perf_counter() - begun, sum(os.times()[:2]) - used
        saving.cancel()
        with suppress(asyncio.CancelledError):
            await saving
        graded = await _graded(database)
    finally:
        await database.close()
    detail = {"clients": size.people * size.clients, "graded": graded, "cpu_s": worked}
    p95 = 1000 * percentile(waits, 0.95)
    return [
        Figure("a night of all companies", took, "s", 60, 30, more_is_better=False, detail=detail),
        Figure("a save meanwhile, p95", p95, "ms", 2_000, 100, more_is_better=False, detail=milliseconds(waits)),
    ]


async def _saving(database: Database, now: datetime, waits: list[float]) -> None:
    async with database.read() as unit:
        columns = (clients.c.workspace_id, clients.c.owner_id, clients.c.id)
        rows = await unit.transaction.rows(select(*columns).limit(SOME))
    for workspace, owner, client in cycle(rows):
        scope, begun = scope_of(workspace, owner, Role.REP), perf_counter()
        async with database.work(scope) as unit:
            await touches.record(unit, scope, TouchDraft(new_id(), client), Outcome.TALKED, now)
            await unit.commit()
        waits.append(perf_counter() - begun)
        await asyncio.sleep(PAUSE)


async def _graded(database: Database) -> int:
    async with database.read() as unit:
        return int(await unit.transaction.scalar(select(func.count()).where(clients.c.worth.is_not(None))))
