"""Next steps."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import CompoundSelect, Select, Update, bindparam, case, func, select, union_all, update

from sales.clients.client import ClientLine
from sales.ground.errors import NotFound, Stale, StepTaken
from sales.ground.scope import Scope
from sales.recording.spreading import Taken
from sales.work.step import NextStep, StepKind, StepState
from storage.audit.journal import Journal
from storage.engine.transaction import Transaction
from storage.queries.client_rows import LINE, line_of
from storage.queries.hanging import Hanging, adding_to_client
from storage.queries.scoped import InScope, Repository, Scoped, of_client_in, part_of_client
from storage.queries.step_rows import NEAREST_FIRST, OPEN, STEP, step_of
from storage.queries.values import step_values
from storage.schema.tables import clients, next_steps

WIDEST_ZONE = timedelta(hours=14)
"""No time zone is further from UTC."""

_s = next_steps.c
_OF_CLIENT = next_steps.join(clients, part_of_client(next_steps))


def _one(mine: InScope) -> Select[Any]:
    return select(*STEP).select_from(_OF_CLIENT).where(mine, _s.id == bindparam("row"))


def _open(mine: InScope) -> Select[Any]:
    of_client = clients.c.id == bindparam("client")
    return select(*STEP).select_from(_OF_CLIENT).where(mine, of_client, OPEN).order_by(*NEAREST_FIRST)


def _open_since(mine: InScope) -> Select[Any]:
    return _open(mine).where(_s.created_at > bindparam("since"))


def _held(query: Callable[[InScope], Select[Any]]) -> Scoped[Select[Any]]:
    """The query, locking its steps until the transaction ends."""
    return Scoped(lambda mine: query(mine).with_for_update(of=next_steps))


_step, _held_step = Scoped(_one), _held(_one)
_open_of, _held_of, _open_of_since = Scoped(_open), _held(_open), Scoped(_open_since)


@Scoped
def open_of_many(mine: InScope) -> Select[Any]:
    of_these = clients.c.id.in_(bindparam("some", expanding=True))
    return select(*STEP).select_from(_OF_CLIENT).where(mine, of_these, OPEN).order_by(*NEAREST_FIRST)


@Scoped
def _day(mine: InScope) -> CompoundSelect[Any]:
    """A UNION, so that each part has its index."""
    lines = select(*STEP, *LINE).select_from(_OF_CLIENT)
    known = (mine, _s.member_id == bindparam("member"), _s.due_on <= bindparam("day"))
    closed = (_s.closed_at >= bindparam("earliest"), _s.closed_at < bindparam("latest"))
    return union_all(lines.where(*known, OPEN), lines.where(*known, *closed))


@Scoped
def _close(mine: InScope) -> Update:
    open_one = (of_client_in(mine, next_steps), OPEN, _s.id == bindparam("row"))
    values: dict[str, Any] = {"state": bindparam("ended"), "closed_at": bindparam("at"), "closed_by": bindparam("by")}
    return update(next_steps).where(*open_one).values(**values, version=_s.version + 1)


@Scoped
def _reword(mine: InScope) -> Update:
    open_one = (of_client_in(mine, next_steps), OPEN, _s.id == bindparam("row"))
    return (
        update(next_steps)
        .where(*open_one)
        .values(note=bindparam("of_note"), slot=bindparam("of_slot"), version=_s.version + 1)
    )


@Scoped
def _taken(mine: InScope) -> Select[Any]:
    within = (_s.member_id == bindparam("member"), _s.due_on >= bindparam("since"), _s.due_on < bindparam("until"))
    visits = func.sum(case((_s.kind == StepKind.VISIT, 1), else_=0))
    counted = select(_s.due_on, func.count() - visits, visits).select_from(_OF_CLIENT)
    return counted.where(mine, *within, OPEN).group_by(_s.due_on)


@Scoped
def _remind(mine: InScope) -> Update:
    open_one = (of_client_in(mine, next_steps), OPEN, _s.id == bindparam("row"))
    return update(next_steps).where(*open_one).values(remind_at=bindparam("at"))


@Scoped
def _assign(mine: InScope) -> Update:
    open_one = (of_client_in(mine, next_steps), OPEN, _s.id == bindparam("row"))
    return update(next_steps).where(*open_one).values(assigned_by=bindparam("lead"))


_NEW = adding_to_client(next_steps)


class Steps(Repository):
    """Next steps within one unit of work."""

    def __init__(self, transaction: Transaction, journal: Journal) -> None:
        super().__init__(transaction, journal)
        self._hanging = Hanging(transaction, journal)
        self._open: dict[int, dict[int, NextStep]] = {}
        """Open steps that are locked, by client and id."""

    async def get(self, scope: Scope, step: int) -> NextStep:
        row = await self._row(_step, scope, row=step)
        if row is None:
            raise NotFound
        return step_of(row)

    async def open_of(self, scope: Scope, client: int) -> list[NextStep]:
        return [step_of(row) for row in await self._rows(_open_of, scope, client=client)]

    async def open_since(self, scope: Scope, client: int, since: datetime) -> list[NextStep]:
        return [step_of(row) for row in await self._rows(_open_of_since, scope, client=client, since=since)]

    async def open_of_many(self, scope: Scope, clients: Collection[int]) -> list[NextStep]:
        return [step_of(row) for row in await self._rows(open_of_many, scope, some=sorted(clients))] if clients else []

    async def hold(self, scope: Scope, client: int) -> Collection[NextStep]:
        if client not in self._open:
            steps = map(step_of, await self._rows(_held_of, scope, client=client))
            self._open[client] = {step.id: step for step in steps}
        return tuple(self._open[client].values())

    async def open_kind(self, scope: Scope, client: int, kind: StepKind) -> NextStep | None:
        return next((step for step in await self.open_of(scope, client) if step.kind is kind), None)

    async def add(self, scope: Scope, step: NextStep) -> None:
        values = step_values(step)
        row = {"id": step.id, "created_at": self._journal.now, **values}
        self._hanging.add(_NEW, scope, step.client, row, StepTaken)
        self._open.get(step.client, {})[step.id] = step
        self._journal.added("next_steps", scope.workspace, step.id, values, client=step.client)

    async def put(self, scope: Scope, step: NextStep) -> None:
        for older in await self.hold(scope, step.client):
            if (older.kind, older.slot) == (step.kind, step.slot):
                self._end(scope, older, StepState.MOVED, self._journal.now, step.touch)
        await self.add(scope, step)

    async def close(
        self, scope: Scope, step: int, state: StepState, at: datetime, by: int | None = None
    ) -> NextStep | None:
        found = next((held[step] for held in self._open.values() if step in held), None)
        if found is None:
            row = await self._row(_held_step, scope, row=step)
            if row is None:
                raise NotFound
            found = step_of(row)
        if found.state is not StepState.OPEN:
            return None
        self._end(scope, found, state, at, by)
        return found

    async def taken(self, scope: Scope, member: int, since: date, until: date) -> Mapping[date, Taken]:
        rows = await self._rows(_taken, scope, member=member, since=since, until=until)
        return {day: Taken(calls, visits) for day, calls, visits in rows}

    async def remind(self, scope: Scope, step: int, at: datetime) -> bool:
        return await self._run(_remind, scope, row=step, at=at) == 1

    async def assign(self, scope: Scope, step: int, by: int) -> bool:
        return await self._run(_assign, scope, row=step, lead=by) == 1

    def reword(self, scope: Scope, step: NextStep, note: str, slot: str) -> None:
        self._write(_reword, scope, Stale, row=step.id, of_note=note, of_slot=slot)
        now = replace(step, note=note, slot=slot, version=step.version + 1)
        self._open.get(step.client, {})[step.id] = now
        old, new = step_values(step), step_values(now)
        self._journal.changed("next_steps", scope.workspace, step.id, old, new, now.version, client=step.client)

    def _end(self, scope: Scope, was: NextStep, state: StepState, at: datetime, by: int | None) -> None:
        """Closes a step that is locked and open."""
        self._write(_close, scope, Stale, row=was.id, ended=state, at=at, by=by)
        self._open.get(was.client, {}).pop(was.id, None)
        now = replace(was, state=state, closed_at=at.astimezone(UTC), closed_by=by, version=was.version + 1)
        old, new = step_values(was), step_values(now)
        self._journal.changed("next_steps", scope.workspace, now.id, old, new, now.version, client=now.client)

    async def day(self, scope: Scope, member: int, day: date) -> list[tuple[NextStep, ClientLine]]:
        midnight = datetime.combine(day, time(), UTC)
        around = {"earliest": midnight - WIDEST_ZONE, "latest": midnight + timedelta(days=1) + WIDEST_ZONE}
        rows = await self._rows(_day, scope, member=member, day=day, **around)
        found = [(step_of(row[: len(STEP)]), row[len(STEP) :]) for row in rows]
        found.sort(key=lambda one: one[0].turn)
        return [(step, line_of(rest, step)) for step, rest in found if _on(step, day)]


def _on(step: NextStep, day: date) -> bool:
    """Whether it is open, or was closed on that day in the step's zone."""
    return step.closed_at is None or step.closed_at.astimezone(ZoneInfo(step.zone)).date() == day
