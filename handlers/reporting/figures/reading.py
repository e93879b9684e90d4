"""A report as it is read: of the team, or of one member; and of whom a button means it."""

from dataclasses import dataclass, replace

from handlers.frame.turn import Turn
from handlers.speech.reader import Reader
from handlers.speech.taps.reports import TEAM
from sales.actions import leading
from sales.actions.ports import UnitOfWork
from sales.company.members import Me
from sales.company.teams import seen
from sales.days.periods import Period, bounds, has_working_day
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.scope import Right, Scope
from sales.reporting.figures.fates import Fate, Fated
from sales.reporting.report import Counts, Report, Standing, report
from sales.standing.sections import WITHOUT_STEP, found


@dataclass(frozen=True, slots=True)
class Whom:
    """Of whom a report is: of a member, of a team, or of all whom the reader sees; `name`: of the former two."""

    scope: Scope
    code: str = ""
    """As buttons name them."""
    member: int | None = None
    name: str = ""
    team: int | None = None

    @property
    def counted(self) -> Scope:
        """Whose figures are read: of a member no others' are."""
        return self.scope if self.member is None else self.scope.of(self.member)

    @property
    def is_of_all(self) -> bool:
        return not self.code


async def whom(unit: UnitOfWork, turn: Turn, code: str) -> Whom:
    """Who a button means. To a rep there is nobody else; to a lead no team that others lead."""
    if code.startswith(TEAM):
        return await _team(unit, turn, code)
    scope, named = turn.scope, ids.from_text(code) if code else None
    if not scope.may(Right.TEAM_REPORT):
        own = turn.me.member.id
        if named not in (None, own):
            raise NotFound
        return Whom(scope, ids.to_text(own), own)
    if named is None:
        return Whom(scope)
    scope.must_see(named)
    return Whom(scope, code, named, (await unit.members.get(scope, named)).name)


async def _team(unit: UnitOfWork, turn: Turn, code: str) -> Whom:
    """What a lead of it sees, also of those who have left; those in no team are for whoever sees everybody."""
    scope, every = turn.scope, await unit.members.all(turn.scope, former=True)
    if code[1:]:
        team = await leading.led_team(unit, scope, ids.from_text(code[1:]))
        these, name = [one.id for one in every if one.team == team.id], team.name
        return Whom(scope.of_these(these), code, None, name, team.id)
    if scope.owners is not None:
        raise NotFound
    known = {one.id for one in await unit.teams.all(scope)}
    these = [one.id for one in every if one.team not in known]
    return Whom(scope.of_these(these), code, None, turn.reader.p_("report", "In no team"))


async def read(
    unit: UnitOfWork, me: Me, reader: Reader, period: Period, before: Period, scope: Scope | None = None
) -> Report:
    """Of the team, or of oneself; `before` is what the period is compared with, `scope` a narrower one than all."""
    scope, team = scope or me.scope, me.scope.may(Right.TEAM_REPORT)
    there = [one for one in await unit.members.all(scope, former=True) if not one.pool]
    members = seen(scope, there) if team else [me.member]
    overdue = await unit.reports.overdue(scope, reader.now, reader.today)
    standing = Standing(overdue, await unit.lists.by_owner(scope, WITHOUT_STEP, reader.as_of))
    done, did = await _counts(unit, scope, reader, period), await _counts(unit, scope, reader, before)
    done = replace(done, products=await unit.reports.products(scope, period.since, period.until))
    away = {one.member: one.days for one in await unit.vacations.standing(scope)}
    calendars = {one.id: me.workspace.calendar(one.working_days, away.get(one.id, frozenset())) for one in members}
    beside = await unit.reports.beside(scope, *bounds(period, reader.zone))
    days = {one: calendar for one, calendar in calendars.items() if one not in beside}
    alone = {one for one, calendar in days.items() if has_working_day(period, calendar, reader.today)}
    return report(period, members, done, did, standing, alone)


async def _counts(unit: UnitOfWork, scope: Scope, reader: Reader, period: Period) -> Counts:
    """All but what was sold: that is told of the period, and of the one before it is not."""
    since, until = bounds(period, reader.zone)
    steps = Fated(period, reader.zone, reader.today)
    return Counts(
        new_clients=await unit.lists.by_owner(scope, found(since, until), reader.as_of),
        put_off=await unit.fates.by_member(scope, steps.of(Fate.PUT_OFF)),
        dropped=await unit.fates.by_member(scope, steps.of(Fate.DROPPED)),
        summed=await unit.sums.figures(scope, period, reader.zone, reader.today),
    )
