"""What the tables of the accounting system have in common on their way onto the cards."""

from sales.actions.ports import UnitOfWork
from sales.ground.errors import NotFound
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.importing.accounting.sales_of_file import SalesOfFile
from sales.jobs.debts import DebtsOfDay
from sales.jobs.job import Job, JobKind


async def begin(
    unit: UnitOfWork, scope: Scope, kind: JobKind, table: DebtsOfDay | SalesOfFile, message: int | None
) -> Job:
    """The job that puts such a table onto the cards. NotFound if the actor is no member.

    Rights are checked by the caller. A company runs one job of a kind at a time.
    """
    me = await unit.members.person_of(scope, scope.actor)
    if me is None:
        raise NotFound
    begun = new_id(), scope.workspace, scope.actor, me.id, message
    return Job(*begun, kind, scope.workspace, table.what, len(table.clients))
