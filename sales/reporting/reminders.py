"""Reminders of agreed hours: when one is due, which ones go together, and what is left of one after downtime.

A reminder is of a step with an hour. Nothing but a moved reminder is stored as a moment: until it is due it follows
from the step and from what its member wishes, so that a wish changed, or a zone, changes what is still ahead.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sales.company.alerts import Alerts
from sales.work.step import GRACE, NextStep

SOON = timedelta(minutes=5)
"""A step planned so shortly before its reminder, or after it, is reminded of at its hour itself."""
TOGETHER = timedelta(minutes=10)
"""Reminders within this are one message."""


REMINDER = "reminder"


def reminder(*steps: int, at: datetime) -> dict[str, Any]:
    """What the outbox keeps of a message about these steps: of a first step and a moment there is one."""
    data = {"steps": list(steps), "at": at.isoformat()}
    return {"key": f"{REMINDER}:{steps[0]}:{int(at.timestamp())}", "kind": REMINDER, "data": data}


@dataclass(frozen=True, slots=True)
class Due:
    """A step and the moment of its reminder."""

    step: NextStep
    at: datetime


def reminder_at(step: NextStep, planned_at: datetime, alerts: Alerts, zone: str) -> datetime | None:
    """When to remind a member, whose zone that is, of a step; None: of this one, or at all, never.

    What quiet hours would swallow waits for their end, unless the agreed hour itself lies in them.
    """
    due, lead = step.due_at, alerts.lead(step.kind)
    if due is None or lead is None:
        return None
    moment, due = due.astimezone(UTC) - lead, due.astimezone(UTC)
    if moment < planned_at + SOON:
        return due
    here, there = moment.astimezone(ZoneInfo(zone)), due.astimezone(ZoneInfo(zone))
    if alerts.quiet and alerts.quiet.holds(here.time()) and not alerts.quiet.holds(there.time()):
        return min(alerts.quiet.end(here).astimezone(UTC), due)
    return moment


def together(reminders: Iterable[Due], now: datetime) -> Sequence[Due]:
    """Of one member's: those to send in one message now; none while the first is still ahead."""
    waiting = sorted(reminders, key=lambda one: (one.at, one.step.id))
    if not waiting or waiting[0].at > now:
        return ()
    until = max(waiting[0].at + TOGETHER, now)
    return [one for one in waiting if one.at <= until]


def makes_sense(step: NextStep, asked_for: datetime, now: datetime) -> bool:
    """Until the step counts as overdue, or its moved reminder would: after that it stands in the lists."""
    return step.due_at is not None and now <= max(step.due_at, asked_for) + GRACE
