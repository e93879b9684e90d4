"""What became of steps: each figure is what one counts by hand, and opens just those, whatever happened since."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from sales.actions import steps, touches
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.recording.touch_draft import TouchDraft
from sales.reporting.figures.fates import PROMISES, Fate, Fated
from sales.work.outcomes import Outcome
from sales.work.step import NextStep, StepKind, StepState, Wish
from storage.database import Database
from storage.queries.step_rows import STEP, step_of
from storage.schema.tables import clients, next_steps
from tests.storage.reporting.by_hand import ZONE
from tests.storage.reporting.worked import DAY, PERIOD, SECOND, changed
from tests.storage.sample_company import NOW, TODAY, Company, a_step, a_touch, saved

HERE = ZoneInfo(ZONE)
LONG = 999
WANTED = Fated(PERIOD, ZONE, TODAY)


@pytest.fixture
async def planned(database: Database, company: Company) -> list[int]:
    """Clients of three, with steps that ended in every way there is, at the hours where days and clocks turn."""
    dice, team = Random(11), (company.anna, company.boris, company.lead)
    theirs = [one for scope in team for one in await saved(database, scope, *(f"Клиент {n}" for n in range(7)))]
    async with database.work(company.lead) as unit:
        for number, client in enumerate(theirs):
            for place in range(14):
                day = PERIOD.since + timedelta(days=dice.randrange(-3, PERIOD.days + 4))
                step = a_step(team[number // 7], client, day, dice.choice(list(StepKind)))
                await unit.steps.add(company.lead, _ended(step, dice, place))
                if (number + place) % 2:
                    by = replace(company.lead, actor=dice.choice(team).actor)
                    at = dice.choice([_midnight(day), _midnight(day + DAY), _midnight(day + DAY) - SECOND])
                    covered = step.member if dice.random() < 0.3 else None
                    touch = replace(a_touch(by, client, at=at), id=_touch_of(step), covered=covered)
                    await unit.touches.add(company.lead, touch)
        await unit.commit()
    await changed(database, company.lead, [one.id for one in theirs], (company.anna.actor, company.boris.actor))
    await _taken_back(database, company, theirs[12].id)
    return [one.id for one in theirs]


def _touch_of(step: NextStep) -> int:
    return step.id // 2


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), HERE).astimezone(UTC)


def _ended(step: NextStep, dice: Random, place: int) -> NextStep:
    step = replace(step, slot=f"{place}", note=f"{place}")
    if dice.random() < 0.4:
        at = dice.choice([_midnight(PERIOD.since), _midnight(PERIOD.since) - SECOND, NOW - dice.randrange(50) * DAY])
        first = step.due_on - timedelta(days=dice.randrange(1, 9))
        step = replace(step, promised_on=first, postponed=dice.randrange(1, 3), postponed_at=at)
        if place % 3 == 0:
            step = replace(step, slot="again", promised_on=PERIOD.since + 5 * DAY, postponed=1)
    state = dice.choice([*StepState, StepState.DONE, StepState.MOVED])
    if state is StepState.OPEN and step.slot != "again":
        return step
    promised = step.promised_on or step.due_on
    over = _midnight(promised + DAY)
    closed = dice.choice([over, over - SECOND, over + dice.randrange(-3, 3) * DAY, _midnight(PERIOD.until)])
    by = _touch_of(step) if state is StepState.DONE or dice.random() < 0.5 else None
    planned_by = dice.choice([None, _touch_of(step), new_id()])
    ended = StepState.MOVED if state is StepState.OPEN else state
    return replace(step, state=ended, closed_at=closed, closed_by=by, touch=planned_by)


async def _taken_back(database: Database, company: Company, client: int) -> None:
    """Put off without a touch, and undone; a touch that answered another one, and undone."""
    boris, keys = company.boris, (new_id(), new_id())
    local = NOW.astimezone(ZoneInfo("Europe/Moscow"))
    card = None
    async with database.work(boris) as unit:
        card = await unit.clients.get(boris, client)
        first = await steps.plan(unit, boris, card, Wish(StepKind.CALL, TODAY, note="раз"), local)
        second = await steps.plan(unit, boris, card, Wish(StepKind.CALL, TODAY, note="два"), local)
        await unit.commit()
    async with database.work(boris) as unit:
        unit.audit.group(keys[0])
        await steps.move(unit, boris, card, first.id, Wish(StepKind.CALL, TODAY + DAY, note="раз"), local)
        await unit.commit()
    async with database.work(boris) as unit:
        draft = TouchDraft(keys[1], client, step=second.id)
        await touches.record(unit, boris, draft, Outcome.TALKED, local)
        await unit.commit()
    for key in keys:
        async with database.work(boris) as unit:
            await touches.undo(unit, boris, key, NOW)
            await unit.commit()


@dataclass(frozen=True)
class Known:
    """A step as it is now, with whose its client is by now, and when the touch that answered it was."""

    step: NextStep
    owner: int
    answered_at: datetime | None

    @property
    def promised(self) -> date:
        return self.step.promised_for

    def whose(self, fate: Fate) -> int:
        """Promises are theirs who had the client on that day; all else of whoever has it."""
        return self.step.promised_by or self.step.member if fate in PROMISES else self.step.member


async def _by_hand(database: Database, company: Company) -> list[Known]:
    async with database.read(company.lead) as unit:
        columns = [*STEP, clients.c.owner_id, clients.c.deleted_at]
        joined = next_steps.join(clients, clients.c.id == next_steps.c.client_id)
        rows = await unit.transaction.rows(select(*columns).select_from(joined))
        living = [(step_of(row[:-2]), row[-2]) for row in rows if row[-1] is None]
        told = {one.id: one.at for client in {step.client for step, _ in living}
                for one in await unit.touches.of_client(company.lead, client)}  # fmt: skip
    return [Known(step, owner, told.get(step.closed_by or 0)) for step, owner in living]


def _is_promise(one: Known) -> bool:
    step = one.step
    if step.state is StepState.OPEN:
        return one.promised < TODAY
    if step.closed_by is None:
        return step.state is not StepState.MOVED
    return step.closed_by != step.touch


def _is_kept(one: Known) -> bool:
    if one.step.closed_by is None:
        return False
    moments = [one.answered_at, one.step.closed_at]
    return any(at.astimezone(HERE).date() <= one.promised for at in moments if at)


def _is_then(at: datetime | None) -> bool:
    return at is not None and _midnight(PERIOD.since) <= at < _midnight(PERIOD.until)


def _is_promised(one: Known) -> bool:
    return _is_promise(one) and PERIOD.since <= one.promised < PERIOD.until


PLAINLY: dict[Fate, Callable[[Known], bool]] = {
    Fate.PROMISED: _is_promised,
    Fate.KEPT: lambda one: _is_promised(one) and _is_kept(one),
    Fate.MISSED: lambda one: _is_promised(one) and not _is_kept(one),
    Fate.PUT_OFF: lambda one: _is_then(one.step.postponed_at),
    Fate.DROPPED: lambda one: (
        one.step.state is StepState.CANCELLED and one.step.closed_by is None and _is_then(one.step.closed_at)
    ),
}


def _is_late(one: Known, scope: Scope) -> bool:
    mine = scope.owners is None or one.step.member in scope.owners
    return mine and one.step.state is StepState.OPEN and one.step.due_on < TODAY


def _alike(one: Known) -> object:
    step = one.step
    return (step.member, step.client, step.slot, step.promised_on, step.postponed)


def _once(fate: Fate, some: Sequence[Known]) -> int:
    """Rows that tell of one putting off are one."""
    return len({_alike(one) for one in some}) if fate is Fate.PUT_OFF else len(some)


async def test_every_figure_of_steps_is_what_one_counts_by_hand_and_opens_just_those(
    database: Database, company: Company, planned: list[int]
) -> None:
    known = await _by_hand(database, company)
    assert len(known) > 200
    handed = [one for one in known if one.step.client in planned[:2] and one.step.state is StepState.OPEN]
    by = {one.promised < TODAY: one.step.promised_by for one in handed}
    assert by == {True: company.anna.actor, False: None}, "what was over when they were handed over"
    joined = {one.step.promised_by for one in known if one.step.client == planned[3]}
    assert joined == {None, company.boris.actor}, "or became one with another"
    async with database.read(company.lead) as unit:
        for fate in Fate:
            every = [one for one in known if PLAINLY[fate](one)]
            assert len(every) > 5, f"nothing to see of {fate.name}"
            for scope in (company.lead, company.anna, company.boris):
                seen = [one for one in every if scope.owners is None or one.whose(fate) in scope.owners]
                members = {one.whose(fate) for one in seen}
                expected = {m: _once(fate, [one for one in seen if one.whose(fate) == m]) for m in members}
                assert await unit.fates.by_member(scope, WANTED.of(fate)) == expected, fate.name
                for member in (None, company.anna.actor, company.boris.actor):
                    shown = [one for one in seen if scope.owners is None or one.owner in scope.owners]
                    shown = [one for one in shown if member in (None, one.whose(fate))]
                    page, total = await unit.fates.page(scope, replace(WANTED.of(fate), member=member), 0, LONG)
                    assert total == len(page) == _once(fate, shown), fate.name
                    assert {told.step.id for told in page} <= {one.step.id for one in shown}
                    days = [told.promised_for for told in page]
                    assert days == sorted(days, reverse=True)
                    if fate in PROMISES - {Fate.PROMISED}:
                        assert {told.is_kept(ZONE) for told in page} <= {fate is Fate.KEPT}
        for scope in (company.lead, company.anna):
            late = Counter(one.step.member for one in known if _is_late(one, scope))
            assert late
            assert await unit.reports.overdue(scope, NOW, TODAY) == late
        promised = await unit.fates.kept(company.lead, WANTED)
    assert promised == {
        m: (sum(one.whose(Fate.PROMISED) == m for one in known if PLAINLY[Fate.PROMISED](one)),
            sum(one.whose(Fate.KEPT) == m for one in known if PLAINLY[Fate.KEPT](one)))
        for m in promised
    }  # fmt: skip
