"""Which clients a page or part of a list has, as SQL: by their keys in its order, then joined to their lines."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, Subquery, bindparam, func, select, tuple_, union_all

from sales.standing.conditions import Planned
from sales.work.step import Plan
from storage.queries.client_rows import LINE_AND_STEP
from storage.queries.listing.asking import SHAPES
from storage.queries.listing.shaped import NEVER, NEXT, Shaped, met
from storage.queries.pages import BY_NAME, literal_limit
from storage.queries.scoped import InScope, Scoped
from storage.queries.step_rows import OPEN, nearest_step
from storage.schema.tables import clients, next_steps

AMONG = 10
"""For each of the first clients by their next step, so many steps are looked at, and all of the last of these days."""
_c, _s = clients.c, next_steps.c
_PLANNED = clients.join(NEXT, NEXT.c.client_id == _c.id)
_WITH_STEP = select(_s.client_id).where(_s.workspace_id == bindparam("workspace"), OPEN)


def chosen_of(
    shaped: Shaped,
    mine: InScope,
    most: int,
    skip: ColumnElement[int] | None,
    *beside: ColumnElement[Any],
    further: bool = False,
) -> Subquery:
    """The keys of at most `most` clients of the list, in its order, without reading more of each than it needs."""
    if not shaped.is_by_step_of_all:
        every = placed(shaped.source, shaped.by, met(shaped, mine), further=further).order_by(*shaped.by)
        return every.add_columns(*beside).limit(literal_limit(most)).offset(skip).subquery("page")
    enough = literal_limit(most) if skip is None else literal_limit(most) + skip
    parts = [part.limit(enough).subquery() for part in _by_step(shaped, mine, further=further)]
    both = union_all(*map(select, parts)).subquery("both")
    return select(both).order_by(*by_of(both)).limit(literal_limit(most)).offset(skip).subquery("page")


def _by_step(shaped: Shaped, mine: InScope, *, further: bool) -> Iterator[Select[Any]]:
    """Clients with a step, ordered by it, and then those without one, by name: two indexed queries."""
    asked = met(shaped, mine)
    plans = {one.plan for one in shaped.wanted.conditions if isinstance(one, Planned)}
    if Plan.NONE not in plans:
        by = (NEXT.c.due_on, *BY_NAME)
        yield placed(_PLANNED, by, asked, further=further).order_by(*by)
    if not plans or Plan.NONE in plans:
        left = [*asked, _c.id.not_in(_WITH_STEP)]
        yield placed(clients, (NEVER, *BY_NAME), left, further=further).order_by(*BY_NAME)


def placed(
    source: FromClause, by: Sequence[ColumnElement[Any]], asked: Sequence[ColumnElement[bool]], *, further: bool
) -> Select[Any]:
    """Clients with the columns that they are ordered by."""
    places = (one.label(f"by{place}") for place, one in enumerate(by))
    known = select(_c.workspace_id, _c.id, *places).select_from(source).where(*asked)
    return known.where(behind(by)) if further else known


def by_of(chosen: FromClause) -> list[ColumnElement[Any]]:
    return [column for column in chosen.c if column.name.startswith("by")]


def lines_of(chosen: Subquery, *columns: ColumnElement[Any]) -> Select[Any]:
    """The lines of the chosen clients: only these are joined to their steps."""
    lines = chosen.join(clients, (_c.workspace_id == chosen.c.workspace_id) & (_c.id == chosen.c.id)).outerjoin(
        next_steps, nearest_step()
    )
    return select(*LINE_AND_STEP, *columns).select_from(lines).order_by(*by_of(chosen))


def behind(by: Sequence[ColumnElement[Any]]) -> ColumnElement[bool]:
    """Whether a row sorts after the bound key."""
    key = (bindparam(f"after{place}", type_=one.type) for place, one in enumerate(by))
    return tuple_(*by) > tuple_(*key)


@lru_cache(SHAPES)
def soonest(shaped: Shaped, most: int) -> Scoped[Select[Any]]:
    """The first part of all clients by their next step, found among those whose steps are due first.

    Fewer than `most` if these don't suffice: then all have to be read, the cards of a whole company with them.
    """
    mine = (_s.workspace_id == bindparam("workspace"), OPEN)
    last = select(_s.due_on).where(*mine).order_by(_s.due_on).limit(1).offset(literal_limit(AMONG * most))
    until = func.coalesce(last.scalar_subquery(), NEVER)
    first = (
        select(_s.client_id, func.min(_s.due_on).label("due_on"))
        .where(*mine, _s.due_on <= until)
        .group_by(_s.client_id)
        .subquery("nearest")
    )
    by = (first.c.due_on, *BY_NAME)
    known = first.join(clients, first.c.client_id == _c.id)

    @Scoped
    def of_first(mine: InScope) -> Select[Any]:
        every = placed(known, by, met(shaped, mine), further=False).order_by(*by)
        chosen = every.limit(literal_limit(most)).subquery("page")
        return lines_of(chosen, *by_of(chosen))

    return of_first
