"""What each picture of a report shows: the same figures as the report's own, in the reader's words.

None where there is nothing to see.
"""

from collections import Counter
from datetime import date
from html import unescape

from handlers.day import goals
from handlers.files.drawing.picture import Bar, Colour, Picture
from handlers.frame.turn import Turn
from handlers.reporting.figures.reading import Whom, read
from handlers.reporting.figures.slice_screens import days
from handlers.speech import client_words
from handlers.speech.reader import Reader
from sales.actions.ports import UnitOfWork
from sales.clients.stages import Stage
from sales.days.calendar import DAY, add_months
from sales.days.periods import Period, between, bounds, month_of, week_of
from sales.reporting.counts import NOTHING, Figures
from sales.reporting.leading.goals import COUNTED, Aim, Progress, Span
from sales.reporting.report import Counts, Line
from sales.reporting.slices import By, Doing, Slice, in_order
from sales.standing.sections import EVERYBODY
from sales.standing.sections import of as clients_of

MOST_MEMBERS = 12
MONTHS = 12
COLOURS = {
    Stage.RED: Colour.RED,
    Stage.GOLD: Colour.GOLD,
    Stage.GREEN: Colour.GREEN,
    Stage.ORANGE: Colour.ORANGE,
    Stage.LIME: Colour.LIME,
    Stage.YELLOW: Colour.YELLOW,
    Stage.GREY: Colour.GREY,
    Stage.WHITE: Colour.WHITE,
}
"""As everywhere else."""


async def week(unit: UnitOfWork, turn: Turn, period: Period, of: Whom) -> Picture | None:
    """The team's members against their plans, or one member's days."""
    whole = week_in(period, turn.reader.today)
    if of.member is not None:
        return await _days_of(unit, turn, whole, of.member)
    told = await read(unit, turn.me, turn.reader, whole, whole.before(), of.scope)
    members = [line.member for line in told.lines]
    plans = await goals.read(unit, turn.me, turn.reader, of.scope, members, whole.last)
    weekly = [one for one in plans if one.goal.span is Span.WEEK and one.goal.member is not None]
    aim = weekly[0].goal.aim if weekly else Aim.CALLS
    due = {one.goal.member: one for one in weekly if one.goal.aim is aim}
    lines = [line for line in told.shown if COUNTED[aim](line.now) or line.member.id in due][:MOST_MEMBERS]
    if not lines:
        return None
    bars = tuple(_member(turn.reader, line, aim, due.get(line.member.id)) for line in lines)
    about = f"{goals.aim(turn.reader, aim)}, {days(turn.reader, whole)}"
    outer, mark = turn.reader.p_("chart", "done"), turn.reader.p_("chart", "plan of a week")
    title = _said(turn.reader.p_("chart", "The week of the team"))
    return Picture(
        title, _said(about), bars, lying=True, **({"outer": _said(outer), "mark": _said(mark)} if due else {})
    )


def week_in(period: Period, today: date) -> Period:
    """That of the period's last day, from Monday on: of the same days is a plan."""
    whole = week_of(min(period.last, today))
    return between(whole.since, min(whole.last, today))


def _member(reader: Reader, line: Line, aim: Aim, plan: Progress | None) -> Bar:
    done = COUNTED[aim](line.now)
    told = goals.amount(reader, aim, done)
    if plan is None:
        return Bar(line.member.name, done, _said(told))
    of = reader._("{n} of {all}", n=told, all=goals.amount(reader, aim, plan.due))
    colour = Colour.GOOD if done >= plan.due else Colour.MAIN
    return Bar(line.member.name, done, _said(of), mark=plan.due, colour=colour)


async def _days_of(unit: UnitOfWork, turn: Turn, whole: Period, member: int) -> Picture | None:
    bars = []
    for day in (whole.since + index * DAY for index in range(whole.days)):
        done = await _did(unit, turn, between(day, day), member)
        bars.append(Bar(turn.reader.weekday(day), done.calls, str(done.calls or ""), inner=done.reached))
    if not any(bar.value for bar in bars):
        return None
    reader, about = turn.reader, days(turn.reader, whole)
    title = reader.p_("chart", "Calls of the week")
    outer, inner = reader.p_("chart", "calls"), reader.p_("chart", "reached")
    return Picture(_said(title), about, tuple(bars), outer=_said(outer), inner=_said(inner))


async def _did(unit: UnitOfWork, turn: Turn, period: Period, member: int) -> Figures:
    since, until = bounds(period, turn.reader.zone)
    counts = Counts(await unit.reports.touches(turn.scope.of(member), since, until))
    return counts.figures().get(member, NOTHING)


async def hours(unit: UnitOfWork, turn: Turn, period: Period, of: Whom) -> Picture | None:
    """When calls were made, and when somebody answered."""
    reader = turn.reader
    wanted = Slice(period, reader.zone, Doing.CALLS, of.member, By.HOUR)
    known = {int(one.value): one for one in in_order(By.HOUR, await unit.slices.cut(of.scope, wanted))}
    if not known:
        return None
    bars = tuple(
        Bar(str(hour), known[hour].touches, str(known[hour].touches), inner=known[hour].reached)
        if hour in known
        else Bar(str(hour), 0)
        for hour in range(min(known), max(known) + 1)
    )
    title = reader.p_("chart", "Calls by the hour of day")
    outer, inner = reader.p_("chart", "calls"), reader.p_("chart", "reached")
    return Picture(_said(title), days(reader, period), bars, outer=_said(outer), inner=_said(inner))


async def months(unit: UnitOfWork, turn: Turn, period: Period, of: Whom) -> Picture | None:
    """A year up to the period's last day; by sums, where any is known, else by how many."""
    reader, first = turn.reader, month_of(min(period.last, turn.reader.today)).since
    found = []
    for index in range(1 - MONTHS, 1):
        month = month_of(add_months(first, index))
        sold = await unit.reports.orders(of.counted, month.since, month.until)
        found.append((month, sum(one.orders for one in sold), sum(one.amount for one in sold)))
    if not any(orders or amount for _, orders, amount in found):
        return None
    by_sum = any(amount for _, _, amount in found)
    bars = tuple(
        Bar(reader.month(month.since), max(amount if by_sum else orders, 0), _sold(reader, orders, amount))
        for month, orders, amount in found
    )
    about = f"{bars[0].label} – {bars[-1].label}"
    return Picture(_said(reader.p_("chart", "Orders by month")), about, bars, lying=True)


def _sold(reader: Reader, orders: int, amount: int) -> str:
    """84 000 ₽ · 2"""
    return " · ".join([reader.money(amount), str(orders)]) if orders or amount else ""


async def funnel(unit: UnitOfWork, turn: Turn, _period: Period, of: Whom) -> Picture | None:
    """Where clients stand now, by colour."""
    wanted = EVERYBODY if of.member is None else EVERYBODY.also(clients_of(of.member))
    counted: Counter[Stage] = Counter()
    for group in await unit.funnels.groups(of.scope, wanted, turn.reader.as_of):
        counted[group.stage] += group.clients
    if not counted:
        return None
    reader = turn.reader
    bars = tuple(
        Bar(_said(client_words.stage(reader, stage)), counted[stage], str(counted[stage]), colour=COLOURS[stage])
        for stage in Stage
    )
    about = reader.n_("{n} client", "{n} clients", counted.total())
    return Picture(_said(reader.p_("chart", "Clients by stage")), _said(about), bars, lying=True)


def _said(text: str) -> str:
    """As it is drawn: what was escaped for a message is not."""
    return unescape(str(text))
