"""How many clients of a list have each tag, city or other grouping, the most frequent first."""

from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, bindparam, func, select, type_coerce, union, union_all

from storage.queries.listing.asking import SHAPES
from storage.queries.listing.shaped import Shaped, met
from storage.queries.scoped import InScope, Scoped, part_of_client
from storage.schema.tables import clients, groupings, loads

_c, _g, _l = clients.c, groupings.c, loads.c
_HERE: ColumnElement[Any] = bindparam("workspace")
_KIND: ColumnElement[Any] = bindparam("kind", type_=_g.kind.type)
_KIND_OF_ANY = type_coerce(type_coerce(_g.kind, Text()).concat(""), _g.kind.type)
"""The kind as an expression that no index has, so that the planner starts from the clients instead of all words."""


@lru_cache(SHAPES)
def shared(shaped: Shaped) -> Scoped[Select[Any]]:
    n = func.count()

    @Scoped
    def counted(mine: InScope) -> Select[Any]:
        of_each = select(_g.word, n).where(*_those(shaped, mine)).group_by(_g.word)
        return of_each.order_by(n.desc(), _g.word).limit(bindparam("most"))

    return counted


@lru_cache(SHAPES)
def brought(shaped: Shaped) -> Scoped[Select[Any]]:
    """Not words, but told apart alike: by whom clients of a list were recommended."""
    n = func.count()

    @Scoped
    def counted(mine: InScope) -> Select[Any]:
        known = _c.recommender_id.is_not(None)
        of_each = select(_c.recommender_id, n).where(*met(shaped, mine), known).group_by(_c.recommender_id)
        return of_each.order_by(n.desc(), _c.recommender_id).limit(bindparam("most"))

    return counted


def _those(shaped: Shaped, mine: InScope) -> list[ColumnElement[bool]]:
    """Joins clients to their words: client by client for a few, from all words of the company for many."""
    if shaped.few:
        return [part_of_client(groupings), *met(shaped, mine), _KIND_OF_ANY == _KIND]
    found = select(_c.id).where(*met(shaped, mine))
    return [_g.workspace_id == _HERE, _g.kind == _KIND, _g.client_id.in_(found)]


def _by_all() -> Select[Any]:
    """Counts for a whole company without reading its clients: all words, less those of deleted or unfinished ones."""
    both = (_g.workspace_id == _HERE, _g.kind == _KIND)
    gone = select(_c.id).where(_c.workspace_id == _HERE, _c.deleted_at.is_not(None))
    coming = select(_c.id).where(_c.workspace_id == _HERE, _l.workspace_id == _HERE, _c.id.between(_l.id, _l.last))
    left_out = union(gone, coming).subquery("left_out")
    every = select(_g.word, func.count().label("n")).where(*both).group_by(_g.word)
    spare = select(_g.word, (-func.count()).label("n")).where(*both, _g.client_id == left_out.c.id).group_by(_g.word)
    each = union_all(every, spare).subquery("each")
    n = func.sum(each.c.n)
    told = select(each.c.word, n).group_by(each.c.word).having(n > 0)
    return told.order_by(n.desc(), each.c.word).limit(bindparam("most"))


BY_ALL = _by_all()
"""Of a whole company, without looking at its clients."""
