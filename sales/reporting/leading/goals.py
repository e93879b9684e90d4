"""A plan (in code: a goal): how much of something a member, a team or the whole company is to do each week or month.

It stands from the week or the month in which it was agreed until another one takes its place or it is dropped; what was
agreed for the past stays. A vacation makes it smaller by its share of the working days, and none is expected of them.

A team's plan counts what its members of today have done, as its report does: who moves takes the own work of the week
along, what a plan says stays, and all teams together have done what the company has. No one keeps who was where.

How it goes: whatever was done, and the pace of the working days that are over for each one still ahead; today counts
as at least one of those.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction
from math import ceil, floor
from types import MappingProxyType
from typing import Protocol

from sales.days.calendar import DAY, WorkCalendar
from sales.days.periods import Period, month_of, week_of
from sales.ground.errors import Rejected
from sales.ground.scope import Scope
from sales.reporting.counts import NOTHING, Figures

MOST = 10**14
"""As of an order: sums are in minor units."""


class Aim(StrEnum):
    """What is counted, in the order in which it is told."""

    CALLS = "calls"
    VISITS = "visits"
    NEW = "new"  # clients
    ORDERS = "orders"
    SUM = "sum"


class Span(StrEnum):
    WEEK = "week"
    MONTH = "month"


COUNTED: dict[Aim, Callable[[Figures], int]] = {
    Aim.CALLS: lambda did: did.calls,
    Aim.VISITS: lambda did: did.visits,
    Aim.NEW: lambda did: did.new_clients,
    Aim.ORDERS: lambda did: did.orders,
    Aim.SUM: lambda did: did.amount,
}
"""The same figures as the report's."""
Teams = Mapping[int, int | None]
"""In which of them members are."""
_PERIODS: dict[Span, Callable[[date], Period]] = {Span.WEEK: week_of, Span.MONTH: month_of}


@dataclass(frozen=True, slots=True)
class Goal:
    """`member` None: of a team, or of the whole company. Of periods from the one that begins on `since` to those before
    `until`.
    """

    id: int
    member: int | None
    aim: Aim
    span: Span
    amount: int
    since: date
    set_by: int
    set_at: datetime
    until: date | None = None
    version: int = 1
    team: int | None = None

    @property
    def is_of_company(self) -> bool:
        return self.member is None and self.team is None

    @property
    def place(self) -> tuple[bool, int]:
        """Weeks first, each in the order of its aims."""
        return self.span is Span.MONTH, list(Aim).index(self.aim)


@dataclass(frozen=True, slots=True)
class Did:
    """What a member has done in a goal's period: before today, and today."""

    before: Figures = NOTHING
    today: Figures = NOTHING


@dataclass(frozen=True, slots=True)
class Days:
    """Which days a member works, and would work without a vacation."""

    worked: WorkCalendar
    at_all: WorkCalendar


@dataclass(frozen=True, slots=True)
class Progress:
    goal: Goal
    due: int
    """What is expected of the days that the member is there."""
    done: int
    forecast: int | None = None
    """What it comes to at this pace; None: it is too early to say, or over."""
    last: date | None = None
    """The last working day, by which it is to be done."""

    @property
    def share(self) -> int:
        """Done, of a hundred."""
        return _percent(self.done, self.due)

    @property
    def expected(self) -> int | None:
        """By the last working day, of a hundred."""
        return None if self.forecast is None else _percent(self.forecast, self.due)

    @property
    def is_behind(self) -> bool:
        return self.expected is not None and self.expected < 100


def period_of(span: Span, day: date) -> Period:
    return _PERIODS[span](day)


def checked(amount: int) -> int:
    if not 1 <= amount <= MOST:
        raise Rejected("goal")
    return amount


def progress(
    goals: Iterable[Goal],
    did: Mapping[Span, Mapping[int, Did]],
    days: Mapping[int, Days],
    day: date,
    today: date,
    teams: Teams = MappingProxyType({}),
) -> tuple[Progress, ...]:
    """Of the periods that hold the day. `did`, `days` and `teams`: by members; nothing is expected of who is away
    throughout.
    """
    ordered = sorted(goals, key=lambda one: one.place)
    found = (_progress(one, period_of(one.span, day), did.get(one.span, {}), days, today, teams) for one in ordered)
    return tuple(one for one in found if one is not None)


def _whose(goal: Goal, members: AbstractSet[int], there: AbstractSet[int], teams: Teams) -> AbstractSet[int]:
    if goal.team is not None:
        return {one for one in members if teams.get(one) == goal.team}
    return members if goal.member is None else {goal.member} & there


def _progress(
    goal: Goal,
    period: Period,
    did: Mapping[int, Did],
    days: Mapping[int, Days],
    today: date,
    teams: Teams,
) -> Progress | None:
    whose = _whose(goal, {*days, *did}, days.keys(), teams)
    due = goal.amount if goal.member is None else _due(goal.amount, period, days.get(goal.member))
    if not due or not whose:
        return None
    told = [(days.get(one), *_numbers(did.get(one, Did()), COUNTED[goal.aim])) for one in whose]
    done = sum(before + now for _, before, now in told)
    last = _last(period, [one for one, _, _ in told if one is not None])
    if last is None or last < today:
        return Progress(goal, due, done, last=last)
    return Progress(goal, due, done, _forecast(period, today, told), last)


def _numbers(did: Did, counted: Callable[[Figures], int]) -> tuple[int, int]:
    return counted(did.before), counted(did.today)


def _due(amount: int, period: Period, days: Days | None) -> int:
    """Its share of the days that the vacation leaves."""
    if days is None:
        return 0
    there, in_all = _working(period.since, period.until, days.worked), _working(period.since, period.until, days.at_all)
    return ceil(Fraction(amount * there, in_all)) if in_all else amount


def _forecast(period: Period, today: date, told: Sequence[tuple[Days | None, int, int]]) -> int | None:
    """None until anybody has a working day behind them; whoever has none yet, or has left, stays where they are."""
    paces = [(before + now, _pace(period, today, days, before, now)) for days, before, now in told]
    if all(arrives is None for _, arrives in paces):
        return None
    return _rounded(sum((Fraction(done) if arrives is None else arrives for done, arrives in paces), Fraction()))


def _pace(period: Period, today: date, days: Days | None, before: int, now: int) -> Fraction | None:
    """Where one member arrives; None where no working day is over yet."""
    over = _working(period.since, today, days.worked) if days else 0
    if days is None or not over:
        return None
    a_day = Fraction(before, over)
    here = max(Fraction(now), a_day) if days.worked.is_working(today) else Fraction(now)
    return before + here + a_day * _working(today + DAY, period.until, days.worked)


def _working(since: date, until: date, calendar: WorkCalendar) -> int:
    return sum(calendar.is_working(since + index * DAY) for index in range((until - since).days))


def _last(period: Period, days: Iterable[Days]) -> date | None:
    """The last day on which any of them works."""
    every = [one.worked for one in days]
    back = (period.last - index * DAY for index in range(period.days))
    return next((day for day in back if any(one.is_working(day) for one in every)), None)


def _percent(part: int, whole: int) -> int:
    return _rounded(Fraction(100 * part, whole)) if whole else 0


def _rounded(number: Fraction) -> int:
    """A half goes up."""
    return floor(number + Fraction(1, 2))


_STEPS = (Fraction(4, 5), Fraction(1), Fraction(11, 10), Fraction(5, 4), Fraction(3, 2), Fraction(2))
_USUAL: dict[Aim, tuple[int, ...]] = {
    Aim.CALLS: (20, 40, 60, 80, 100, 120),
    Aim.VISITS: (5, 10, 15, 20, 25, 30),
    Aim.NEW: (2, 3, 5, 8, 10, 15),
    Aim.ORDERS: (2, 3, 5, 8, 10, 15),
    Aim.SUM: (50_000, 100_000, 200_000, 300_000, 500_000, 1_000_000),
}
"""Of a week, where nothing was done yet to go by; sums in whole units of money."""
WEEKS_A_MONTH = 4


def offered(aim: Aim, span: Span, average: int, cents: int = 0) -> tuple[int, ...]:
    """Amounts for the buttons: around what was done on average, in round numbers; `cents`: digits of minor units."""
    unit = 10**cents if aim is Aim.SUM else 1
    whole = average // unit
    if not whole:
        return tuple(one * (WEEKS_A_MONTH if span is Span.MONTH else 1) * unit for one in _USUAL[aim])
    around = {max(_round(ceil(whole * step)), 1) for step in _STEPS}
    return tuple(one * unit for one in sorted(around))


def _round(number: int) -> int:
    """Up to the next quarter of its first place: 65, 125, 2 250; small ones are as they are."""
    step = max(10 ** (len(str(number)) - 1) // 4, 5)
    return number if number < 20 else -(-number // step) * step


class Goals(Protocol):
    """Within the scope: of its members, of teams whose members all are in it, of the company where everybody is."""

    async def standing(self, scope: Scope, day: date) -> list[Goal]:
        """Those that hold on that day."""

    async def of(self, scope: Scope, member: int | None, team: int | None = None) -> list[Goal]:
        """All that ever was agreed, the latest first."""

    async def add(self, scope: Scope, goal: Goal) -> None:
        """Raises Stale where another one stands."""

    async def end(self, scope: Scope, goal: Goal, until: date) -> None:
        """Raises Stale where somebody was faster."""
