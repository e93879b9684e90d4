"""The funnel: where the clients of a list stand, and who has moved. Uses the conditions of lists."""

from collections import defaultdict
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    Subquery,
    and_,
    bindparam,
    case,
    cast,
    func,
    literal,
    or_,
    select,
    union_all,
)

from sales.clients.client import NamedBase, Status
from sales.clients.rungs import RUNGS, Ladder, Rung
from sales.clients.stages import Base, Stage
from sales.ground.scope import Scope
from sales.reporting.funnel import Group, Moved, Stay, is_further
from sales.standing.client_filter import AsOf, ClientFilter
from sales.standing.conditions import About
from storage.queries.listing.asking import SHAPES
from storage.queries.listing.movement import WAYS, place
from storage.queries.listing.shaped import Shaped, bound_to, met, shape_of
from storage.queries.scoped import InScope, Repository, Scoped
from storage.reporting.clocks import epoch
from storage.schema.columns import Utc
from storage.schema.tables import clients, moves

_c, _v = clients.c, moves.c
_LOST = and_(_c.base == Base.DEAD, or_(_c.named_base == NamedBase.LOST, _c.orders == 0))
"""Refused for good or given up by the lead, rather than dead for not having bought."""
_OF = {About.MANAGER: _c.owner_id, About.SOURCE: _c.source_id}


@lru_cache(SHAPES)
def _groups(shaped: Shaped) -> Scoped[Select[Any]]:
    """Counts per stage, base and worth; grouped by owner first, as the index is ordered."""
    lost, total = func.sum(case((_LOST, 1), else_=0)).label("lost"), func.sum(_c.order_sum).label("total")
    inactive = func.sum(case((_c.status == Status.INACTIVE, 1), else_=0)).label("inactive")
    alike = (_c.owner_id, _c.stage, _c.base, _c.worth)
    counted = select(*alike, lost, inactive, func.count().label("clients"), total)

    @Scoped
    def groups(mine: InScope) -> Select[Any]:
        each = counted.where(*met(shaped, mine)).group_by(*alike).subquery("each").c
        sums = (cast(func.sum(one), BigInteger) for one in (each.lost, each.inactive, each.clients, each.total))
        alike_in_all = (each.stage, each.base, each.worth)
        return select(*alike_in_all, *sums).group_by(*alike_in_all)

    return groups


@lru_cache(SHAPES)
def _by_stage(shaped: Shaped, of: About) -> Scoped[Select[Any]]:
    alike = (_OF[of], _c.stage)
    return Scoped(lambda mine: select(*alike, func.count()).where(*met(shaped, mine)).group_by(*alike))


def _net(ladder: Ladder) -> Subquery:
    """Per client and rung, arrivals minus departures in the period; there and back again (or undone) is nothing."""
    table, *ways = WAYS[ladder]
    before, after = (place(ladder, one) for one in ways)
    lately = (table.c.workspace_id == bindparam("workspace"), table.c.at >= bindparam("since", type_=Utc()))

    def told(place: ColumnElement[Any], turn: int) -> Select[Any]:
        columns = (table.c.client_id, place.label("place"), literal(turn).label("turn"))
        return select(*columns).where(*lately, before.is_distinct_from(after), place.is_not(None))

    both = union_all(told(after, 1), told(before, -1)).subquery().c
    turn = func.sum(both.turn).label("turn")
    net = select(both.client_id, both.place, turn).group_by(both.client_id, both.place).having(turn != 0)
    return net.subquery()


@lru_cache(SHAPES)
def _moved(shaped: Shaped, ladder: Ladder) -> Scoped[Select[Any]]:
    each = _net(ladder)

    def moved(mine: InScope) -> Select[Any]:
        came, went = (func.sum(case((one, 1), else_=0)) for one in (each.c.turn > 0, each.c.turn < 0))
        known = each.join(clients, _c.id == each.c.client_id)
        return select(each.c.place, came, went).select_from(known).where(*met(shaped, mine)).group_by(each.c.place)

    return Scoped(moved)


@lru_cache(SHAPES)
def _stays(shaped: Shaped) -> Scoped[Select[Any]]:
    """Where clients that have left a stage are now, and how long they had been in it.

    A stay begins with the last arrival before the period; for white, also with the client's creation.
    """
    each = _net(Ladder.STAGE)
    since = bindparam("since", type_=Utc())
    its = (_v.workspace_id == bindparam("workspace"), _v.client_id == each.c.client_id, _v.stage_before != _v.stage)

    def last(*known: ColumnElement[bool]) -> ColumnElement[Any]:
        return select(func.max(_v.at)).where(*its, *known).correlate(each).scalar_subquery()

    left = last(_v.at >= since, _v.stage_before == each.c.place)
    made = case((each.c.place == Stage.WHITE, _c.created_at))
    came = func.coalesce(last(_v.at < since, _v.stage == each.c.place), made, type_=Utc())

    def stays(mine: InScope) -> Select[Any]:
        known = each.join(clients, _c.id == each.c.client_id)
        columns = (each.c.place.label("place"), _c.stage.label("stage"), left.label("gone"), came.label("came"))
        one = select(*columns).select_from(known).where(each.c.turn < 0, *met(shaped, mine)).subquery().c
        stayed = case((one.came <= one.gone, epoch(one.gone) - epoch(one.came)))
        told = (func.count(), func.count(stayed), cast(func.coalesce(func.sum(stayed), 0), BigInteger))
        return select(one.place, one.stage, *told).group_by(one.place, one.stage)

    return Scoped(stays)


class Funnels(Repository):
    """Counts within one unit of work."""

    async def groups(self, scope: Scope, wanted: ClientFilter, as_of: AsOf) -> list[Group]:
        rows = await self._rows(_groups(shape_of(wanted, scope)), scope, **bound_to(wanted, as_of))
        return [Group(*row) for row in rows]

    async def by_stage(
        self, scope: Scope, wanted: ClientFilter, as_of: AsOf, of: About
    ) -> dict[int | None, dict[Stage, int]]:
        rows = await self._rows(_by_stage(shape_of(wanted, scope), of), scope, **bound_to(wanted, as_of))
        found: defaultdict[int | None, dict[Stage, int]] = defaultdict(dict)
        for whose, stage, number in rows:
            found[whose][stage] = number
        return dict(found)

    async def moved(
        self, scope: Scope, wanted: ClientFilter, as_of: AsOf, ladder: Ladder, since: datetime
    ) -> dict[Rung, Moved]:
        query = _moved(shape_of(wanted, scope), ladder)
        rows = await self._rows(query, scope, since=since, **bound_to(wanted, as_of))
        return {RUNGS[ladder](row[0]): Moved(row[1], row[2]) for row in rows}

    async def stays(self, scope: Scope, wanted: ClientFilter, as_of: AsOf, since: datetime) -> dict[Stage, Stay]:
        rows = await self._rows(_stays(shape_of(wanted, scope)), scope, since=since, **bound_to(wanted, as_of))
        found: defaultdict[Stage, Stay] = defaultdict(Stay)
        for was, stage, left, known, seconds in rows:
            found[was] += Stay(left, known, seconds, left if is_further(stage, was) else 0)
        return dict(found)
