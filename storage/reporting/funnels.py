"""Where the clients of a list stand, and who has moved: counted with the conditions of that list."""

from collections import defaultdict
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
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

from sales.clients.client import NamedBase
from sales.clients.stages import Base, Stage
from sales.ground.scope import Scope
from sales.reporting.funnel import Group, Ladder, Moved, Rung
from sales.standing.client_filter import AsOf, ClientFilter
from sales.standing.conditions import About
from storage.queries.listing.lists import SHAPES, Shaped, bound_to, met, shape_of
from storage.queries.scoped import InScope, Repository, Scoped, part_of_client
from storage.schema.columns import Utc
from storage.schema.tables import clients, members, moves

_c, _m, _v = clients.c, members.c, moves.c
_LOST = and_(_c.base == Base.DEAD, or_(_c.named_base == NamedBase.LOST, _c.orders == 0))
"""Refused for good, or given up by the lead: not those who have not bought for long."""
_OF = {About.MANAGER: _c.owner_id, About.SOURCE: _c.source_id}
_WAYS = {Ladder.STAGE: (_v.stage_before, _v.stage), Ladder.BASE: (_v.base_before, _v.base)}


@lru_cache(SHAPES)
def _groups(shaped: Shaped) -> Scoped[Select[Any]]:
    """Member by member within, as their index stands."""
    lost, total = func.sum(case((_LOST, 1), else_=0)).label("lost"), func.sum(_c.order_sum).label("total")
    alike = (_c.owner_id, _c.stage, _c.base, _c.worth)
    counted = select(*alike, lost, func.count().label("clients"), total)

    @Scoped
    def groups(mine: InScope) -> Select[Any]:
        each = counted.where(*met(shaped, mine)).group_by(*alike).subquery("each").c
        sums = (cast(func.sum(one), BigInteger) for one in (each.lost, each.clients, each.total))
        alike_in_all = (each.stage, each.base, each.worth)
        return select(*alike_in_all, *sums).group_by(*alike_in_all)

    return groups


@lru_cache(SHAPES)
def _by_stage(shaped: Shaped, of: About) -> Scoped[Select[Any]]:
    alike = (_OF[of], _c.stage)
    return Scoped(lambda mine: select(*alike, func.count()).where(*met(shaped, mine)).group_by(*alike))


@lru_cache(SHAPES)
def _moved(shaped: Shaped, ladder: Ladder) -> Scoped[Select[Any]]:
    """Of each client what came less what went: a way there and back is none, and so is a touch that was undone."""

    @Scoped
    def moved(mine: InScope) -> Select[Any]:
        lately = _moves(shaped, mine, *_WAYS[ladder]).cte("lately")
        ways = union_all(
            select(lately.c.client_id, lately.c.after.label("place"), literal(1).label("turn")),
            select(lately.c.client_id, lately.c.before.label("place"), literal(-1).label("turn")),
        ).subquery("ways")
        turn = func.sum(ways.c.turn).label("turn")
        each = select(ways.c.place, turn).group_by(ways.c.client_id, ways.c.place).having(turn != 0).subquery("each")
        came, went = (func.sum(case((one, 1), else_=0)) for one in (each.c.turn > 0, each.c.turn < 0))
        return select(each.c.place, came, went).group_by(each.c.place)

    return moved


def _moves(shaped: Shaped, mine: InScope, before: ColumnElement[Any], after: ColumnElement[Any]) -> Select[Any]:
    """Whose they were then is named only for the index to be read."""
    then = (_v.workspace_id == bindparam("workspace"), _v.at >= bindparam("since", type_=Utc()))
    whoever = _v.owner_id.in_(select(_m.id).where(_m.workspace_id == bindparam("workspace")))
    columns = (_v.client_id, before.label("before"), after.label("after"))
    known = select(*columns).select_from(moves.join(clients, part_of_client(moves)))
    return known.where(*then, whoever, before != after, *met(shaped, mine))


class Funnels(Repository):
    """Counting within one unit of work."""

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
        if ladder not in _WAYS:
            return {}
        query = _moved(shape_of(wanted, scope), ladder)
        rows = await self._rows(query, scope, since=since, **bound_to(wanted, as_of))
        return {row[0]: Moved(row[1], row[2]) for row in rows}
