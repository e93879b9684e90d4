"""What became of steps (`Fate`), as SQL. Counts are by member, lists contain clients in scope; the conditions are the
same.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Integer,
    Select,
    Subquery,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal_column,
    or_,
    select,
)
from sqlalchemy import union_all as together

from sales.ground.scope import Scope
from sales.reporting.figures.fates import PROMISES, Fate, Fated, Told
from sales.work.step import StepState
from storage.queries.scoped import (
    InScope,
    Repository,
    Scoped,
    of_member,
    part_of_client,
    scoped_by_both,
    scoped_by_member,
    written,
)
from storage.queries.step_rows import OPEN, STEP, step_of
from storage.reporting.clocks import DAY, epoch
from storage.reporting.meanings import of_nobody_gone
from storage.schema.tables import clients, members, next_steps, touches

_c, _m, _s, _t = clients.c, members.c, next_steps.c, touches.c
PROMISED_FOR = func.coalesce(_s.promised_on, _s.due_on, type_=_s.due_on.type)
CORRECTED = or_(
    and_(_s.state == StepState.MOVED, _s.closed_by.is_(None)),
    and_(_s.closed_by.is_not(None), _s.touch_id.is_not(None), _s.closed_by == _s.touch_id),
)
"""Does not count: moved without a touch (another row holds the promise), or closed by the touch that planned it."""
_AHEAD = and_(OPEN, bindparam("today") <= PROMISED_FOR)
_IS_PROMISE = (~CORRECTED, ~_AHEAD)
_DROPPED = (_s.state == literal_column(f"'{StepState.CANCELLED.value}'"), _s.closed_by.is_(None))
"""Literal, so that both engines recognise the partial index."""
ANSWER = and_(_t.workspace_id == _s.workspace_id, _t.id == _s.closed_by)
_ALIKE = (_s.member_id, _s.client_id, _s.slot, _s.promised_on, _s.postponed)
"""Equal in all rows of one step: a step that was put off and then corrected has several."""


LEFT = and_(_s.workspace_id == _m.workspace_id, _s.promised_by == _m.id)
"""Joins a member to promises that they have made and left to a later owner of the client."""
_Of: TypeAlias = Callable[[FromClause], FromClause]


def _alone(steps: FromClause) -> FromClause:
    return steps


def _with_clients(steps: FromClause) -> FromClause:
    return steps.join(clients, part_of_client(next_steps))


@dataclass(frozen=True, slots=True)
class _Shape:
    fate: Fate
    of_one: bool
    turns: int


def _between(column: ColumnElement[Any]) -> ColumnElement[bool]:
    since, until = (bindparam(name, type_=column.type) for name in ("since", "until"))
    return and_(column >= since, column < until)


def _kept(turns: int) -> ColumnElement[bool]:
    """Whether the step was answered in time: recorded in time, or by a touch that took place in time."""
    over = _over(turns)
    after_all = exists().where(ANSWER, epoch(_t.at) < over).correlate(next_steps)
    return and_(_s.closed_by.is_not(None), or_(epoch(_s.closed_at) < over, after_all))


def _over(turns: int) -> ColumnElement[int]:
    """The moment at which the promised day was over; the zone's UTC offset changes `turns - 1` times in the period."""
    offsets = [bindparam(f"offset{at}", type_=Integer) for at in range(turns)]
    day = PROMISED_FOR.type
    earlier = [(bindparam(f"last{at}", type_=day) >= PROMISED_FOR, one) for at, one in enumerate(offsets[:-1])]
    return epoch(PROMISED_FOR) + DAY - (case(*earlier, else_=offsets[-1]) if earlier else offsets[-1])


def _promises(of: _Of, *columns: ColumnElement[Any], met: tuple[ColumnElement[bool], ...]) -> Subquery:
    """Promises for a day of the period, as a UNION of three queries that have an index each: never put off, put off
    (the first day counts), and left to somebody else.
    """
    asked = select(_m.id.label("member_id"), *columns).where(*met, *_IS_PROMISE)
    mine = asked.select_from(of(members.join(next_steps, of_member(next_steps)))).where(_s.promised_by.is_(None))
    first = mine.where(_s.promised_on.is_(None), _between(_s.due_on))
    again = mine.where(_s.promised_on.is_not(None), _between(_s.promised_on))
    left = asked.select_from(of(members.join(next_steps, LEFT))).where(_between(PROMISED_FOR))
    return together(first, again, left).subquery()


def _found(shape: _Shape, of: _Of, *met: ColumnElement[bool]) -> Subquery:
    """The members and steps that a figure counts."""
    if shape.fate in PROMISES:
        kept = _kept(shape.turns)
        which = () if shape.fate is Fate.PROMISED else (kept if shape.fate is Fate.KEPT else ~kept,)
        return _promises(of, _s.id, met=(*met, *which))
    source, told = of(members.join(next_steps, of_member(next_steps))), (_s.member_id, _s.id)
    if shape.fate is Fate.DROPPED:
        return select(*told).select_from(source).where(*met, *_DROPPED, _between(_s.closed_at)).subquery()
    rank = func.row_number().over(partition_by=_ALIKE, order_by=(_s.created_at.desc(), _s.id))
    every = select(*told, rank.label("rank")).select_from(source).where(*met, _between(_s.postponed_at))
    each = every.subquery().c
    return select(each.member_id, each.id).where(each.rank == 1).subquery()


def _known(mine: InScope) -> tuple[ColumnElement[bool], ...]:
    return mine, of_nobody_gone(next_steps), written(next_steps)


@lru_cache
def _by_member(shape: _Shape) -> Scoped[Select[Any]]:
    def counted(mine: InScope) -> Select[Any]:
        found = _found(shape, _alone, *_known(mine))
        return select(found.c.member_id, func.count()).group_by(found.c.member_id)

    return scoped_by_member(counted)


@lru_cache
def _promised_and_kept(turns: int) -> Scoped[Select[Any]]:
    def counted(mine: InScope) -> Select[Any]:
        kept = case((_kept(turns), 1), else_=0).label("kept")
        found = _promises(_alone, kept, met=_known(mine))
        return select(found.c.member_id, func.count(), func.sum(found.c.kept)).group_by(found.c.member_id)

    return scoped_by_member(counted)


@lru_cache
def _listed(shape: _Shape) -> tuple[Scoped[Select[Any]], Scoped[Select[Any]]]:
    def found(its: InScope, mine: InScope) -> Subquery:
        whose = [_m.id == bindparam("member")] if shape.of_one else []
        return _found(shape, _with_clients, its, mine, *whose)

    @scoped_by_both
    def page(its: InScope, mine: InScope) -> Select[Any]:
        these = found(its, mine)
        known = and_(_s.workspace_id == bindparam("workspace"), _s.id == these.c.id)
        source = these.join(next_steps, known).join(clients, part_of_client(next_steps)).outerjoin(touches, ANSWER)
        told = select(*STEP, _c.name, _t.at).select_from(source)
        return told.order_by(PROMISED_FOR.desc(), _s.id).limit(bindparam("most")).offset(bindparam("skip"))

    return page, scoped_by_both(lambda its, mine: select(func.count()).select_from(found(its, mine)))


def _shape_of(wanted: Fated) -> _Shape:
    turns = len(wanted.ends) if wanted.fate in PROMISES else 0
    return _Shape(wanted.fate, wanted.member is not None, turns)


def _bound_to(wanted: Fated) -> dict[str, Any]:
    whose = {} if wanted.member is None else {"member": wanted.member}
    if wanted.fate not in PROMISES:
        since, until = wanted.bounds
        return {"since": since, "until": until, **whose}
    days = {"since": wanted.period.since, "until": wanted.period.until, "today": wanted.today}
    ends = list(enumerate(wanted.ends))
    turns = {f"last{at}": last for at, (last, _) in ends[:-1]}
    offsets = {f"offset{at}": int(offset.total_seconds()) for at, (_, offset) in ends}
    return {**days, **whose, **turns, **offsets}


class Fates(Repository):
    """Counts and lists within one unit of work."""

    async def by_member(self, scope: Scope, wanted: Fated) -> dict[int, int]:
        rows = await self._rows(_by_member(_shape_of(wanted)), scope, **_bound_to(wanted))
        return {row[0]: row[1] for row in rows}

    async def kept(self, scope: Scope, wanted: Fated) -> dict[int, tuple[int, int]]:
        query = _promised_and_kept(len(wanted.ends))
        rows = await self._rows(query, scope, **_bound_to(wanted.of(Fate.PROMISED)))
        return {row[0]: (row[1], row[2]) for row in rows}

    async def page(self, scope: Scope, wanted: Fated, page: int, size: int = 8) -> tuple[list[Told], int]:
        listed, counted = _listed(_shape_of(wanted))
        values = _bound_to(wanted)
        total = await self._row(counted, scope, **values)
        rows = await self._rows(listed, scope, most=size, skip=page * size, **values)
        return [Told(step_of(row[:-2]), *row[-2:]) for row in rows], total[0] if total else 0
