"""*Заменить долги*: the debts in a table of the accounting system are put onto the clients' cards, as long work.

The same table twice has the same result. A client that is not in the table owes nothing any more.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sales.actions.ports import UnitOfWork
from sales.ground.ids import new_id
from sales.ground.scope import Right, Scope
from sales.importing.accounting.days import day_of_file
from sales.importing.accounting.matching import Matched, matched
from sales.importing.said.debts import DebtTable
from sales.jobs.debts import DebtsOfDay, Owing, owing
from sales.jobs.job import Job, Part
from sales.work.debt import Debt

AT_ONCE = 500
"""Cards per query."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What would be put onto which cards, and the rows that match no client."""

    told: DebtsOfDay
    found: Matched
    named: bool  # the table states its day
    since: date | None  # the latest day for which debts are known
    changes: bool = True  # False if the cards have all of it already


async def compared(unit: UnitOfWork, scope: Scope, table: DebtTable, name: str, today: date) -> Compared:
    """What the table would change. A row that may mean several cards, or has no sum, leaves their debts as they are."""
    scope.needs(Right.IMPORT_FOR_OTHERS)
    as_of = table.as_of or day_of_file(name, today)
    found = matched(table.rows, await unit.debts.keys(scope), table.unsure)
    rows = [one for met in found.met for one in owing(met.entity, met.clients, met.row.amount, met.row.overdue_days)]
    concerned = await unit.debts.concerned(scope, as_of or today)
    rest = concerned.keys() - {row.client for row in rows} - found.unclear
    rows += [Owing(client, "", 0) for client in sorted(rest)]
    told = DebtsOfDay(
        as_of or today,
        name,
        tuple(rows),
        known=sum(met.row.amount > 0 for met in found.met),
        total=sum(max(met.row.amount, 0) for met in found.met),
        unknown=len(found.unknown),
        settled=sum(concerned[client].loses for client in rest),
        kept=sum(concerned[client].loses for client in concerned.keys() & found.unclear),
    )
    days = [one.told for one in concerned.values() if one.told is not None]
    changes = await _changes(unit, scope, told)
    return Compared(told, found, named=as_of is not None, since=max(days, default=None), changes=changes)


async def _changes(unit: UnitOfWork, scope: Scope, table: DebtsOfDay) -> bool:
    """Whether any card would change."""
    cards = table.of(set(table.clients))
    for start in range(0, len(cards), AT_ONCE):
        some = list(cards)[start : start + AT_ONCE]
        known = await unit.debts.of_clients(scope, some)
        if any(_said(known.get(one, ())) != _said(_debt(table, row) for row in cards[one]) for one in some):
            return True
    return False


async def step(unit: UnitOfWork, scope: Scope, job: Job, _now: datetime, most: int) -> Part:
    """Replaces the debts of the next `most` cards. A card that is gone is skipped."""
    table, start = DebtsOfDay.from_data(job.what), job.cursor or 0
    some = table.clients[start : start + most]
    there = {line.id for line in await unit.clients.lists.lines(scope, some)}
    cards = {client: [_debt(table, row) for row in rows] for client, rows in table.of(there).items()}
    await unit.debts.replace(scope, cards)
    return Part(len(some), over=len(some) < most, cursor=start + len(some))


def _said(debts: Iterable[Debt]) -> list[tuple[str, int, date, int]]:
    return sorted(one.says for one in debts)


def _debt(table: DebtsOfDay, row: Owing) -> Debt:
    return Debt(new_id(), row.client, row.entity, row.amount, table.as_of, row.overdue_days)


async def back(unit: UnitOfWork, scope: Scope, job: Job) -> Part:
    """Restores the debts card by card, except those that have changed since."""
    return await unit.jobs.take_back(scope, job)


async def tell(_unit: UnitOfWork, _job: Job, _now: datetime) -> None:
    """Tells nobody: whoever opens a card sees it."""
