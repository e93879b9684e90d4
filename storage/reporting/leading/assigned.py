"""Steps set by a lead that were done, or are overdue: of all companies, asked each minute."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, or_, select

from sales.work.step import NextStep, StepState
from storage.engine.transaction import Transaction
from storage.queries.scoped import part_of_client
from storage.queries.step_rows import STEP, step_of
from storage.schema.tables import clients, members, next_steps, people

_s = next_steps.c
LATELY = timedelta(days=3)
"""How long a lead may be told of it; later it is old news."""
_BY = and_(members.c.workspace_id == _s.workspace_id, members.c.id == _s.assigned_by, members.c.until.is_(None))
_WHOSE = (
    next_steps.join(clients, part_of_client(next_steps))
    .join(members, _BY)
    .join(people, and_(people.c.id == members.c.person_id, people.c.blocked_at.is_(None)))
)


@dataclass(frozen=True, slots=True)
class Assigned:
    """A step, and the Telegram id of the lead who has set it."""

    person: int
    workspace: int
    step: NextStep


async def assigned(transaction: Transaction, now: datetime) -> Sequence[Assigned]:
    """Steps that were done lately, and open ones that have lately become overdue."""
    since = now - LATELY
    done = and_(_s.state == StepState.DONE, _s.closed_at >= since)
    late = and_(_s.state == StepState.OPEN, _s.due_on.between(since.date(), now.date() + timedelta(days=1)))
    columns: tuple[Any, ...] = (members.c.person_id, _s.workspace_id, *STEP)
    asked = select(*columns).select_from(_WHOSE)
    known = (_s.assigned_by.is_not(None), or_(done, late), clients.c.deleted_at.is_(None))
    rows = await transaction.rows(asked.where(*known))
    found = [Assigned(row[0], row[1], step_of(row[2:])) for row in rows]
    return [one for one in found if one.step.state is StepState.DONE or one.step.is_overdue(now)]
