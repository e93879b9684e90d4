"""Steps with an agreed hour that is near and whose reminder was not sent. When it is due: `reminder_at`."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update

from sales.company.alerts import LONGEST_LEAD
from sales.work.step import GRACE, NextStep
from storage.engine.transaction import Transaction
from storage.queries.scoped import of_member, part_of_client
from storage.queries.step_rows import OPEN, STEP, step_of
from storage.schema.tables import clients, members, next_steps, people

_s = next_steps.c
_WHOSE = (
    next_steps.join(clients, part_of_client(next_steps))
    .join(members, of_member(next_steps))
    .join(people, people.c.id == members.c.person_id)
)
_UNTOLD = OPEN, _s.due_at.is_not(None), _s.remind_at.is_(None)
_THERE = members.c.until.is_(None), people.c.blocked_at.is_(None), clients.c.deleted_at.is_(None)


@dataclass(frozen=True, slots=True)
class Agreed:
    """A step with its hour, when it was planned, and its member's Telegram id."""

    person: int
    step: NextStep
    planned_at: datetime


async def agreed(transaction: Transaction, now: datetime) -> list[Agreed]:
    """Such steps of all companies, from a little before now until LONGEST_LEAD ahead."""
    near = _s.due_at.between(now - GRACE, now + LONGEST_LEAD)
    asked = select(members.c.person_id, _s.created_at, *STEP).select_from(_WHOSE).where(near, *_UNTOLD, *_THERE)
    return [Agreed(row[0], step_of(row[2:]), row[1]) for row in await transaction.rows(asked)]


async def told(transaction: Transaction, workspace: int, steps: Collection[int], at: datetime) -> list[int]:
    """Notes that the reminders are sent; returns those steps that were not noted before."""
    these = _s.workspace_id == workspace, _s.id.in_(steps)
    noting = update(next_steps).where(*these, *_UNTOLD).values(remind_at=at).returning(_s.id)
    return [row.id for row in await transaction.rows(noting)]
