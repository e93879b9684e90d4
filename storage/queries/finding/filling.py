"""Filling the index of a base that is older than it, or than its analyser: a part at a time, while people go on.

Each part is a unit of work of its own, so nobody waits long. It is nobody's job: there is nobody to tell, and nothing
to stop or to take back. After a crash it begins anew, and what is right already is only read.
"""

from dataclasses import dataclass

from sqlalchemy import bindparam, select, update

from sales.clients.finding.analyser import ANALYSER
from storage.engine.transaction import Transaction
from storage.queries.finding import index
from storage.schema.tables import clients, workspaces

PART = 100
"""Clients of a part."""
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
    """How far it has come: a company, and the last client there."""

    workspace: int
    client: int


async def is_whole(transaction: Transaction) -> bool:
    """Whether there is nothing to fill: asked beside the writer."""
    return await transaction.row(_UNFILLED) is None


async def fill(transaction: Transaction, before: Filled | None) -> Filled | None:
    """The next part; None where the last company is done with."""
    company = await transaction.row(_UNFILLED)
    if company is None:
        return None
    after = before.client if before is not None and before.workspace == company.id else _FIRST
    some = [row.id for row in await transaction.rows(_NEXT, {"workspace": company.id, "after": after})]
    await index.refresh(transaction, company.id, some)
    if len(some) < PART:
        transaction.later(_WHOLE, {"row": company.id})
    return Filled(company.id, some[-1] if some else after)
