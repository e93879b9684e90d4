"""A due list, searches and a team's report on a million clients: our call beside the same SQL on bare sqlite3."""

import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import Any

from sales.actions.ports import UnitOfWork
from sales.days.periods import between
from sales.ground.scope import Role, Scope, scope_of
from sales.reporting.slices import Doing, Slice
from sales.reporting.unasked.occasions import MOST, lists
from sales.standing import sections
from sales.standing.client_filter import AsOf
from storage.database import Database
from storage.engine import driver
from tests.bench.base import DAY, NOON, SEED
from tests.bench.figures import Figure
from tests.clock import StandingClock

Question = Callable[[UnitOfWork, Scope], Awaitable[object]]
Asked = list[tuple[str, Any]]
"""The statements that a call made, with their values."""

MONTH = timedelta(days=30)
LOOKED_UP = (Doing.DECIDERS, Doing.FIRST, Doing.CONFIRMED, Doing.FAR, Doing.NEW_SALES)
"""What a report asks besides, member by member."""
WORDS = ("ромаш", "вектор плюс", "мебель 7")


async def due_list(unit: UnitOfWork, scope: Scope) -> object:
    return await unit.steps.day(scope.own, scope.actor, DAY)


async def due_for_a_call(unit: UnitOfWork, scope: Scope) -> object:
    return await unit.lists.page(scope.own, sections.DUE, AsOf(NOON, DAY), 0)


async def reasons(unit: UnitOfWork, scope: Scope) -> object:
    """Whom the morning brings up, of a Friday: whose birthdays are on the days off behind it, too."""
    return await unit.occasions.brought_up(scope.own, lists(2), AsOf(NOON, DAY), MOST)


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
    ("a rep's reasons of the morning", reasons, Role.REP),
    ("a rep's search by name", search, Role.REP),
    ("a lead's search by name", search, Role.LEAD),
    ("a team's report, 30 days", team_report, Role.LEAD),
)


async def measure(file: Path, rounds: int) -> list[Figure]:
    database = await Database.open(f"sqlite:///{file}", StandingClock(NOON))
    asked: Asked = []

    database._reading.heard.listeners.append(lambda *told: asked.append(told))
    try:
        with closing(driver.opened(file, writes=False)) as bare:
            return [
                await _figure(words, question, database, bare, asked, scopes)
                for words, question, role in QUESTIONS
                for scopes in [_scopes(file, role, rounds)]
            ]
    finally:
        await database.close()


async def _figure(
    words: str, question: Question, database: Database, bare: sqlite3.Connection, asked: Asked, scopes: Sequence[Scope]
) -> Figure:
    """Each asker once to warm the pages up, then ours and the bare one beside it."""
    ours, theirs, statements = [], [], Asked()
    for scope in scopes:
        async with database.read(scope) as unit:
            asked.clear()
            await question(unit, scope)
            statements = [one for one in asked if not one[0].startswith("BEGIN")]
            begun = perf_counter()
            await question(unit, scope)
            ours.append(perf_counter() - begun)
        begun = perf_counter()
        for statement, values in statements:
            bare.execute(statement, values).fetchall()
        theirs.append(perf_counter() - begun)
    detail = {"ours_ms": 1000 * median(ours), "bare_ms": 1000 * median(theirs), "statements": len(statements)}
    ratio = median(ours) / median(theirs)
    return Figure(f"{words}, of bare SQLite", ratio, "", 4, 2, more_is_better=False, detail=detail)


def _scopes(file: Path, role: Role, most: int) -> list[Scope]:
    """Of some members with that role, drawn by lot."""
    with closing(sqlite3.connect(file)) as connection:
        members = connection.execute(
            "SELECT workspace_id, id FROM members WHERE role = ? ORDER BY id", (role,)
        ).fetchall()
    return [scope_of(workspace, member, role) for workspace, member in Random(SEED).choices(members, k=most)]
