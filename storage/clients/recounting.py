"""Recounts clients in the background: those whose standing changes by the day, and all after a change of rules.

Part by part, each a unit of work of its own. It is not a job (`sales/jobs/`): nobody has to be told, and there is
nothing to stop or undo. After a crash it begins anew and only reads what is already right.
"""

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, select, update

from sales.standing.standing import COUNTED
from storage.clients import counting
from storage.engine.transaction import Transaction
from storage.schema.tables import clients, workspaces

PART = 50
"""How many clients one part takes."""
_FIRST = -(2**63)

_w, _c = workspaces.c, clients.c
_ZONES = select(_w.zone).distinct()
_TURNED = (
    select(_c.workspace_id, _c.id)
    .select_from(workspaces.join(clients, _c.workspace_id == _w.id))
    .where(_w.zone == bindparam("zone"), _c.changes_on <= bindparam("today"))
    .order_by(_c.workspace_id, _c.id)
    .limit(PART)
)
_UNCOUNTED = select(_w.id, _w.version).where(_w.counted != COUNTED).order_by(_w.id).limit(1)
_NEXT = (
    select(_c.id)
    .where(_c.workspace_id == bindparam("workspace"), _c.id > bindparam("after"))
    .order_by(_c.id)
    .limit(PART)
)
_WHOLE = update(workspaces).where(_w.id == bindparam("row"), _w.version == bindparam("seen")).values(counted=COUNTED)


async def turn(transaction: Transaction, now: datetime) -> int:
    """Recounts some clients whose standing changes by the current day in their company; returns how many."""
    for row in await transaction.rows(_ZONES):
        today = now.astimezone(ZoneInfo(row.zone)).date()
        turned = await transaction.rows(_TURNED, {"zone": row.zone, "today": today})
        for workspace, some in groupby(turned, key=lambda one: int(one.workspace_id)):
            await counting.refresh(transaction, workspace, [one.id for one in some], now)
        if turned:
            return len(turned)
    return 0


@dataclass(frozen=True, slots=True)
class Counted:
    """How far the recounting has come: a company in some version, and the last client that is done."""

    workspace: int
    version: int
    client: int


async def is_whole(transaction: Transaction) -> bool:
    """Whether every company is counted by today's rules. May run beside the writer."""
    return await transaction.row(_UNCOUNTED) is None


async def recount(transaction: Transaction, before: Counted | None, now: datetime) -> Counted | None:
    """Recounts the part that follows `before`; returns how far it came, None if every company is done.

    A company whose settings have changed meanwhile is begun anew.
    """
    company = await transaction.row(_UNCOUNTED)
    if company is None:
        return None
    goes_on = before is not None and (before.workspace, before.version) == (company.id, company.version)
    after = before.client if before is not None and goes_on else _FIRST
    some = [row.id for row in await transaction.rows(_NEXT, {"workspace": company.id, "after": after})]
    await counting.refresh(transaction, company.id, some, now)
    if len(some) < PART:
        transaction.later(_WHOLE, {"row": company.id, "seen": company.version})
    return Counted(company.id, company.version, some[-1] if some else after)
