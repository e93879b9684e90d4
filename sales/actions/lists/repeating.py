"""A step that comes again for each client of a list, from its next day on: fourteen shops get their Tuesday at once."""

from dataclasses import dataclass, replace
from datetime import date

from sales.actions.lists.part import Few, Some
from sales.actions.ports import UnitOfWork
from sales.days.calendar import DAY
from sales.days.repeats import MOST_DAYS
from sales.ground.errors import NotFound
from sales.ground.ids import new_id
from sales.recording.slots import slot_of
from sales.work.series import Every, Series, monthly, weekly
from sales.work.step import NextStep, StepKind

KINDS = (StepKind.CALL, StepKind.VISIT)
WEEKS = (1, 2)


@dataclass(frozen=True, slots=True)
class Repeat:
    """A kind of step, every so many weeks on a weekday, or monthly on a day."""

    kind: StepKind
    weeks: int = 0
    weekday: int = 0
    monthly: int = 0

    @property
    def code(self) -> str:
        """The form on a button and in the job's row: visit.1.4, call.m.5."""
        rule = f"m.{self.monthly}" if self.monthly else f"{self.weeks}.{self.weekday}"
        return f"{self.kind.value}.{rule}"

    def series(self, today: date) -> Series:
        """The series from tomorrow on."""
        since = today + DAY
        return monthly(self.monthly, since) if self.monthly else weekly(self.weekday, since, self.weeks)


def of_series(kind: StepKind, series: Series) -> Repeat:
    if series.every is Every.MONTH:
        return Repeat(kind, monthly=series.day)
    return Repeat(kind, series.count, series.on.weekday())


def repeat_of(code: str) -> Repeat:
    """The repeat with that code. NotFound for an unknown code."""
    weekly_ones = (Repeat(kind, weeks, day) for kind in KINDS for weeks in WEEKS for day in range(7))
    monthly_ones = (Repeat(kind, monthly=day) for kind in KINDS for day in range(1, MOST_DAYS + 1))
    known = {one.code: one for one in (*weekly_ones, *monthly_ones)}
    if code not in known:
        raise NotFound
    return known[code]


async def some(unit: UnitOfWork, given: Some) -> Few:
    """Plans the step for the next few. If the day is off for the member, it begins on the next working day. For a
    member who has left nothing is planned.
    """
    if given.member.until is not None:
        return Few(0, more=False)
    repeat, workspace = repeat_of(str(given.value)), await unit.workspaces.get(given.scope.workspace)
    series = repeat.series(given.as_of.today)
    day = workspace.calendar(given.member.working_days).next_working(series.on)
    found = await unit.lists.part(given.theirs, given.wanted, given.as_of, given.most)
    done = 0
    for line in sorted(found.lines, key=lambda one: one.id):
        if await _waits(unit, given, line.id):
            step = NextStep(new_id(), line.id, line.owner, repeat.kind, day, None, line.zone or workspace.zone)
            await unit.steps.add(given.theirs, replace(step, series=series, slot=slot_of("", series)))
            done += 1
    return Few(done, more=found.after is not None, days=(day,) * done)


async def _waits(unit: UnitOfWork, given: Some, client: int) -> bool:
    """Whether the client still has no step that comes again. The client is locked, so that nobody plans meanwhile."""
    try:
        await unit.clients.hold(given.theirs, client)
    except NotFound:
        return False
    return all(step.series is None for step in await unit.steps.hold(given.theirs, client))
