"""How plans go: read for a member or a team, and said in a line of the digest, the evening and the report.

План: звонки ▓▓░░ 35 из 80, визиты 5 из 10
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from handlers.speech.reader import Reader, reader_of, told_once
from handlers.speech.words import Html, Words, fill
from sales.actions.ports import UnitOfWork
from sales.company.members import Me, Member
from sales.company.teams import Team
from sales.days.calendar import DAY
from sales.days.periods import Period, PeriodKind, bounds
from sales.ground.scope import Right, Scope
from sales.reporting.counts import NOTHING, Figures
from sales.reporting.leading.goals import Aim, Days, Did, Progress, Span, period_of, progress
from sales.reporting.report import Counts
from sales.standing.sections import found

CELLS = 4
TOLD = 2
"""How many plans a line of the digest has; the first with its bar."""
TOUCHED, SOLD = frozenset({Aim.CALLS, Aim.VISITS}), frozenset({Aim.ORDERS, Aim.SUM})


@told_once
def aim(say: Words) -> Mapping[Aim, Html]:
    return {
        Aim.CALLS: say.p_("plan", "calls"),
        Aim.VISITS: say.p_("plan", "visits"),
        Aim.NEW: say.p_("plan", "new clients"),
        Aim.ORDERS: say.p_("plan", "orders"),
        Aim.SUM: say.p_("plan", "sum"),
    }


@told_once
def _by_weekday(say: Words) -> Mapping[int, Html]:
    return {
        0: say.p_("plan", "by Monday"),
        1: say.p_("plan", "by Tuesday"),
        2: say.p_("plan", "by Wednesday"),
        3: say.p_("plan", "by Thursday"),
        4: say.p_("plan", "by Friday"),
        5: say.p_("plan", "by Saturday"),
        6: say.p_("plan", "by Sunday"),
    }


async def own(unit: UnitOfWork, me: Me, now: datetime) -> tuple[Progress, ...]:
    """The reader's own plans and their progress now."""
    return await read(unit, me, reader_of(me, now), me.scope.own, [me.member])


async def read(
    unit: UnitOfWork, me: Me, reader: Reader, scope: Scope, members: Sequence[Member], day: date | None = None
) -> tuple[Progress, ...]:
    """Plans of the periods that contain the day (default: today), with their progress.

    Counts nothing if there are no plans.
    """
    day = day or reader.today
    goals = await unit.goals.standing(scope, day)
    if not goals:
        return ()
    asked, did = frozenset(one.aim for one in goals), {}
    now = await _figures(unit, scope, reader, asked, Period(PeriodKind.DATES, reader.today, reader.today + DAY))
    for span in {one.span for one in goals}:
        period = period_of(span, day)
        over = Period(PeriodKind.DATES, period.since, min(period.until, reader.today))
        before = await _figures(unit, scope, reader, asked, over)
        did[span] = _together(before, now if reader.today < period.until else {})
    teams = await _teams(unit, me) if any(one.team is not None for one in goals) else {}
    return progress(goals, did, await _days(unit, me, members), day, reader.today, teams)


async def _teams(unit: UnitOfWork, me: Me) -> Mapping[int, int | None]:
    """Each member's team, former members included."""
    return {one.id: one.team for one in await unit.members.all(me.scope, former=True)}


def _together(before: Mapping[int, Figures], now: Mapping[int, Figures]) -> Mapping[int, Did]:
    return {one: Did(before.get(one, NOTHING), now.get(one, NOTHING)) for one in {*before, *now}}


async def teams_seen(unit: UnitOfWork, scope: Scope) -> list[Team]:
    """Teams all of whose members are in scope."""
    if not scope.may(Right.TEAM_REPORT):
        return []
    every = await unit.teams.all(scope)
    if scope.owners is None or not every:
        return every
    theirs: defaultdict[int | None, set[int]] = defaultdict(set)
    for one in await unit.members.all(scope, former=True):
        theirs[one.team].add(one.id)
    return [one for one in every if theirs[one.id] and theirs[one.id] <= scope.owners]


async def _figures(
    unit: UnitOfWork, scope: Scope, reader: Reader, asked: Collection[Aim], period: Period
) -> Mapping[int, Figures]:
    """The figures that the plans are about, and no others."""
    if not period.days:
        return {}
    since, until = bounds(period, reader.zone)
    counts = Counts(
        await unit.reports.touches(scope, since, until) if TOUCHED.intersection(asked) else (),
        await unit.reports.orders(scope, period.since, period.until) if SOLD.intersection(asked) else (),
        await unit.lists.by_owner(scope, found(since, until), reader.as_of) if Aim.NEW in asked else {},
    )
    return counts.figures()


async def _days(unit: UnitOfWork, me: Me, members: Collection[Member]) -> Mapping[int, Days]:
    """The working days of active members, with and without vacations."""
    away = {one.member: one.days for one in await unit.vacations.standing(me.scope)}
    calendar = me.workspace.calendar
    there = (one for one in members if one.until is None)
    return {
        one.id: Days(calendar(one.working_days, away.get(one.id, frozenset())), calendar(one.working_days))
        for one in there
    }


def short(reader: Reader, plans: Sequence[Progress]) -> Html:
    """The first plans in one line, the first of them with its bar."""
    told = [_told(reader, one, with_bar=not index) for index, one in enumerate(plans[:TOLD])]
    return _line(reader, Html(", ".join(told))) if told else Html("")


def whole(reader: Reader, plans: Sequence[Progress]) -> Html:
    """All plans, each with its bar in a line of its own."""
    told = [_told(reader, one, with_bar=True) for one in plans]
    return Html("\n".join([_line(reader, told[0]), *told[1:]])) if told else Html("")


def line(reader: Reader, plan: Progress) -> Html:
    """План: звонки ▓▓░░ 35 из 80, к пятнице 82 %"""
    return _line(reader, with_forecast(reader, plan))


def with_forecast(reader: Reader, plan: Progress) -> Html:
    told, expected = _told(reader, plan, with_bar=True), plan.expected
    if expected is None or plan.last is None:
        return told
    share = reader.p_("funnel", "{n}%", n=expected)
    return fill("{told}, {day} {share}", told=told, day=_by_day(reader, plan, plan.last), share=share)


def amount(reader: Reader, one: Aim, number: int) -> str:
    return reader.money(number) if one is Aim.SUM else reader.number(number)


def bar(plan: Progress) -> str:
    """For example ▓▓▒░: full only when the plan is fulfilled; the smallest beginning shows."""
    filled = max(min(CELLS * plan.done / plan.due, CELLS), 0) if plan.due else CELLS
    full = int(filled)
    return ("▓" * full + "▒" * (filled > full)).ljust(CELLS, "░")


def _line(reader: Reader, told: Html) -> Html:
    return reader._("Plan: {told}", told=told)


def _told(reader: Reader, plan: Progress, *, with_bar: bool) -> Html:
    """For example: звонки ▓▓░░ 35 из 80; a monthly plan says so."""
    goal = plan.goal
    of = reader._("{n} of {all}", n=amount(reader, goal.aim, plan.done), all=amount(reader, goal.aim, plan.due))
    name = what(reader, plan)
    return (
        fill("{name} {bar} {of}", name=name, bar=bar(plan), of=of)
        if with_bar
        else fill("{name} {of}", name=name, of=of)
    )


def what(reader: Reader, plan: Progress) -> Html:
    """What is planned: звонки; a monthly plan says so."""
    name = aim(reader, plan.goal.aim)
    return reader.p_("plan", "{what} a month", what=name) if plan.goal.span is Span.MONTH else name


def _by_day(reader: Reader, plan: Progress, day: date) -> Html:
    """For example: к пятнице; к 30 нояб."""
    if plan.goal.span is Span.WEEK:
        return _by_weekday(reader, day.weekday())
    return reader.p_("plan", "by {day}", day=reader.short_day(day))
