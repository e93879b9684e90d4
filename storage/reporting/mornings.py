"""Whom a daily message may be due to now, by zone and time of day: a wide net. `sales` decides whether it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, String, and_, cast, exists, func, literal, select

from storage.engine.transaction import Transaction
from storage.queries.step_rows import OPEN
from storage.schema.tables import members, next_steps, outbox, people, workspaces
from storage.traffic.outbox import Outbox, skip_due

_zone: ColumnElement[Any] = func.coalesce(people.c.zone, workspaces.c.zone)
_EVERYBODY = members.join(people, people.c.id == members.c.person_id).join(
    workspaces, workspaces.c.id == members.c.workspace_id
)
HOURS: dict[str, ColumnElement[Any]] = {
    "digest": members.c.digest_at,
    "evening": members.c.evening_at,
    "team": members.c.team_at,
    "keys": members.c.team_at,
}
"""The member's hour at which each kind is sent."""
_ACTIVE = members.c.until.is_(None), people.c.blocked_at.is_(None)


@dataclass(frozen=True, slots=True)
class Window:
    """Members of a zone whose hour lies between two times of a day there."""

    zone: str
    day: date
    since: time
    until: time


def key_of(member: int, day: date, what: str = "digest") -> str:
    """The outbox key of a member's daily message, of which there is one a day."""
    return f"{what}:{member}:{day}"


async def zones(transaction: Transaction) -> list[str]:
    """The time zones of active members."""
    rows = await transaction.rows(select(_zone.label("zone")).select_from(_EVERYBODY).where(*_ACTIVE).distinct())
    return [row.zone for row in rows]


async def without(transaction: Transaction, window: Window, what: str = "digest") -> list[int]:
    """Telegram ids of members whose hour lies in the window and who have no such message for the day yet."""
    here = and_(_zone == window.zone, HOURS[what].between(window.since, window.until))
    there = exists().where(outbox.c.key == _key(window.day, what))
    asked = select(members.c.person_id).select_from(_EVERYBODY).where(*_ACTIVE, here, ~there)
    return [row.person_id for row in await transaction.rows(asked)]


async def with_agreed(transaction: Transaction, days: Mapping[int, date]) -> set[int]:
    """Which of the members have an open step with an hour on their given day."""
    theirs = next_steps.c.member_id.in_(days), next_steps.c.due_on.in_(set(days.values()))
    timed = OPEN, next_steps.c.due_time.is_not(None)
    rows = await transaction.rows(select(next_steps.c.member_id, next_steps.c.due_on).where(*theirs, *timed))
    return {row.member_id for row in rows if days[row.member_id] == row.due_on}


async def skip_todays(transaction: Transaction, now: datetime) -> int:
    """Marks today's digest as skipped for members whose morning is over; returns the number."""
    asked = select(members.c.id, members.c.person_id, members.c.workspace_id, members.c.digest_at, _zone.label("zone"))
    rows = await transaction.rows(asked.select_from(_EVERYBODY).where(*_ACTIVE))
    over = [row for row in rows if now.astimezone(ZoneInfo(row.zone)).time() >= row.digest_at]
    told = Outbox(transaction, now)
    for row in over:
        day = now.astimezone(ZoneInfo(row.zone)).date()
        where = {"person": row.person_id, "workspace": row.workspace_id}
        await told.add(key=key_of(row.id, day), due_at=now, kind="digest", data={}, **where)
    return await skip_due(transaction, now, "restored") if over else 0


def _key(day: date, what: str) -> ColumnElement[str]:
    """The same as `key_of`, in SQL."""
    return literal(f"{what}:") + cast(members.c.id, String) + literal(f":{day}")
