"""The first calls after an import: the most urgent first, a fixed number a day."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from itertools import repeat

from sales.actions.importing.acting import Acting
from sales.actions.ports import UnitOfWork
from sales.actions.vacations import calendars
from sales.clients.client import ClientLine
from sales.days.calendar import DAY, WorkCalendar
from sales.ground.errors import NotFound
from sales.ground.ids import new_id
from sales.importing.port import Batch, Rows, Which
from sales.recording.spreading import FURTHEST
from sales.work.step import NextStep, StepKind

A_DAY = (10, 15, 20)
"""The choices of how many first calls a day."""
_UNGRADED = "~"
"""Sorts after all codes of worth."""
AT_ONCE = 500
"""Steps that are written before others get their turn."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Clients of an import without a step, most urgent first, and the number of other steps
    planned by member and day.
    """

    lines: list[ClientLine]
    planned: Mapping[tuple[int, date], int]
    calendars: Mapping[int, WorkCalendar]
    zone: str
    today: date

    def steps(self, a_day: int) -> list[NextStep]:
        return spread(self.lines, a_day, self.today, self.zone, self.calendars, self.planned)

    def ends(self) -> dict[int, "Ends"]:
        """When the last call would be, by the number a day. A larger number that ends no sooner is left out."""
        least = {_ends(self.steps(a_day)): a_day for a_day in reversed(A_DAY)}
        return dict(sorted((a_day, ends) for ends, a_day in least.items() if ends is not None))


@dataclass(frozen=True, slots=True)
class Ends:
    """The day of the last call, and the number of calls until then."""

    on: date
    calls: int


def _ends(steps: Collection[NextStep]) -> Ends | None:
    return Ends(max(step.due_on for step in steps), len(steps)) if steps else None


@dataclass(frozen=True, slots=True)
class Planned:
    """The calls that were written, and the number of clients still waiting, for whom there was no day."""

    steps: list[NextStep]
    left: int


async def waiting(acting: Acting, which: Which, today: date) -> Waiting:
    async with acting.read() as unit:
        lines = await unit.imports.first_calls.waiting(acting.scope.lasting, which)
        planned = await unit.imports.first_calls.planned(acting.scope.lasting, which)
        members = await unit.members.all(acting.scope.lasting)
        known = await calendars(unit, acting.scope.lasting, acting.me.workspace, members)
    ranked = await acting.aside(partial(by_priority, lines, today))
    return Waiting(ranked, planned, known, acting.me.workspace.zone, today)


async def plan(acting: Acting, which: Which, a_day: int, today: date, now: datetime) -> Planned:
    """Writes the calls in parts, so that others get their turn. All of them are undone together with the import.

    A client that got a step meanwhile keeps it. After a crash the next try plans only those still waiting, after what
    is planned.
    """
    if a_day not in A_DAY:
        raise NotFound
    waits = await waiting(acting, which, today)
    steps = await acting.aside(partial(waits.steps, a_day))
    async with acting.read() as unit:
        rows = unit.imports.loads.rows(acting.scope.lasting, now)
    written: list[NextStep] = []
    for start in range(0, len(steps), AT_ONCE):
        is_last = start + AT_ONCE >= len(steps)
        async with (acting.work if is_last else acting.apart)() as unit:
            written += await _write(unit, acting, which.key, rows, steps[start : start + AT_ONCE])
            await unit.commit()
    return Planned(written, len(waits.lines) - len(steps))


async def _write(unit: UnitOfWork, acting: Acting, key: int, rows: Rows, steps: list[NextStep]) -> list[NextStep]:
    """Writes these steps, except for clients that have another manager now or are not to be called any more."""
    scope = acting.scope.lasting
    owners = await unit.imports.first_calls.to_call(scope, [step.client for step in steps])
    wanted = [step for step in steps if owners.get(step.client) == step.member]
    await unit.imports.loads.write(rows.ready(Batch(steps=wanted)))
    unit.audit.group(key)
    unit.audit.noted("imports", scope.workspace, key, {"steps": len(wanted)})
    return wanted


def by_priority(lines: Iterable[ClientLine], today: date) -> list[ClientLine]:
    """Due for a call first, then by worth (before the first night by the sum of orders), then
    longest untouched first.
    """

    def rank(line: ClientLine) -> tuple[bool, str, int, str, str]:
        last, due = line.facts.last_touch_at, line.call_on is not None and line.call_on <= today
        worth = line.worth.code if line.worth else _UNGRADED
        return not due, worth, -line.facts.order_sum, last.isoformat() if last else "", line.name

    return sorted(lines, key=rank)


def spread(
    lines: Iterable[ClientLine],
    a_day: int,
    today: date,
    zone: str,
    calendars: Mapping[int, WorkCalendar],
    planned: Mapping[tuple[int, date], int],
) -> list[NextStep]:
    """Calls on working days from tomorrow on, so many a day for each owner, planned ones included. A client that no day
    is left for gets none.
    """
    free = {owner: _places(calendar, a_day, today, owner, planned) for owner, calendar in calendars.items()}
    return [
        NextStep(new_id(), line.id, line.owner, StepKind.CALL, day, None, line.zone or zone)
        for line in lines
        if line.owner in free and (day := next(free[line.owner], None))
    ]


def _places(
    calendar: WorkCalendar, a_day: int, today: date, owner: int, planned: Mapping[tuple[int, date], int]
) -> Iterator[date]:
    """The owner's days, each as often as there is room in it."""
    day = today
    for _ in range(FURTHEST):
        day = calendar.next_working(day + DAY)
        yield from repeat(day, a_day - planned.get((owner, day), 0))
