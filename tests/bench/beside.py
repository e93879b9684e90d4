"""A question as the repositories ask it, and the same SQL on the bare driver right after it."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Any

from sales.actions.ports import UnitOfWork
from sales.ground.scope import Scope
from storage.database import Database
from tests.bench.figures import Figure

Question = Callable[[UnitOfWork, Scope], Awaitable[object]]
Bare = Callable[[str, Any], Awaitable[object]]
"""Asks the driver for all rows of a statement with these values."""


@dataclass(frozen=True)
class Beside:
    database: Database
    bare: Bare
    engine: str

    async def figure(self, words: str, question: Question, scopes: Sequence[Scope]) -> Figure:
        """Each asker once to warm the pages up, then ours and the bare one beside it."""
        ours, theirs, statements = [], [], 0
        for scope in scopes:
            here, there, statements = await self._seconds(question, scope)
            ours.append(here)
            theirs.append(there)
        detail = {"ours_ms": 1000 * median(ours), "bare_ms": 1000 * median(theirs), "statements": statements}
        ratio = median(ours) / median(theirs)
        return Figure(f"{words}, of bare {self.engine}", ratio, "", 4, 2, more_is_better=False, detail=detail)

    async def _seconds(self, question: Question, scope: Scope) -> tuple[float, float, int]:
        """Ours, the bare one, and how many statements that is."""
        asked: list[tuple[str, Any]] = []
        async with self.database.read(scope) as unit:
            await self._heard(question(unit, scope), asked)
            begun = perf_counter()
            await question(unit, scope)
            ours = perf_counter() - begun
        for statement, values in asked:  # a driver that keeps statements ready has them so by then, as ours has
            await self.bare(statement, values)
        begun = perf_counter()
        for statement, values in asked:
            await self.bare(statement, values)
        return ours, perf_counter() - begun, len(asked)

    async def _heard(self, asking: Awaitable[object], asked: list[tuple[str, Any]]) -> None:
        listeners = self.database._reading.heard.listeners
        listeners.append(lambda statement, values: asked.append((statement, values)))
        try:
            await asking
        finally:
            listeners.pop()
        asked[:] = [one for one in asked if not one[0].startswith("BEGIN")]
