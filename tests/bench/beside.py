"""A question as the repositories ask it, and the same SQL without us right after it.

By the driver alone, in the thread that asks, as PERFORMANCE.md has it; and by the plainest way that a bot has to ask
it while it goes on answering others: through aiosqlite's thread, through asyncpg. What is left is what we cost.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import aiosqlite
import asyncpg

from sales.actions.ports import UnitOfWork
from sales.ground.scope import Scope
from storage.database import Database
from storage.engine import driver
from tests.bench.figures import Figure

Question = Callable[[UnitOfWork, Scope], Awaitable[object]]
Bare = Callable[[str, Any], Awaitable[object]]
"""Asks for all rows of a statement with these values."""


@dataclass(frozen=True)
class Way:
    """To ask without us, and how often ours may take that long."""

    words: str
    asks: Bare
    must: float
    goal: float


@asynccontextmanager
async def of_sqlite(file: Path) -> AsyncIterator[list[Way]]:
    with closing(driver.opened(file, writes=False)) as opened:

        async def alone(statement: str, values: Any) -> object:
            return opened.execute(statement, values).fetchall()

        async with aiosqlite.Connection(lambda: driver.opened(file, writes=False), iter_chunk_size=64) as connection:
            through = Way("the same through aiosqlite", connection.execute_fetchall, 2, 1.5)
            yield [Way("bare SQLite", alone, 4, 2), through]


@asynccontextmanager
async def of_postgres(url: str) -> AsyncIterator[list[Way]]:
    connection = await asyncpg.connect(url)

    async def fetches(statement: str, values: Any) -> object:
        return await connection.fetch(statement, *values)

    try:
        yield [Way("bare PostgreSQL", fetches, 2, 1.5)]
    finally:
        await connection.close()


@dataclass(frozen=True)
class Beside:
    database: Database
    ways: Sequence[Way]

    async def figures(self, words: str, question: Question, scopes: Sequence[Scope]) -> list[Figure]:
        """Each asker once to warm the pages up, then ours and the others beside it."""
        took = [await self._seconds(question, scope) for scope in scopes]
        ours, *theirs = (1000 * median(some) for some in zip(*took, strict=True))
        return [
            Figure(
                f"{words}, of {way.words}",
                ours / its,
                "",
                way.must,
                way.goal,
                more_is_better=False,
                detail={"ours_ms": ours, "bare_ms": its},
            )
            for way, its in zip(self.ways, theirs, strict=True)
        ]

    async def _seconds(self, question: Question, scope: Scope) -> list[float]:
        """Ours, and each of the others."""
        asked: list[tuple[str, Any]] = []
        async with self.database.read(scope) as unit:
            await self._heard(question(unit, scope), asked)
            begun = perf_counter()
            await question(unit, scope)
            ours = perf_counter() - begun
        return [ours, *[await _taken(way.asks, asked) for way in self.ways]]

    async def _heard(self, asking: Awaitable[object], asked: list[tuple[str, Any]]) -> None:
        listeners = self.database._reading.heard.listeners
        listeners.append(lambda statement, values: asked.append((statement, values)))
        try:
            await asking
        finally:
            listeners.pop()
        asked[:] = [one for one in asked if not one[0].startswith("BEGIN")]


async def _taken(asks: Bare, asked: Sequence[tuple[str, Any]]) -> float:
    for statement, values in asked:  # a driver that keeps statements ready has them so by then, as ours has
        await asks(statement, values)
    begun = perf_counter()
    for statement, values in asked:
        await asks(statement, values)
    return perf_counter() - begun
