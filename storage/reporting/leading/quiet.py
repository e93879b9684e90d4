"""Key clients that nobody talks with, and reps without a touch today: of all companies, asked each minute."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import and_, exists, func, or_, select

from sales.clients.client import NamedBase
from sales.ground.scope import Role
from sales.reporting.leading.signals import NEWS, SignalKind
from storage.engine.transaction import Transaction
from storage.queries.scoped import part_of_client
from storage.queries.step_rows import OPEN
from storage.schema.tables import clients, loads, members, next_steps, people, signals, touches, workspaces

_c, _m, _s, _t = clients.c, members.c, next_steps.c, touches.c
_DAY = timedelta(days=1)
_zone = func.coalesce(people.c.zone, workspaces.c.zone)


@dataclass(frozen=True, slots=True)
class Silent:
    """A key client that nobody has talked with since its plan of contacts was due on that day."""

    workspace: int
    client: int
    owner: int
    on: date


async def silent(transaction: Transaction, now: datetime) -> Sequence[Silent]:
    """Key clients that have lately become silent by their company's calendar. A planned step or a signal hides them."""
    today = now.date()
    told = exists().where(
        signals.c.workspace_id == _c.workspace_id,
        signals.c.kind == SignalKind.SILENCE,
        signals.c.about == _c.id,
        signals.c.on == _c.plan_on,
    )
    planned = exists().where(part_of_client(next_steps), OPEN, _s.due_on >= today)
    coming = exists().where(loads.c.workspace_id == _c.workspace_id, _c.id.between(loads.c.id, loads.c.last))
    known = (_c.deleted_at.is_(None), _c.named_base.is_not(None), _c.named_base != NamedBase.LOST)
    lately = _c.plan_on.between(today - NEWS, today)
    asked = select(_c.workspace_id, _c.id, _c.owner_id, _c.plan_on, workspaces.c.zone)
    joined = asked.select_from(clients.join(workspaces, workspaces.c.id == _c.workspace_id))
    rows = await transaction.rows(joined.where(*known, lately, ~told, ~planned, ~coming))
    return [Silent(*row[:4]) for row in rows if row[3] < now.astimezone(ZoneInfo(row[4])).date()]


async def idle(transaction: Transaction, zone: str, now: datetime) -> Sequence[int]:
    """Telegram ids of reps in that zone without a touch today, in companies where a lead wants to know."""
    there = now.astimezone(ZoneInfo(zone))
    begun = datetime.combine(there.date(), time(), ZoneInfo(zone))
    lead, then = members.alias("lead"), (_t.at >= begun, _t.at < begun + _DAY, _t.deleted_at.is_(None))
    wanted = _m.workspace_id.in_(select(lead.c.workspace_id).where(lead.c.on_idle, lead.c.until.is_(None)))
    touched = or_(
        *(
            exists().where(_t.workspace_id == _m.workspace_id, who == _m.id, *then)
            for who in (_t.member_id, _t.joint_id)
        )
    )
    told = exists().where(
        signals.c.workspace_id == _m.workspace_id,
        signals.c.kind == SignalKind.IDLE,
        signals.c.about == _m.id,
        signals.c.on == there.date(),
    )
    reps = (_m.role == Role.REP, _m.until.is_(None), _zone == zone, or_(_m.since.is_(None), _m.since < begun))
    joined = members.join(people, and_(people.c.id == _m.person_id, people.c.blocked_at.is_(None))).join(
        workspaces, workspaces.c.id == _m.workspace_id
    )
    rows = await transaction.rows(select(_m.person_id).select_from(joined).where(*reps, wanted, ~touched, ~told))
    return [row[0] for row in rows]
