"""Whose turn it is, as a rep asks for it: the morning's reasons, all of them counted, a section opened. On a million
clients `questions.py` asks; of a company of 50,000, on both engines, `lists.py`.
"""

from collections.abc import Mapping

from sales.actions.ports import UnitOfWork
from sales.ground.scope import Scope
from sales.reporting.unasked.occasions import MOST, WEEK, Occasion, lists, placed
from sales.standing import sections
from sales.standing.client_filter import AsOf
from storage.database import Database
from storage.engine import engines
from tests.bench import beside
from tests.bench.base import DAY, NOON
from tests.bench.beside import Beside, Question
from tests.bench.company import Company
from tests.bench.figures import Figure

AS_OF = AsOf(NOON, DAY)
DAYS_OFF = 2
"""Of a Friday: birthdays of the weekend are told of, too."""
MOST_BORN = 100
LINES = frozenset(range(1, 13))
"""Who has a line of the day: to leave out twelve costs the same, whoever they are."""
TIMES = 5
"""Each asks: what takes a tenth of a millisecond is told from what the machine does meanwhile."""


async def morning(unit: UnitOfWork, scope: Scope) -> object:
    return await unit.occasions.brought_up(scope.own, lists(DAYS_OFF), AS_OF, MOST)


async def birthdays(unit: UnitOfWork, scope: Scope) -> object:
    return await unit.occasions.birthdays(scope.own, sections.born(WEEK), AS_OF, MOST_BORN)


async def every(unit: UnitOfWork, scope: Scope) -> object:
    """*Ещё поводы*: how many there are of each."""
    return await unit.lists.counts(scope.own, {**lists(WEEK), "untouched": sections.UNTOUCHED}, AS_OF)


def _opened(occasion: Occasion) -> Question:
    async def opened(unit: UnitOfWork, scope: Scope) -> object:
        return await unit.lists.page(scope.own, lists(WEEK)[occasion], AS_OF, 0)

    return opened


def _divided(occasion: Occasion) -> Question:
    """As the digest opens it: whom the morning gives to that section, each in no other."""

    async def divided(unit: UnitOfWork, scope: Scope) -> object:
        return await unit.lists.page(scope.own, placed(occasion, DAYS_OFF, WEEK, LINES), AS_OF, 0)

    return divided


QUESTIONS: Mapping[str, Question] = {
    "reasons of the morning": morning,
    "birthdays of a week": birthdays,
    "reasons, all counted": every,
    **{f"reasons of one kind ({one})": _opened(one) for one in Occasion},
    **{f"section of the morning ({one})": _divided(one) for one in Occasion},
}


async def measure(url: str, database: Database, company: Company, rounds: int) -> list[Figure]:
    scopes = company.scopes_of_reps[:rounds] * TIMES
    file = engines.file_of(engines.parsed(url))
    async with beside.of_sqlite(file) if file else beside.of_postgres(url) as ways:
        both = Beside(database, ways)
        each = [await both.figures(f"a rep among 50,000: {words}", ask, scopes) for words, ask in QUESTIONS.items()]
    return [figure for figures in each for figure in figures]
