"""The lead's morning: exceptions first, then how each member stands, then the day's plan of the team. Pure.

Open complaints are the first exceptions, then members as the report ranks them. What was done is told of the last
five working days, beside the five before; once a week of the week that is over, beside the one before.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from sales.company.members import Member
from sales.days.calendar import DAY, WorkCalendar
from sales.days.periods import Period, week_of
from sales.reporting.leading.complaints import Complaint
from sales.reporting.leading.goals import Progress
from sales.reporting.leading.nudges import Left
from sales.reporting.report import Line, Report
from sales.work.step import StepKind

DAYS = 5
"""Working days that are told of, and as many before."""
MOST = 5
"""Exceptions that nobody asked for."""

Plan = Mapping[StepKind, int]


@dataclass(frozen=True, slots=True)
class Week:
    """The week that is over, beside the one before, and what became of its plans."""

    report: Report
    goals: Sequence[Progress] = ()


@dataclass(frozen=True, slots=True)
class TeamMorning:
    day: date
    report: Report
    plans: Mapping[int, Plan] = field(default_factory=dict)
    complaints: Sequence[Complaint] = ()
    nudged: Mapping[int, Left] = field(default_factory=dict)
    """How it stood with those who were reminded the day before."""
    names: Mapping[int, str] = field(default_factory=dict)
    """Of everybody who ever was in the company."""
    away: Mapping[int, date] = field(default_factory=dict)
    """Who is on vacation, until when: what is left is no fault of theirs."""
    goals: Sequence[Progress] = ()
    """How plans go, of the company, of teams, and of those who have a line."""
    teams: Mapping[int, str] = field(default_factory=dict)
    """The names of those teams."""
    week: Week | None = None
    """On the first working day of the next one, if anything was done: its report is what is told of members, too."""

    @property
    def exceptions(self) -> tuple[Complaint | Line, ...]:
        return (*self.complaints, *(one for one in self.report.exceptions if not self.is_away(one)))

    def is_away(self, line: Line) -> bool:
        return line.member.id in self.away

    @property
    def plan(self) -> Counter[StepKind]:
        """Of those who have a line."""
        return sum((Counter(self.plans.get(line.member.id, {})) for line in self.report.lines), Counter[StepKind]())

    def planned(self, member: int) -> int:
        return sum(self.plans.get(member, {}).values())

    @property
    def lines(self) -> tuple[Line, ...]:
        """Leads have one only with something in it."""
        known = self.report.lines
        return tuple(one for one in known if one.is_worth_showing or self.planned(one.member.id))

    @property
    def is_still(self) -> bool:
        """Nothing was done, nothing is to be done, and nothing is left: there is nobody to tell of."""
        left = self.complaints or self.report.overdue or self.report.without_step or self.plan
        return not left and self.report.is_still


def week_over(day: date, calendar: WorkCalendar) -> Period | None:
    """The week before, on the first working day after it; None on all other days."""
    this = week_of(day)
    return week_of(this.since - DAY) if calendar.next_working(this.since) == day else None


def heard_of(report: Report, lead: Member) -> Report:
    """Of those alone who are in the team, and of whom the lead wants to hear. Their own day is another message's."""
    silent = lead.alerts.unheard | {lead.id}
    lines = (line for line in report.lines if line.member.until is None and line.member.id not in silent)
    return replace(report, lines=tuple(lines))
