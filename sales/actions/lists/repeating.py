"""A step that comes again for each client of a list, from its next day on: fourteen shops get their Tuesday at once."""

from dataclasses import dataclass, replace
from datetime import date

from sales.actions.lists.part import Few, Some
from sales.actions.ports import UnitOfWork
from sales.days.calendar import DAY
from sales.ground.errors import NotFound
from sales.ground.ids import new_id
from sales.recording.slots import slot_of
from sales.work.series import Series, weekly
from sales.work.step import NextStep, StepKind

KINDS = (StepKind.CALL, StepKind.VISIT)
WEEKS = (1, 2)


@dataclass(frozen=True, slots=True)
class Repeat:
    """What, on which weekday, each how many weeks."""

    kind: StepKind
    weeks: int
    weekday: int

    @property
    def code(self) -> str:
        """visit.1.4: what stands on a button, and in the work's row."""
        return f"{self.kind.value}.{self.weeks}.{self.weekday}"

    def series(self, today: date) -> Series:
        """From tomorrow on."""
        return weekly(self.weekday, today + DAY, self.weeks)


def repeat_of(code: str) -> Repeat:
    """NotFound where it is none."""
    kind, _, when = code.partition(".")
    weeks, _, weekday = when.partition(".")
    known = {one.code: one for one in (Repeat(a, b, c) for a in KINDS for b in WEEKS for c in range(7))}
    if f"{kind}.{weeks}.{weekday}" not in known:
        raise NotFound
    return known[code]


async def some(unit: UnitOfWork, given: Some) -> Few:
    """On a day off of its member's it begins on the working day behind it. Who has left begins nothing."""
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
    return Few(done, more=found.after is not None)


async def _waits(unit: UnitOfWork, given: Some, client: int) -> bool:
    """Nothing comes again with it, and nobody plans anything while this is written."""
    try:
        await unit.clients.hold(given.theirs, client)
    except NotFound:
        return False
    return all(step.series is None for step in await unit.steps.hold(given.theirs, client))
