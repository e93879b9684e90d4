"""Search statements on the index of names: which clients each word hits, how well, and which contain it at all.

A word hits by one of its forms, else by its beginning; a number by its last digits. For a whole company the first word
given is the rarest, and the others are only tested on the clients that it hits. See `search.py`.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    FromClause,
    Select,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal,
    literal_column,
    or_,
    select,
    union_all,
)

from sales.clients.finding.analyser import ANALYSER
from sales.clients.finding.asking import Asked
from sales.clients.finding.entries import NameKind
from storage.engine.dialects import Holds, OneOf
from storage.queries import search
from storage.queries.finding.vocabulary import LAST
from storage.queries.pages import paged
from storage.queries.scoped import InScope, Scoped
from storage.schema.tables import clients, contacts, names, phones, workspaces

_c, _n = clients.c, names.c
_HERE = _n.workspace_id == bindparam("workspace")
_MINE = _n.owner_id.in_(bindparam("owners", expanding=True))
MANY = 20_000
"""Counting a word's rows stops here: beyond it, which word is more frequent no longer matters."""
_OTHERS, _BEGINS, _INSIDE = 2, 4, 8
_TOLD_BY = ((_n.kind == NameKind.NAME, 0), (_n.kind == NameKind.PERSON, 1), (_n.kind == NameKind.TEXT, 3))
_RANK = case(*_TOLD_BY, else_=_OTHERS)
_WHOLE_NAME = case((_c.company_key == bindparam("key"), 0), else_=1)


class Shape(NamedTuple):
    """What the statement depends on, for each word: whether it has forms, and whether it is a number."""

    forms: bool
    number: bool


def shapes_of(words: Sequence[Asked]) -> tuple[Shape, ...]:
    return tuple(Shape(bool(one.forms), bool(one.number)) for one in words)


def bound(words: Sequence[Asked], key: str) -> dict[str, Any]:
    """The values of a search statement; `key` is the whole text's key, for clients of exactly that name."""
    values: dict[str, Any] = {"key": key}
    for at, one in enumerate(words):
        values[f"piece{at}"] = one.piece
        if one.forms:
            values |= {f"forms{at}": list(one.forms), f"from{at}": one.piece, f"to{at}": one.piece + LAST}
        if one.number:
            back = {f"last{at}": one.number, f"before{at}": one.number + LAST}
            values |= back | {f"digits{at}": one.number}
    return values


def stems(words: Sequence[Asked]) -> dict[str, Any]:
    """The values of `how_many`."""
    each = list(enumerate(one.forms[0] for one in words))
    return {"many": MANY} | {f"stem{at}": stem for at, stem in each} | {f"behind{at}": stem + LAST for at, stem in each}


@cache
def of_some(words: tuple[Shape, ...]) -> Scoped[Select[Any]]:
    """Search within some members' clients: index hits and parts of words in one statement."""

    @Scoped
    def found(mine: InScope) -> Select[Any]:
        hits = [_hits(at, word, _HERE, _MINE).subquery() for at, word in enumerate(words) if word.forms]
        by_word = dict(zip((at for at, word in enumerate(words) if word.forms), hits, strict=True))
        each = (
            or_(*_hit(by_word.get(at)), *_pieces_of_client(at, number=word.number)) for at, word in enumerate(words)
        )
        return paged(mine, *each, source=_beside(hits, outer=True), rank=_rank(hits))

    return found


@cache
def of_all(words: tuple[Shape, ...]) -> Scoped[Select[Any]]:
    """Search in a whole company by index hits alone; finds nothing while its index is incomplete."""

    @Scoped
    def found(mine: InScope) -> Select[Any]:
        rarest = _hits(0, words[0], _HERE).cte("rarest")
        hits = [rarest, *(_also(at, word, rarest) for at, word in enumerate(words) if at)]
        whole = exists().where(workspaces.c.id == bindparam("workspace"), workspaces.c.analyser == ANALYSER)
        return paged(mine, whole, source=_beside(hits, outer=False), rank=_rank(hits))

    return found


@cache
def how_many(words: int) -> CompoundSelect[Any]:
    """How many index rows each word has in a company, counted up to MANY."""
    return union_all(*map(_counted, range(words)))


def _counted(at: int) -> Select[Any]:
    stem = and_(_n.word >= bindparam(f"stem{at}"), _n.word < bindparam(f"behind{at}"))
    some = select(_n.client_id).where(_HERE, stem).limit(bindparam("many")).subquery()
    count: tuple[ColumnElement[Any], ...] = (literal_column(str(at)).label("at"), func.count().label("rows"))
    return select(*count).select_from(some)


@cache
def parts_in_all(words: tuple[Shape, ...]) -> Scoped[Select[Any]]:
    """Search in a whole company for any part of a word; scans each table once."""

    @Scoped
    def found(mine: InScope) -> Select[Any]:
        return paged(mine, *(or_(*_pieces_in_all(at, number=word.number)) for at, word in enumerate(words)))

    return found


@cache
def alike(words: int, *, everybody: bool) -> Scoped[Select[Any]]:
    """Clients that have, for each word, one of its similar words; for a whole company the first word is the rarest."""
    where = [_HERE] if everybody else [_HERE, _MINE]

    @Scoped
    def found(mine: InScope) -> Select[Any]:
        first = _alike(0, *where).cte("first") if everybody else _alike(0, *where).subquery()
        others = (_alike_too(at, first) if everybody else _alike(at, *where).subquery() for at in range(1, words))
        mine_too = [first, *others]
        return paged(mine, source=_beside(mine_too, outer=False), rank=_rank(mine_too))

    return found


def _hits(at: int, word: Shape, *where: ColumnElement[bool]) -> Select[Any]:
    a_word = _n.kind != NameKind.PHONE
    ways: list[Select[Any]] = [
        select(_n.client_id, _RANK.label("rank")).where(*where, a_word, _formed(at)),
        select(_n.client_id, (_RANK + _BEGINS).label("rank")).where(*where, a_word, _begins(at)),
    ]
    if word.number:
        phone = and_(_n.kind == NameKind.PHONE, _ends(at))
        ways.append(select(_n.client_id, literal(0).label("rank")).where(*where, phone))
    return _best(ways, at)


def _also(at: int, word: Shape, rarest: FromClause) -> FromClause:
    """The clients of `rarest` that this word hits too; each client's words are read once."""
    hit = and_(_n.kind != NameKind.PHONE, or_(_formed(at), _begins(at)))
    ends = [and_(_n.kind == NameKind.PHONE, _ends(at))] if word.number else []
    rank = case((_n.kind == NameKind.PHONE, 0), (_formed(at), _RANK), else_=_RANK + _BEGINS)
    theirs = and_(_HERE, _n.client_id == rarest.c.client_id)
    found: Select[Any] = select(rarest.c.client_id, func.min(rank).label("rank")).join_from(rarest, names, theirs)
    return found.where(or_(hit, *ends)).group_by(rarest.c.client_id).subquery()


def _alike(at: int, *where: ColumnElement[bool]) -> Select[Any]:
    return _best([select(_n.client_id, _RANK.label("rank")).where(*where, _formed(at))], at)


def _alike_too(at: int, first: FromClause) -> FromClause:
    theirs = and_(_HERE, _n.client_id == first.c.client_id)
    found: Select[Any] = select(first.c.client_id, func.min(_RANK).label("rank")).join_from(first, names, theirs)
    return found.where(_formed(at)).group_by(first.c.client_id).subquery()


def _formed(at: int) -> ColumnElement[bool]:
    return OneOf(_n.word, f"forms{at}")


def _begins(at: int) -> ColumnElement[bool]:
    return and_(_n.word >= bindparam(f"from{at}"), _n.word < bindparam(f"to{at}"))


def _ends(at: int) -> ColumnElement[bool]:
    return and_(_n.word >= bindparam(f"last{at}"), _n.word < bindparam(f"before{at}"))


def _best(ways: Sequence[Select[Any]], at: int) -> Select[Any]:
    """Each client once, with its best rank."""
    every = union_all(*ways).subquery(f"ways{at}")
    return select(every.c.client_id, func.min(every.c.rank).label("rank")).group_by(every.c.client_id)


def _beside(hits: Sequence[FromClause], *, outer: bool) -> FromClause:
    source: FromClause = clients
    for one in hits:
        source = source.join(one, one.c.client_id == _c.id, isouter=outer)
    return source


def _hit(hits: FromClause | None) -> Iterable[ColumnElement[bool]]:
    return [hits.c.client_id.is_not(None)] if hits is not None else []


def _rank(hits: Sequence[FromClause]) -> ColumnElement[int]:
    """The order of results: clients of exactly that name first, then by how well all words hit together."""
    rank: ColumnElement[int] = _WHOLE_NAME * 100
    for one in hits:
        rank = rank + func.coalesce(one.c.rank, _INSIDE)
    return rank


def _pieces_of_client(at: int, *, number: bool) -> Iterable[ColumnElement[bool]]:
    yield from search.of_client(f"piece{at}", f"digits{at}" if number else "")


def _pieces_in_all(at: int, *, number: bool) -> Iterable[ColumnElement[bool]]:
    k, p = contacts.c, phones.c
    yield Holds(_c.search, f"piece{at}")
    there = (k.workspace_id == bindparam("workspace"), k.deleted_at.is_(None))
    yield _c.id.in_(select(k.client_id).where(*there, Holds(k.search, f"piece{at}")))
    if number:
        known = (p.workspace_id == bindparam("workspace"), p.deleted_at.is_(None))
        yield _c.id.in_(select(p.client_id).where(*known, Holds(p.reversed, f"digits{at}")))
        yield Holds(_c.tax_number, f"piece{at}")
