"""A member's evening: what the day brought, and which of its steps nobody has marked.

When it comes is asked again and again, as of mornings: from the member's own hour for three hours, on working days.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from sales.clients.client import ClientLine
from sales.company.members import Member
from sales.days.calendar import WorkCalendar
from sales.ground.scope import Role
from sales.reporting.counts import NOTHING, Figures
from sales.reporting.digest import EVENING_WINDOW, Line, digest
from sales.work.step import NextStep


@dataclass(frozen=True, slots=True)
class Kept:
    """Files that belong to no touch yet, and when they came; `client`: of a touch that was begun with them."""

    draft: int
    at: datetime
    files: int
    client: ClientLine | None = None


@dataclass(frozen=True, slots=True)
class TeamDay:
    """What the team has done that day, and who of it worked and recorded nothing."""

    did: Figures
    silent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evening:
    day: date
    did: Figures
    unmarked: tuple[Line, ...] = ()
    """Steps of that day that are still open, in the order of the morning; hours that are still ahead are none."""
    had_plan: bool = False
    overdue: int = 0
    """Open steps of days before."""
    covered: tuple[Line, ...] = ()
    """Unmarked steps of whoever is away, and covered by this member."""
    kept: tuple[Kept, ...] = ()
    team: TeamDay | None = None
    """Of a lead who wants to hear of it, on a day on which anybody has done anything."""

    @property
    def lines(self) -> tuple[Line, ...]:
        return self.unmarked + self.covered

    @property
    def is_silent(self) -> bool:
        """There was nothing to do, and nothing was done; nor did any file come that waits for its touch."""
        return self.is_own_silent and self.team is None

    @property
    def is_own_silent(self) -> bool:
        return not (self.had_plan or self.did.touches or self.covered or self.kept)


def team_day(
    day: date,
    members: Iterable[tuple[Member, WorkCalendar]],
    did: Mapping[int, Figures],
    beside: Collection[int] = (),
) -> TeamDay | None:
    """Of these; None where nobody has done anything. Who was `beside` a colleague has worked, too."""
    known = list(members)
    whole = sum((did.get(one.id, NOTHING) for one, _ in known), NOTHING)
    if not whole.touches and not whole.orders:
        return None
    quiet = (one for one, calendar in known if _sells(one) and calendar.is_working(day))
    return TeamDay(
        whole, tuple(one.name for one in quiet if not did.get(one.id, NOTHING).touches and one.id not in beside)
    )


def _sells(member: Member) -> bool:
    return member.role is Role.REP and member.until is None


def evening(day: date, now: datetime, steps: Iterable[tuple[NextStep, ClientLine]], did: Figures = NOTHING) -> Evening:
    """`steps`: open ones due by `day`, and those of that day or before that were closed on it."""
    known = list(steps)
    found = digest(day, now, known)
    late = [line for line in found.overdue if line.step.due_on == day]
    of_the_day = sorted((line for line in (*found.timed, *late) if not line.done), key=_hour)
    unmarked = [line for line in (*of_the_day, *found.untimed) if not line.done and _has_come(line.step, now)]
    planned = any(step.due_on == day for step, _ in known)
    return Evening(day, did, tuple(unmarked), planned, len(found.overdue) - len(late))


def wants_evening(now: datetime, zone: str, evening_at: time | None, calendar: WorkCalendar) -> date | None:
    """Of which day it is evening for a member now, if it is."""
    here = ZoneInfo(zone)
    day = now.astimezone(here).date()
    if evening_at is None or not calendar.is_working(day):
        return None
    since = datetime.combine(day, evening_at, here).astimezone(UTC)
    return day if since <= now < since + EVENING_WINDOW else None


def _hour(line: Line) -> tuple[datetime, int]:
    due = line.step.due_at or datetime.combine(line.step.due_on, time.min, ZoneInfo(line.step.zone))
    return due.astimezone(UTC), line.step.id


def _has_come(step: NextStep, now: datetime) -> bool:
    return step.due_at is None or step.due_at <= now
