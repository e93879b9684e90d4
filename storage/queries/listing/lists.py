"""Reads lists of clients, within one unit of work: by parts, by pages, and their counts."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    and_,
    bindparam,
    func,
    select,
)
from sqlalchemy.sql import operators
from sqlalchemy.sql.expression import BinaryExpression

from sales.clients.client import Client, Page
from sales.clients.groupings import GroupKind
from sales.ground.scope import Scope
from sales.standing.client_filter import AsOf, ClientFilter, Key, Order, Part
from storage.audit.journal import Journal
from storage.engine.transaction import Transaction
from storage.queries import words
from storage.queries.client_rows import CLIENT, LINE_AND_STEP, client_of, line_of
from storage.queries.listing.asking import SHAPES
from storage.queries.listing.chosen import behind, by_of, chosen_of, lines_of, placed, soonest
from storage.queries.listing.shaped import Shaped, bound_to, bound_to_each, how_many, met, shape_of
from storage.queries.pages import SIZE, Pages, literal_limit
from storage.queries.scoped import InScope, Repository, Scoped, part_of_client, scoped_by_member, values_of, written
from storage.schema.tables import clients, groupings, members, next_steps

Name = TypeVar("Name")

_c, _g, _m, _s = clients.c, groupings.c, members.c, next_steps.c


@lru_cache(SHAPES)
def _counting(shaped: Shaped) -> Scoped[Select[Any]]:
    return Scoped(lambda mine: select(how_many(shaped, mine)))


@lru_cache(SHAPES)
def _counting_each(shaped: tuple[Shaped, ...]) -> Scoped[Select[Any]]:
    """The counts of several lists in one statement, each by its own index."""
    firsts = accumulate((len(one.wanted.conditions) for one in shaped), initial=0)
    placed = list(zip(shaped, firsts, strict=False))

    @Scoped
    def counted(mine: InScope) -> Select[Any]:
        totals: list[ColumnElement[Any]] = [
            how_many(one, mine, first).label(f"of{n}") for n, (one, first) in enumerate(placed)
        ]
        return select(*totals)

    return counted


_TAGGED = (
    select(_g.word)
    .distinct()
    .select_from(clients.join(groupings, part_of_client(groupings)))
    .where(
        clients.c.workspace_id == bindparam("workspace"),
        clients.c.deleted_at.is_(None),
        _g.kind == GroupKind.TAG,
        _g.word.in_(bindparam("tags", expanding=True)),
    )
)
"""Which of the given tags exist in the company, regardless of scope."""


@lru_cache(SHAPES)
def _by_word(shaped: Shaped) -> Scoped[Select[Any]]:
    """Counts per city or line of business: kinds of which a client has at most one."""
    word = select(func.min(_g.word)).where(part_of_client(groupings), _g.kind == bindparam("kind")).correlate(clients)

    def counted(mine: InScope) -> Select[Any]:
        each = (
            select(func.coalesce(word.scalar_subquery(), "").label("word")).where(*met(shaped, mine)).subquery("each")
        )
        return select(each.c.word, func.count()).group_by(each.c.word)

    return Scoped(counted)


@lru_cache(SHAPES)
def _by_owner(shaped: Shaped) -> Scoped[Select[Any]]:
    """Counts per member, each by a subquery that reads one index range.
    In a join, PostgreSQL misjudges how rare the conditions are, and compares every client with every member.
    """
    owned = and_(_c.workspace_id == _m.workspace_id, _c.owner_id == _m.id, _c.deleted_at.is_(None))
    known = met(replace(shaped, few=True), owned)
    own = select(func.count()).select_from(clients).where(*known, written(clients)).correlate(members)
    return scoped_by_member(lambda mine: select(_m.id, own.scalar_subquery()).where(mine))


@lru_cache(SHAPES)
def _shares(shaped: Shaped) -> Scoped[Select[Any]]:
    counted = select(_c.owner_id, func.count()).group_by(_c.owner_id)
    return Scoped(lambda mine: counted.where(*met(shaped, mine)))


@lru_cache(SHAPES)
def _page(shaped: Shaped) -> Scoped[Select[Any]]:
    """One page by its number, with the total.

    A person's few clients are counted by a window function. A company's are counted apart, unless the page alone has to
    find them all: then they are found once for both.
    """
    skip = bindparam("skip", type_=Integer())

    @Scoped
    def page(mine: InScope) -> Select[Any]:
        if shaped.few:
            own = chosen_of(shaped, mine, SIZE, skip, func.count().over().label("total"))
            return lines_of(own, own.c.total)
        asked = met(shaped, mine)
        if not _takes_all(shaped, asked):
            return lines_of(chosen_of(shaped, mine, SIZE, skip), how_many(shaped, mine).label("total"))
        found = placed(shaped.source, shaped.by, asked, further=False).cte("found").prefix_with("MATERIALIZED")
        chosen = select(found).order_by(*by_of(found)).limit(literal_limit(SIZE)).offset(skip).subquery("page")
        return lines_of(chosen, select(func.count()).select_from(found).scalar_subquery().label("total"))

    return page


def _takes_all(shaped: Shaped, asked: Sequence[ColumnElement[bool]]) -> bool:
    """Whether a page has to find all clients of the list first: no index has its order, or rows of another table say
    who belongs to it. For everybody, counting by an index is quicker.
    """
    if not shaped.wanted.conditions or shaped.is_by_step_of_all:
        return False
    by_name = shaped.wanted.order is Order.NAME
    return not by_name or any(isinstance(one, BinaryExpression) and _names_them(one) for one in asked)


def _names_them(one: BinaryExpression[bool]) -> bool:
    return one.operator is operators.in_op and one.left is _c.id


@lru_cache(SHAPES)
def _part(shaped: Shaped, most: int, *, further: bool) -> Scoped[Select[Any]]:
    @Scoped
    def part(mine: InScope) -> Select[Any]:
        chosen = chosen_of(shaped, mine, most, None, further=further)
        return lines_of(chosen, *by_of(chosen))

    return part


@lru_cache(SHAPES)
def _whole(shaped: Shaped, most: int, *, further: bool) -> Scoped[Select[Any]]:
    @Scoped
    def whole(mine: InScope) -> Select[Any]:
        cards = select(*CLIENT, *shaped.by).select_from(shaped.source).where(*met(shaped, mine)).order_by(*shaped.by)
        return (cards.where(behind(shaped.by)) if further else cards).limit(literal_limit(most))

    return whole


class Lists(Repository):
    """Lists for sections, figures and exports, always within the scope."""

    def __init__(self, transaction: Transaction, journal: Journal) -> None:
        super().__init__(transaction, journal)
        self._pages = Pages(transaction, journal)

    async def count(self, scope: Scope, wanted: ClientFilter, as_of: AsOf) -> int:
        row = await self._row(_counting(shape_of(wanted, scope)), scope, **bound_to(wanted, as_of))
        return 0 if row is None else int(row[0])

    async def counts(self, scope: Scope, wanted: Mapping[Name, ClientFilter], as_of: AsOf) -> dict[Name, int]:
        if not wanted:
            return {}
        shaped = tuple(shape_of(one, scope) for one in wanted.values())
        row = await self._row(_counting_each(shaped), scope, **bound_to_each(wanted.values(), as_of))
        return dict(zip(wanted, row or (), strict=True))

    async def by_owner(self, scope: Scope, wanted: ClientFilter, as_of: AsOf) -> dict[int, int]:
        rows = await self._rows(_by_owner(shape_of(wanted, scope)), scope, **bound_to(wanted, as_of))
        return {row[0]: row[1] for row in rows if row[1]}

    async def shares(self, scope: Scope, wanted: ClientFilter, as_of: AsOf) -> dict[int, int]:
        rows = await self._rows(_shares(shape_of(wanted, scope)), scope, **bound_to(wanted, as_of))
        return {row[0]: row[1] for row in rows}

    async def by_word(self, scope: Scope, wanted: ClientFilter, as_of: AsOf, kind: GroupKind) -> dict[str, int]:
        rows = await self._rows(_by_word(shape_of(wanted, scope)), scope, kind=kind, **bound_to(wanted, as_of))
        return {row[0]: row[1] for row in rows}

    async def words(
        self, scope: Scope, wanted: ClientFilter, as_of: AsOf, kind: GroupKind, most: int
    ) -> list[tuple[str, int]]:
        told = {"kind": kind, "most": most, **bound_to(wanted, as_of)}
        if scope.owners is None and not wanted.conditions:
            rows = await self._transaction.rows(words.BY_ALL, values_of(scope, told))
        else:
            rows = await self._rows(words.shared(shape_of(wanted, scope)), scope, **told)
        return [(word, int(count)) for word, count in rows]

    async def brought(self, scope: Scope, wanted: ClientFilter, as_of: AsOf, most: int) -> list[tuple[int, int]]:
        told = {"most": most, **bound_to(wanted, as_of)}
        return [(row[0], row[1]) for row in await self._rows(words.brought(shape_of(wanted, scope)), scope, **told)]

    async def tagged(self, scope: Scope, tags: Collection[str]) -> frozenset[str]:
        rows = await self._transaction.rows(_TAGGED, {"workspace": scope.workspace, "tags": sorted(tags)})
        return frozenset(row[0] for row in rows)

    async def page(self, scope: Scope, wanted: ClientFilter, as_of: AsOf, number: int) -> Page:
        return await self._pages.page(_page(shape_of(wanted, scope)), scope, number, **bound_to(wanted, as_of))

    async def part(self, scope: Scope, wanted: ClientFilter, as_of: AsOf, most: int, after: Key | None = None) -> Part:
        shaped = shape_of(wanted, scope)
        if after is None and shaped.is_by_step_of_all and not wanted.conditions:
            rows = await self._rows(soonest(shaped, most), scope, **bound_to(wanted, as_of))
            if len(rows) == most:
                return Part(tuple(map(line_of, rows)), _key(rows, most, len(LINE_AND_STEP)))
        query = _part(shaped, most, further=after is not None)
        rows = await self._rows(query, scope, **bound_to(wanted, as_of), **_after(after))
        return Part(tuple(map(line_of, rows)), _key(rows, most, len(LINE_AND_STEP)))

    async def clients(
        self, scope: Scope, wanted: ClientFilter, as_of: AsOf, most: int, after: Key | None = None
    ) -> tuple[list[Client], Key | None]:
        query = _whole(shape_of(wanted, scope), most, further=after is not None)
        rows = await self._rows(query, scope, **bound_to(wanted, as_of), **_after(after))
        return [client_of(row) for row in rows], _key(rows, most, len(CLIENT))


def _key(rows: Sequence[Any], most: int, width: int) -> Key | None:
    """The key to go on after; None if fewer than `most` rows were found, so that nothing is left."""
    return tuple(rows[-1][width:]) if len(rows) == most else None


def _after(key: Key | None) -> dict[str, Any]:
    return {f"after{place}": value for place, value in enumerate(key or ())}
