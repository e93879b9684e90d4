"""Reasons to call in the morning: each client under the first occasion that holds, all in one query; and what was shown
of them. The lists are in `sales/reporting/unasked/occasions.py`.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any, TypeAlias

from sqlalchemy import CTE, Select, and_, bindparam, case, func, literal, or_, select, true, update
from sqlalchemy.sql.expression import nulls_last

from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.reporting.unasked.occasions import AHEAD, WEEK, Brought, Occasion, Told, told
from sales.standing.client_filter import AsOf, ClientFilter
from sales.values.birthdays import Birthday
from storage.engine.dialects import insert_new
from storage.engine.lines import AnyRow
from storage.queries.client_rows import LINE_AND_STEP, line_of
from storage.queries.listing import conditions
from storage.queries.listing.asking import SHAPES, TODAY, Same
from storage.queries.listing.shaped import Shaped, bound_to, bound_to_each, met, shape_of, shaped_for
from storage.queries.scoped import InScope, Repository, Scoped, part_of_client
from storage.queries.step_rows import nearest_step
from storage.schema.tables import clients, contacts, next_steps
from storage.schema.tables import told as was_told

Named: TypeAlias = tuple[tuple[str, Shaped], ...]
_c, _k, _t = clients.c, contacts.c, was_told.c
_TOLD = (_t.client_id, _t.occasion, _t.times, _t.since, _t.last_on, _t.rest_until)
_NEW = insert_new(was_told)
_AGAIN = update(was_told).where(_t.workspace_id == bindparam("its"), _t.id == bindparam("row"))


@lru_cache(SHAPES)
def _brought_up(shaped: Named, *, less: bool) -> Scoped[Select[Any]]:
    """The first few clients of each occasion, with their number. If all of an occasion rest, one of these.

    `less`: there are clients to leave out.
    """

    @Scoped
    def brought_up(mine: InScope) -> Select[Any]:
        known, first = _known(shaped, mine)
        free = [known.c.id.not_in(bindparam("without", expanding=True))] if less else []
        named = first.add_columns(known.c.worth, known.c.order_sum, known.c.search).where(*free).subquery("named")
        placed = _placed(named)
        chosen = select(placed).where(placed.c.nth <= bindparam("most")).subquery("chosen")
        found = chosen.join(clients, and_(_c.workspace_id == bindparam("workspace"), _c.id == chosen.c.id))
        told = (chosen.c.first, chosen.c.rests, chosen.c.of_first)
        lines = select(*LINE_AND_STEP, *told).select_from(found.outerjoin(next_steps, nearest_step()))
        return lines.order_by(chosen.c.first, chosen.c.nth)

    return brought_up


@lru_cache(SHAPES)
def _firsts(shaped: Named) -> Scoped[Select[Any]]:
    return Scoped(lambda mine: _known(shaped, mine)[1])


def _known(shaped: Named, mine: InScope) -> tuple[CTE, Select[Any]]:
    """All clients in scope with a flag per list; and a query for the first list that holds each."""
    place, flags = 0, []
    for one, its in shaped:
        asked = [conditions.asks(each, place + n, few=its.few) for n, each in enumerate(its.wanted.conditions)]
        flags.append(case((and_(true(), *asked), 1), else_=0).label(one))
        place += len(asked)
    every = select(_c.id, _c.worth, _c.order_sum, _c.search, *flags).where(mine).cte("known")
    known = every.prefix_with("MATERIALIZED")  # each is asked for its steps once, not at each mention
    held = [(known.c[one] == 1, literal(str(one))) for one, _ in shaped]
    return known, select(known.c.id, case(*held).label("first")).where(or_(*(holds for holds, _ in held)))


def _placed(named: Any) -> Any:
    """The clients numbered within their occasion; resting ones come last."""
    until = and_(_t.rest_until > TODAY, _t.last_on < TODAY)  # all day long, today's morning stays as it was shown
    mine = (_t.workspace_id == bindparam("workspace"), _t.member_id == bindparam("actor"))
    rest = and_(*mine, _t.client_id == named.c.id, _t.occasion == named.c.first, until)
    rests = case((_t.id.is_not(None), 1), else_=0)
    by = (rests, nulls_last(named.c.worth), -named.c.order_sum, named.c.search, named.c.id)
    nth = func.row_number().over(partition_by=named.c.first, order_by=by).label("nth")
    of_first = func.count().over(partition_by=named.c.first).label("of_first")
    joined = named.outerjoin(was_told, rest)
    return select(*named.c, rests.label("rests"), nth, of_first).select_from(joined).subquery("placed")


@lru_cache(AHEAD + WEEK)
def _birthdays(wanted: Same[ClientFilter], most: int, *, few: bool) -> Scoped[Select[Any]]:
    """For a list that is cached for many days."""
    shaped = shaped_for(wanted.things[0], few=few)

    @Scoped
    def birthdays(mine: InScope) -> Select[Any]:
        people = clients.join(contacts, and_(part_of_client(contacts), _k.deleted_at.is_(None), _k.left_on.is_(None)))
        born = select(_c.id, _k.name, _k.birthday).select_from(people).where(*met(shaped, mine))
        return born.where(_k.birthday.is_not(None)).order_by(_c.search, _c.id, _k.place, _k.id).limit(most)

    return birthdays


@Scoped
def _told_before(mine: InScope) -> Select[Any]:
    planned_at = func.max(next_steps.c.created_at)
    planned = select(planned_at).where(part_of_client(next_steps)).correlate(clients).scalar_subquery()
    theirs = and_(part_of_client(was_told), _t.member_id == bindparam("actor"))
    both = clients.outerjoin(was_told, theirs)
    known = select(_c.id, _c.last_touch_at, planned, _t.id, *_TOLD).select_from(both)
    return known.where(mine, _c.id.in_(bindparam("some", expanding=True)))


class Occasions(Repository):
    """Occasions within one unit of work."""

    async def brought_up(
        self,
        scope: Scope,
        lists: Mapping[Occasion, ClientFilter],
        as_of: AsOf,
        most: int,
        without: Collection[int] = (),
    ) -> dict[Occasion, Brought]:
        shaped = tuple((one, shape_of(wanted, scope)) for one, wanted in lists.items())
        values = {**bound_to_each(lists.values(), as_of), "actor": scope.actor, "most": most}
        less = {"without": sorted(without)} if without else {}
        rows = await self._rows(_brought_up(shaped, less=bool(less)), scope, **values, **less)
        return {one: _brought(one, rows) for one in lists}

    async def firsts(self, scope: Scope, lists: Mapping[str, ClientFilter], as_of: AsOf) -> dict[int, str]:
        shaped = tuple((one, shape_of(wanted, scope)) for one, wanted in lists.items())
        rows = await self._rows(_firsts(shaped), scope, **bound_to_each(lists.values(), as_of))
        return dict(map(tuple, rows))

    async def birthdays(
        self, scope: Scope, wanted: ClientFilter, as_of: AsOf, most: int
    ) -> list[tuple[int, str, Birthday]]:
        query = _birthdays(Same((wanted,)), most, few=scope.is_of_few)
        rows = await self._rows(query, scope, **bound_to(wanted, as_of))
        return [(client, name, born) for client, name, born in rows]

    async def tell(self, scope: Scope, shown: Mapping[int, Occasion], now: datetime, today: date) -> None:
        if not shown:
            return
        rows = await self._rows(_told_before, scope, some=sorted(shown), actor=scope.actor)
        kept = {(row[0], row.occasion): (row[3], Told(*row[4:])) for row in rows if row[3] is not None}
        done = {row[0]: max(filter(None, row[1:3]), default=None) for row in rows}
        for client, at in done.items():
            row, was = kept.get((client, shown[client]), (None, None))
            self._tell(scope, row, told(client, shown[client], was, at, now, today))

    def _tell(self, scope: Scope, row: int | None, now: Told) -> None:
        values = {"times": now.times, "since": now.since, "last_on": now.last_on, "rest_until": now.rest_until}
        if row is not None:
            self._transaction.later(_AGAIN, {"its": scope.workspace, "row": row, **values})
            return
        whose = {"client_id": now.client, "member_id": scope.actor, "occasion": now.occasion}
        self._transaction.later(_NEW, {"workspace_id": scope.workspace, "id": new_id(), **whose, **values})


def _brought(one: Occasion, rows: Sequence[AnyRow]) -> Brought:
    """The occasion's part of the rows of all occasions."""
    told = [dict(zip(("first", "rests", "of_first"), row[len(LINE_AND_STEP) :], strict=False)) for row in rows]
    here = [(line_of(row), its) for row, its in zip(rows, told, strict=True) if its["first"] == one]
    lines = tuple(line for line, its in here if not its["rests"])
    return Brought(lines, here[0][1]["of_first"] if here else 0)
