"""A due list, reasons to call, searches and a team's report on a million clients: our call beside the same SQL without
us.
"""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random

from sales.actions.ports import UnitOfWork
from sales.days.periods import between
from sales.ground.scope import Role, Scope, scope_of
from sales.reporting.slices import Doing, Slice
from sales.standing import sections
from sales.standing.client_filter import AsOf
from storage.database import Database
from tests.bench import beside, reasons
from tests.bench.base import DAY, NOON, SEED
from tests.bench.beside import Beside, Question
from tests.bench.figures import Figure
from tests.clock import StandingClock

MONTH = timedelta(days=30)
LOOKED_UP = (Doing.DECIDERS, Doing.FIRST, Doing.CONFIRMED, Doing.FAR, Doing.NEW_SALES)
"""What a report asks besides, member by member."""
WORDS = ("ромаш", "вектор плюс", "мебель 7")


async def due_list(unit: UnitOfWork, scope: Scope) -> object:
    return await unit.steps.day(scope.own, scope.actor, DAY)


async def due_for_a_call(unit: UnitOfWork, scope: Scope) -> object:
    return await unit.lists.page(scope.own, sections.DUE, AsOf(NOON, DAY), 0)


async def search(unit: UnitOfWork, scope: Scope) -> object:
    return await unit.clients.lists.find(scope, WORDS[scope.actor % len(WORDS)], 0)


async def team_report(unit: UnitOfWork, scope: Scope) -> object:
    """As /report asks: how things stand, the period and the one before."""
    await unit.members.all(scope, former=True)
    await unit.reports.overdue(scope, NOON, DAY)
    as_of = AsOf(NOON, DAY)
    await unit.lists.by_owner(scope, sections.WITHOUT_STEP, as_of)
    for until in (NOON, NOON - MONTH):
        since = until - MONTH
        await unit.reports.touches(scope, since, until)
        await unit.reports.orders(scope, since.date(), until.date())
        await unit.lists.by_owner(scope, sections.found(since, until), as_of)
        period = between(since.date(), until.date())
        for doing in LOOKED_UP:
            await unit.slices.by_member(scope, Slice(period, "Europe/Moscow", doing))
    return None


QUESTIONS: tuple[tuple[str, Question, Role], ...] = (
    ("a rep's due list", due_list, Role.REP),
    ("a rep's due for a call", due_for_a_call, Role.REP),
    *((f"a rep's {words}", ask, Role.REP) for words, ask in reasons.QUESTIONS.items()),
    ("a rep's search by name", search, Role.REP),
    ("a lead's search by name", search, Role.LEAD),
    ("a team's report, 30 days", team_report, Role.LEAD),
)


async def measure(file: Path, rounds: int) -> list[Figure]:
    database = await Database.open(f"sqlite:///{file}", StandingClock(NOON))
    try:
        async with beside.of_sqlite(file) as ways:
            both = Beside(database, ways)
            each = [await both.figures(words, ask, _scopes(file, role, rounds)) for words, ask, role in QUESTIONS]
        return [figure for figures in each for figure in figures]
    finally:
        await database.close()


def _scopes(file: Path, role: Role, most: int) -> list[Scope]:
    """Of some members with that role, drawn by lot."""
    with closing(sqlite3.connect(file)) as connection:
        members = connection.execute(
            "SELECT workspace_id, id FROM members WHERE role = ? ORDER BY id", (role,)
        ).fetchall()
    return [scope_of(workspace, member, role) for workspace, member in Random(SEED).choices(members, k=most)]
