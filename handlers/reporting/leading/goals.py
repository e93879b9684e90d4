"""*План*: what a member, a team, or the whole company, is to do each week or month. Leads set it, by taps or a number.

whose     from the team's report: everybody -> one
one       how it goes, what was agreed before -> what is planned -> how much -> saved, with undo
"""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.day import goals
from handlers.day.goals import teams_seen
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.reporting.leading import goal_screens
from handlers.reporting.leading.goal_screens import Whose
from handlers.speech.screen import Screen
from handlers.speech.taps.reports import ALL, TEAM, GoalsTap, GoalTap
from sales.actions import leading
from sales.actions.ports import UnitOfWork
from sales.company.teams import seen
from sales.days.calendar import DAY
from sales.days.periods import Period, PeriodKind, bounds
from sales.ground import ids
from sales.ground.errors import NotFound, Rejected
from sales.ground.scope import Right, Scope
from sales.reporting.counts import NOTHING
from sales.reporting.leading.goals import COUNTED, Aim, Progress, Span, checked, offered, period_of
from sales.reporting.report import Counts
from sales.standing.sections import found
from sales.values import money

KIND = "goal"
DROP = "0"
PERIODS = 4
"""Whole ones before, by whose average an amount is proposed."""


def router() -> Router:
    plans = Router(name="goals")
    plans.callback_query.register(show_goals, GoalsTap.filter())
    plans.callback_query.register(ask_or_set, GoalTap.filter())
    plans.message.register(take_amount, Waiting(KIND), F.text.as_("text"))
    return plans


async def show_goals(_tap: CallbackQuery, callback_data: GoalsTap, turn: Turn, unit: UnitOfWork) -> Shown:
    turn.needs(Right.GOALS)
    await questions.let_go(unit, turn, KIND)
    if not callback_data.whose:
        return plain(await _everybody(unit, turn, callback_data.page))
    whose = await _whose(unit, turn, callback_data.whose, team=callback_data.team)
    return plain(await _of_one(unit, turn, whose, callback_data.span))


async def ask_or_set(_tap: CallbackQuery, callback_data: GoalTap, turn: Turn, unit: UnitOfWork) -> Shown:
    turn.needs(Right.GOALS)
    data, what = callback_data, (callback_data.aim, callback_data.span)
    whose = await _whose(unit, turn, data.whose, team=data.team)
    if not data.amount:
        return plain(await _asked(unit, turn, whose, *what))
    await questions.let_go(unit, turn, KIND)
    number = None if data.amount == DROP else _amount(data.amount)
    return plain(await agreed(unit, turn, whose, what, number))


async def take_amount(_message: Message, turn: Turn, unit: UnitOfWork, text: str) -> Shown:
    data = questions.waiting(turn).data
    what = Aim(data["aim"]), Span(data["span"])
    whose = await _whose(unit, turn, data["whose"], team=data["team"])
    number = _said(turn, what[0], text)
    await questions.answered(unit, turn)
    return plain(await agreed(unit, turn, whose, what, number), clears=True)


def _amount(text: str) -> int:
    if not text.isdecimal():
        raise NotFound
    return checked(int(text))


def _said(turn: Turn, aim: Aim, text: str) -> int:
    """A sum as one of an order; else a number."""
    if aim is Aim.SUM:
        return checked(money.parse(text, turn.reader.currency))
    digits = "".join(text.split())
    if not digits.isdecimal():
        raise Rejected("goal")
    return checked(int(digits))


async def _whose(unit: UnitOfWork, turn: Turn, text: str, *, team: bool) -> Whose:
    """NotFound for whoever is not led, or has left; and for the whole company to whoever does not see all of it."""
    if text == ALL:
        if turn.scope.owners is not None:
            raise NotFound
        return Whose(None, team=team)
    if text.startswith(TEAM):
        return Whose(None, of_team=await leading.led_team(unit, turn.scope, ids.from_text(text[len(TEAM) :])))
    member = await leading.led(unit, turn.scope, ids.from_text(text))
    if member.until is not None:
        raise NotFound
    return Whose(member, team=team)


async def _everybody(unit: UnitOfWork, turn: Turn, page: int) -> Screen:
    members = seen(turn.scope, await unit.members.all(turn.scope))
    plans = await goals.read(unit, turn.me, turn.reader, turn.scope, members)
    teams = await teams_seen(unit, turn.scope)
    return goal_screens.everybody(turn.reader, members, plans, teams, page, whole=turn.scope.owners is None)


async def _of_one(unit: UnitOfWork, turn: Turn, whose: Whose, span: Span) -> Screen:
    """What was changed within its first week or month has never held."""
    every = await unit.goals.of(turn.scope, whose.id, whose.team_id)
    past = [one for one in every if one.until is not None and one.until > one.since]
    standing = [one for one in every if one.until is None]
    return goal_screens.of_one(turn.reader, whose, span, await _progress(unit, turn, whose), (standing, past))


async def _progress(unit: UnitOfWork, turn: Turn, whose: Whose) -> list[Progress]:
    members = seen(turn.scope, await unit.members.all(turn.scope))
    plans = await goals.read(unit, turn.me, turn.reader, turn.scope, members)
    return [one for one in plans if whose.is_of(one.goal)]


async def _asked(unit: UnitOfWork, turn: Turn, whose: Whose, aim: Aim, span: Span) -> Screen:
    """The next number is the amount."""
    told = {"whose": whose.code, "aim": aim.value, "span": span.value, "team": whose.team}
    await questions.ask(unit, turn, KIND, told)
    average = await _average(unit, turn, whose, aim, span)
    amounts = offered(aim, span, average, money.minor_digits(turn.reader.currency))
    standing = [one for one in await unit.goals.of(turn.scope, whose.id, whose.team_id) if one.until is None]
    now = next((one for one in standing if (one.aim, one.span) == (aim, span)), None)
    return goal_screens.asks_amount(turn.reader, whose, (aim, span), amounts, average, now)


async def _average(unit: UnitOfWork, turn: Turn, whose: Whose, aim: Aim, span: Span) -> int:
    """Of the whole periods just before this one."""
    until = since = period_of(span, turn.reader.today).since
    for _ in range(PERIODS):
        since = period_of(span, since - DAY).since
    scope = await _worked(unit, turn, whose)
    period = Period(PeriodKind.DATES, since, until)
    begins, ends = bounds(period, turn.reader.zone)
    counts = Counts(
        await unit.reports.touches(scope, begins, ends),
        await unit.reports.orders(scope, since, until),
        await unit.lists.by_owner(scope, found(begins, ends), turn.reader.as_of),
    )
    did = sum(counts.figures().values(), NOTHING)
    return max(round(COUNTED[aim](did) / PERIODS), 0)


async def _worked(unit: UnitOfWork, turn: Turn, whose: Whose) -> Scope:
    """Whose work a plan counts."""
    if whose.id is not None:
        return turn.scope.of(whose.id)
    if whose.team_id is None:
        return turn.scope
    every = await unit.members.all(turn.scope, former=True)
    return turn.scope.of_these(one.id for one in every if one.team == whose.team_id)


async def agreed(unit: UnitOfWork, turn: Turn, whose: Whose, what: tuple[Aim, Span], amount: int | None) -> Screen:
    """Saved, and how all of it goes now; a second tap shows the same."""
    key = ids.new_id()
    now = turn.reader.local(turn.reader.now)
    changed = await leading.agree(unit, turn.scope, whose.id, what, amount, now, team=whose.team_id)
    if changed:
        unit.audit.group(key)
    screen = await _of_one(unit, turn, whose, what[1])
    return goal_screens.saved(turn.reader, screen, key if changed else None, dropped=amount is None)
