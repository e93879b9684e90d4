"""A report as it is read: of the team, or of one member; and whose a button means."""

from collections import Counter

from handlers.frame.turn import Turn
from handlers.speech.reader import Reader
from sales.actions.ports import UnitOfWork
from sales.company.members import Me
from sales.company.teams import seen
from sales.days.periods import Period, bounds, has_working_day, stretches
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.scope import Right, Scope
from sales.reporting.figures.fates import Fate, Fated
from sales.reporting.report import Counts, Report, Standing, report
from sales.reporting.slices import Doing, Slice
from sales.standing.sections import WITHOUT_STEP, found


def whose(turn: Turn, member: str) -> int | None:
    """Whose report a button means; None: the team's. To a rep there is nobody else."""
    named = ids.from_text(member) if member else None
    if turn.scope.may(Right.TEAM_REPORT):
        if named is not None:
            turn.scope.must_see(named)
        return named
    if named not in (None, turn.me.member.id):
        raise NotFound
    return turn.me.member.id


async def read(unit: UnitOfWork, me: Me, reader: Reader, period: Period, before: Period) -> Report:
    """Of the team, or of oneself; `before` is what the period is compared with."""
    scope, team = me.scope, me.scope.may(Right.TEAM_REPORT)
    there = [one for one in await unit.members.all(scope, former=True) if not one.pool]
    members = seen(scope, there) if team else [me.member]
    overdue = await unit.reports.overdue(scope, reader.now, reader.today)
    standing = Standing(overdue, await unit.lists.by_owner(scope, WITHOUT_STEP, reader.as_of))
    done, did = await _counts(unit, scope, reader, period), await _counts(unit, scope, reader, before)
    away = {one.member: one.days for one in await unit.vacations.standing(scope)}
    calendars = {one.id: me.workspace.calendar(one.working_days, away.get(one.id, frozenset())) for one in members}
    worked = {one for one, calendar in calendars.items() if has_working_day(period, calendar, reader.today)}
    return report(period, members, done, did, standing, worked)


async def _counts(unit: UnitOfWork, scope: Scope, reader: Reader, period: Period) -> Counts:
    since, until = bounds(period, reader.zone)
    steps = Fated(period, reader.zone, reader.today)
    promises = await unit.fates.kept(scope, steps)
    promised, kept = ({member: both[place] for member, both in promises.items()} for place in (0, 1))
    looked_up = [await unit.slices.by_member(scope, Slice(period, reader.zone, one)) for one in LOOKED_UP]
    return Counts(
        await unit.reports.touches(scope, since, until),
        await unit.reports.orders(scope, period.since, period.until),
        await unit.lists.by_owner(scope, found(since, until), reader.as_of),
        await unit.reports.products(scope, period.since, period.until),
        await unit.fates.by_member(scope, steps.of(Fate.PUT_OFF)),
        await unit.fates.by_member(scope, steps.of(Fate.DROPPED)),
        await _late(unit, scope, reader, period),
        *[*looked_up, promised, kept],
    )


LOOKED_UP = (Doing.DECIDERS, Doing.FIRST, Doing.CONFIRMED, Doing.FAR, Doing.NEW_SALES)
"""What channel and outcome do not tell, in the order of `Counts`."""


async def _late(unit: UnitOfWork, scope: Scope, reader: Reader, period: Period) -> Counter[int]:
    """What was recorded in the evening, by the reader's clock of each day."""
    late: Counter[int] = Counter()
    for stretch in stretches(period, reader.zone):
        late.update(await unit.reports.recorded_late(scope, *stretch))
    return late
