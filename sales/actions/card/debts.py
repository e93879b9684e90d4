"""*Заменить долги*: what a table of the accounting system says that clients owe is put onto their cards, as long work.

The same table twice leaves the same; who is not in it owes nothing any more.
"""

from datetime import date, datetime

from sales.actions.ports import UnitOfWork
from sales.ground.ids import new_id
from sales.ground.scope import Right, Scope
from sales.importing.accounting.matching import Matched, matched
from sales.importing.said.debts import DebtTable
from sales.jobs.debts import DebtsOfDay, Owing, owing
from sales.jobs.job import Job, Part
from sales.work.debt import Debt


async def compared(
    unit: UnitOfWork, scope: Scope, table: DebtTable, name: str, today: date
) -> tuple[DebtsOfDay, Matched]:
    """What would be put onto which cards, and the rows that are nobody's."""
    scope.needs(Right.IMPORT_FOR_OTHERS)
    found = matched(table.rows, await unit.debts.keys(scope))
    rows = [one for met in found.met for one in owing(met.entity, met.clients, met.row.amount, met.row.overdue_days)]
    told = {row.client for row in rows}
    rest = {client: owes for client, owes in (await unit.debts.concerned(scope)).items() if client not in told}
    rows += [Owing(client, "", 0) for client in rest]
    total = sum(max(met.row.amount, 0) for met in found.met)
    known = sum(met.row.amount > 0 for met in found.met)
    return DebtsOfDay(today, name, tuple(rows), known, total, len(found.unknown), sum(rest.values())), found


async def step(unit: UnitOfWork, scope: Scope, job: Job, _now: datetime, most: int) -> Part:
    """A card that is gone by now is left out."""
    table, start = DebtsOfDay.from_data(job.what), job.cursor or 0
    some = table.clients[start : start + most]
    there = {line.id for line in await unit.clients.lists.lines(scope, some)}
    cards = {client: [_debt(table, row) for row in rows] for client, rows in table.of(there).items()}
    await unit.debts.replace(scope, cards)
    return Part(len(some), over=len(some) < most, cursor=start + len(some))


def _debt(table: DebtsOfDay, row: Owing) -> Debt:
    return Debt(new_id(), row.client, row.entity, row.amount, table.as_of, row.overdue_days)


async def back(unit: UnitOfWork, scope: Scope, job: Job) -> Part:
    """Card by card, where nothing has come since."""
    return await unit.jobs.take_back(scope, job)


async def tell(_unit: UnitOfWork, _job: Job, _now: datetime) -> None:
    """Whoever opens a card sees it: nobody is told."""
