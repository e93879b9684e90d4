"""Fills the index of names of companies that were indexed by an older analyser, or not at all, part by part.

Each part is a unit of work of its own, so nobody waits long. It is not a job (`sales/jobs/`): nobody has to be told,
and there is nothing to stop or to undo. After a crash it begins anew and only reads what is already right.
"""

from dataclasses import dataclass

from sqlalchemy import bindparam, select, update

from sales.clients.finding.analyser import ANALYSER
from storage.engine.transaction import Transaction
from storage.queries.finding import index
from storage.schema.tables import clients, workspaces

PART = 100
"""How many clients one part takes."""
_FIRST = -(2**63)

_w, _c = workspaces.c, clients.c
_UNFILLED = select(_w.id).where(_w.analyser != ANALYSER).order_by(_w.id).limit(1)
_NEXT = (
    select(_c.id)
    .where(_c.workspace_id == bindparam("workspace"), _c.id > bindparam("after"))
    .order_by(_c.id)
    .limit(PART)
)
_WHOLE = update(workspaces).where(_w.id == bindparam("row")).values(analyser=ANALYSER)


@dataclass(frozen=True, slots=True)
class Filled:
    """How far the filling has come: the company, and the last client that is done."""

    workspace: int
    client: int


async def is_whole(transaction: Transaction) -> bool:
    """Whether every company's index is up to date. May run beside the writer."""
    return await transaction.row(_UNFILLED) is None


async def fill(transaction: Transaction, before: Filled | None) -> Filled | None:
    """Indexes the part that follows `before`; returns how far it came, None if every company is done."""
    company = await transaction.row(_UNFILLED)
    if company is None:
        return None
    after = before.client if before is not None and before.workspace == company.id else _FIRST
    some = [row.id for row in await transaction.rows(_NEXT, {"workspace": company.id, "after": after})]
    await index.refresh(transaction, company.id, some)
    if len(some) < PART:
        transaction.later(_WHOLE, {"row": company.id})
    return Filled(company.id, some[-1] if some else after)
