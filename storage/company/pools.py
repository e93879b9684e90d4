"""Companies with a pool whose day has begun since their last night of the pool."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, or_, select

from sales.company.members import Workspace
from storage.company.workspaces import WORKSPACE, workspace_of
from storage.engine.transaction import Transaction
from storage.schema.tables import workspaces

WIDEST_ZONE = timedelta(hours=14)
"""No time zone is further from UTC."""

_w = workspaces.c
_WAITING = (
    select(*WORKSPACE, _w.pooled_on)
    .where(_w.pools, or_(_w.pooled_on.is_(None), _w.pooled_on < bindparam("today")))
    .order_by(_w.id)
)


@dataclass(frozen=True, slots=True)
class Due:
    """A company, its day that has begun, and the day of its last night."""

    company: Workspace
    day: date
    last: date | None


async def waiting(transaction: Transaction, now: datetime) -> list[Due]:
    rows = await transaction.rows(_WAITING, {"today": (now + WIDEST_ZONE).date()})
    found = [(workspace_of(row[:-1]), row[-1]) for row in rows]
    due = [Due(company, now.astimezone(ZoneInfo(company.zone)).date(), last) for company, last in found]
    return [one for one in due if one.last is None or one.last < one.day]
