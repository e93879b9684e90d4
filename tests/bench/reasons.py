"""Whose turn it is, as a rep asks for it: the morning's reasons, all of them counted, a section opened. On a million
clients `questions.py` asks; of a company of 50,000, on both engines, `lists.py`.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, closing
from typing import Any

import asyncpg

from sales.actions.ports import UnitOfWork
from sales.ground.scope import Scope
from sales.reporting.unasked.occasions import MOST, WEEK, Occasion, lists
from sales.standing import sections
from sales.standing.client_filter import AsOf
from storage.database import Database
from storage.engine import driver, engines
from tests.bench.base import DAY, NOON
from tests.bench.beside import Bare, Beside, Question
from tests.bench.company import Company
from tests.bench.figures import Figure

AS_OF = AsOf(NOON, DAY)
DAYS_OFF = 2
"""Of a Friday: birthdays of the weekend are told of, too."""
MOST_BORN = 60


async def morning(unit: UnitOfWork, scope: Scope) -> object:
    return await unit.occasions.brought_up(scope.own, lists(DAYS_OFF), AS_OF, MOST)


async def birthdays(unit: UnitOfWork, scope: Scope) -> object:
    return await unit.occasions.birthdays(scope.own, sections.born(WEEK), AS_OF, MOST_BORN)


async def every(unit: UnitOfWork, scope: Scope) -> None:
    """*Ещё поводы*: how many there are of each."""
    await unit.lists.counts(scope.own, {**lists(WEEK), "untouched": sections.UNTOUCHED}, AS_OF)


def _opened(occasion: Occasion) -> Question:
    async def opened(unit: UnitOfWork, scope: Scope) -> object:
        return await unit.lists.page(scope.own, lists(WEEK)[occasion], AS_OF, 0)

    return opened


QUESTIONS: Mapping[str, Question] = {
    "reasons of the morning": morning,
    "birthdays of a week": birthdays,
    "reasons, all counted": every,
    **{f"reasons of one kind ({one})": _opened(one) for one in Occasion},
}


async def measure(engine: str, url: str, database: Database, company: Company, rounds: int) -> list[Figure]:
    scopes = company.scopes_of_reps[:rounds]
    async with _bare(url) as bare:
        both = Beside(database, bare, engine)
        return [await both.figure(f"a rep among 50,000: {words}", ask, scopes) for words, ask in QUESTIONS.items()]


@asynccontextmanager
async def _bare(url: str) -> AsyncIterator[Bare]:
    file = engines.file_of(engines.parsed(url))
    if file is not None:
        with closing(driver.opened(file, writes=False)) as opened:

            async def reads(statement: str, values: Any) -> object:
                return opened.execute(statement, values).fetchall()

            yield reads
        return
    connection = await asyncpg.connect(url)

    async def fetches(statement: str, values: Any) -> object:
        return await connection.fetch(statement, *values)

    try:
        yield fetches
    finally:
        await connection.close()
