"""Slices of a period's work as SQL. What is counted and what is listed stand on the same conditions.

Figures are counted by whose work it was; lines of a cut, and all lists, within the clients in scope.
"""

from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    FromClause,
    Integer,
    Select,
    String,
    Table,
    and_,
    bindparam,
    case,
    cast,
    exists,
    extract,
    func,
    literal,
    or_,
    select,
    true,
)

from sales.clients.client import BuyingRole
from sales.clients.facts import is_answer
from sales.clients.groupings import GroupKind
from sales.ground.scope import Scope
from sales.reporting.slices import NONE, SALES, By, Cut, Doing, Slice, together
from sales.work.channels import Channel
from sales.work.check_in import NEAR
from sales.work.outcomes import ATTEMPTS, REFUSALS, Outcome, is_conversation
from sales.work.touch import Touch
from storage.queries.scoped import InScope, Repository, Scoped, of_member, part_of_client, scoped_by_member, written
from storage.schema.columns import Utc
from storage.schema.tables import clients, contacts, groupings, members, orders, touches
from storage.work.touches import TOUCH, touch_of

_c, _g, _k, _m, _o, _t = clients.c, groupings.c, contacts.c, members.c, orders.c, touches.c
_HERE: ColumnElement[int] = bindparam("workspace")
_HOUR, _DAY = 60 * 60, 24 * 60 * 60


def of_nobody_gone(done: Table) -> ColumnElement[bool]:
    """Few clients are deleted: they are looked up once for a whole statement."""
    gone = select(_c.id).where(_c.workspace_id == _HERE, _c.deleted_at.is_not(None))
    return done.c.client_id.not_in(gone)


_earlier, _sooner = touches.alias("earlier"), orders.alias("sooner")
_FIRST = ~exists().where(
    _earlier.c.workspace_id == _t.workspace_id,
    _earlier.c.client_id == _t.client_id,
    _earlier.c.deleted_at.is_(None),
    _earlier.c.at <= _t.at,
    or_(_earlier.c.at < _t.at, _earlier.c.id < _t.id),
).correlate(touches)
_NEW = ~exists().where(
    _sooner.c.workspace_id == _o.workspace_id,
    _sooner.c.client_id == _o.client_id,
    _sooner.c.deleted_at.is_(None),
    or_(_sooner.c.amount.is_(None), _sooner.c.amount >= 0),
    _sooner.c.on <= _o.on,
    or_(_sooner.c.on < _o.on, _sooner.c.id < _o.id),
).correlate(orders)
_OF_ITS_CARD = (_k.workspace_id == _t.workspace_id, _k.client_id == _t.client_id, _k.deleted_at.is_(None))
_FEW = select(func.count(_k.id)).where(*_OF_ITS_CARD).correlate(touches).scalar_subquery() <= 1
_NAMED = (*_OF_ITS_CARD, _k.id == _t.contact_id)
_DECIDES = or_(
    and_(_t.contact_id.is_(None), _FEW),
    exists().where(*_NAMED, _k.role == BuyingRole.DECIDES).correlate(touches),
    and_(exists().where(*_NAMED, _k.role == BuyingRole.UNKNOWN).correlate(touches), _FEW),
)
"""As `facts.reached_decider`: of a talk with nobody in particular only where there is no choice."""
_CALL, _IN_EARNEST = _t.channel == Channel.CALL, _t.outcome.not_in(ATTEMPTS)
_VISIT = and_(_t.channel == Channel.VISIT, _IN_EARNEST)
_BLUR = func.coalesce(_t.accuracy, 0)
_CONFIRMED, _FAR = and_(_t.away <= NEAR, _BLUR <= NEAR), _t.away - _BLUR > NEAR  # as `check_in.check_in`
_REACHED = and_(_CALL, _t.outcome.in_(filter(is_answer, Outcome)))
_TALK = _t.outcome.in_(filter(is_conversation, Outcome))
_SALE = or_(_o.amount.is_(None), _o.amount >= 0)
MEANS: dict[Doing, ColumnElement[bool]] = {
    Doing.TOUCHES: true(),
    Doing.CALLS: _CALL,
    Doing.ATTEMPTS: _t.outcome.in_(ATTEMPTS),
    Doing.REACHED: _REACHED,
    Doing.DECIDERS: and_(_REACHED, _DECIDES),
    Doing.FIRST: _FIRST,
    Doing.REPEAT: ~_FIRST,
    Doing.VISITS: _VISIT,
    Doing.CONFIRMED: and_(_VISIT, _CONFIRMED),
    Doing.FAR: and_(_VISIT, _FAR),
    Doing.UNPLACED: and_(_VISIT, or_(_t.away.is_(None), ~or_(_CONFIRMED, _FAR))),
    Doing.OFFERS: and_(_t.channel == Channel.OFFER, _IN_EARNEST),
    Doing.REFUSALS: _t.outcome.in_(REFUSALS),
    Doing.ORDERS: _SALE,
    Doing.NEW_SALES: and_(_SALE, _NEW),
    Doing.REPEAT_SALES: and_(_SALE, ~_NEW),
}


@dataclass(frozen=True, slots=True)
class _Shape:
    """What statements are made for: the rest is bound to them."""

    doing: Doing
    of_one: bool
    by: By | None
    has_value: bool
    turns: int

    @property
    def sells(self) -> bool:
        return self.doing in SALES

    @property
    def then(self) -> list[ColumnElement[bool]]:
        """In the period, and not taken back."""
        moment: ColumnElement[Any] = _o.on if self.sells else _t.at
        kept = [_t.deleted_at.is_(None), *([_o.deleted_at.is_(None)] if self.sells else [])]
        return [moment >= bindparam("since", type_=moment.type), moment < bindparam("until", type_=moment.type), *kept]

    @property
    def whose(self) -> list[ColumnElement[bool]]:
        member = _o.member_id if self.sells else _t.member_id
        return [member == bindparam("member")] if self.of_one else []

    @property
    def source(self) -> FromClause:
        """Clients with what was done; each order has its touch."""
        if not self.sells:
            return clients.join(touches, part_of_client(touches))
        of_order = and_(_t.workspace_id == _o.workspace_id, _t.id == _o.touch_id)
        return clients.join(orders, part_of_client(orders)).join(touches, of_order)

    @property
    def value(self) -> ColumnElement[Any]:
        """What the line is of, as text."""
        if self.by is By.HOUR:
            return cast(_hour(self.turns), String)
        return VALUES[self.by] if self.by else literal(NONE, String)

    @property
    def met(self) -> list[ColumnElement[bool]]:
        narrowed = [func.coalesce(self.value, NONE) == bindparam("value")] if self.has_value else []
        return [MEANS[self.doing], *self.then, *self.whose, *narrowed]


def _word_of(kind: GroupKind) -> ColumnElement[Any]:
    """A client has one of each at most."""
    known = (_g.workspace_id == _c.workspace_id, _g.client_id == _c.id, _g.kind == kind)
    return select(func.min(_g.word)).where(*known).correlate(clients).scalar_subquery()


VALUES: dict[By, ColumnElement[Any]] = {
    By.SOURCE: cast(_c.source_id, String),
    By.PRODUCT: cast(_o.product_id, String),
    By.CITY: _word_of(GroupKind.CITY),
    By.BUSINESS: _word_of(GroupKind.BUSINESS),
    By.REASON: cast(_t.reason, String),
    By.STAGE: cast(_c.stage, String),
    By.BASE: cast(_c.base, String),
}
"""All but the hour, which is told by the clocks of a zone."""

_COUNTED = ("touches", "reached", "orders", "amount")
_OF_CLIENTS = frozenset({By.SOURCE, By.CITY, By.BUSINESS, By.STAGE, By.BASE})


def _hour(turns: int) -> ColumnElement[int]:
    """By as many changes of the clocks as the period has."""
    later = [
        (_t.at < bindparam(f"turn{at}", type_=Utc()), bindparam(f"offset{at}", type_=Integer)) for at in range(turns)
    ]
    second = cast(extract("epoch", _t.at), BigInteger) + case(*later, else_=literal(0, Integer))
    return cast(func.floor((second % _DAY) / _HOUR), Integer)


def _shape_of(wanted: Slice, *, by: bool = False) -> _Shape:
    turns = len(wanted.offsets) if wanted.by is By.HOUR else 0
    return _Shape(wanted.doing, wanted.member is not None, wanted.by, not by and wanted.by is not None, turns)


def _bound_to(wanted: Slice, shape: _Shape) -> dict[str, Any]:
    since, until = (wanted.period.since, wanted.period.until) if shape.sells else wanted.bounds
    whose = {"member": wanted.member} if shape.of_one else {}
    turns = enumerate(wanted.offsets[: shape.turns])
    clocks = {f"turn{at}": until for at, (until, _) in turns}
    hours = {f"offset{at}": _seconds(offset) for at, (_, offset) in enumerate(wanted.offsets[: shape.turns])}
    value = {"value": wanted.value} if shape.has_value else {}
    return {"since": since, "until": until, **whose, **clocks, **hours, **value}


def _seconds(offset: timedelta) -> int:
    return int(offset.total_seconds())


@lru_cache
def _by_member(doing: Doing) -> Scoped[Select[Any]]:
    shape = _Shape(doing, of_one=False, by=None, has_value=False, turns=0)
    done = orders if shape.sells else touches
    source: FromClause = members.join(done, of_member(done))
    if shape.sells:
        source = source.join(touches, and_(_t.workspace_id == _o.workspace_id, _t.id == _o.touch_id))

    def counted(mine: InScope) -> Select[Any]:
        known = (mine, *shape.met, of_nobody_gone(done), written(done))
        return select(_m.id, func.count()).select_from(source).where(*known).group_by(_m.id)

    return scoped_by_member(counted)


@lru_cache
def _listed(shape: _Shape) -> tuple[Scoped[Select[Any]], Scoped[Select[Any]]]:
    """The touches, the newest first, each with its client's name and what was paid; and how many there are."""
    amount = _o.amount if shape.sells else literal(None, BigInteger)

    def page(mine: InScope) -> Select[Any]:
        found = select(*TOUCH, _c.name, amount).select_from(shape.source).where(mine, *shape.met)
        newest = found.order_by(_t.at.desc(), _t.id.desc())
        return newest.limit(bindparam("most")).offset(bindparam("skip"))

    return Scoped(page), Scoped(lambda mine: select(func.count()).select_from(shape.source).where(mine, *shape.met))


@lru_cache
def _cut(shape: _Shape) -> Scoped[Select[Any]]:
    """Touches with how many of them reached somebody; or sales with what they came to, returns subtracted."""
    word = _c.city if shape.by is By.CITY else _c.business if shape.by is By.BUSINESS else literal("", String)
    reached = _REACHED if shape.by is By.HOUR else _TALK
    one: tuple[Any, ...] = (1, case((reached, 1), else_=0), 0, 0)
    if shape.sells:
        one = (0, 0, case((_SALE, 1), else_=0), func.coalesce(_o.amount, 0))
    met = [*shape.then, *shape.whose, *([] if shape.sells else [MEANS[shape.doing]])]

    def lines(mine: InScope) -> Select[Any]:
        columns = (cast(each, BigInteger).label(name) for each, name in zip(one, _COUNTED, strict=True))
        value = func.coalesce(shape.value, NONE).label("value")
        every = (
            select(value, word.label("word"), *columns).select_from(shape.source).where(mine, *met).subquery("every").c
        )
        sums = (cast(func.sum(every[name]), BigInteger) for name in _COUNTED)
        return select(every.value, func.min(every.word), *sums).group_by(every.value)

    return Scoped(lines)


@lru_cache
def _largest(shape: _Shape) -> Scoped[Select[Any]]:
    amount = cast(func.sum(_o.amount), BigInteger)

    def bought(mine: InScope) -> Select[Any]:
        sold = select(_c.id, _c.name, amount).select_from(shape.source).where(mine, *shape.then, *shape.whose)
        most = sold.group_by(_c.id, _c.name).having(amount > 0)
        return most.order_by(amount.desc(), _c.id).limit(1)

    return Scoped(bought)


class Slices(Repository):
    """Counting and listing within one unit of work."""

    async def by_member(self, scope: Scope, wanted: Slice) -> dict[int, int]:
        values = _bound_to(wanted, _shape_of(wanted))
        rows = await self._rows(_by_member(wanted.doing), scope, **values)
        return {row[0]: row[1] for row in rows}

    async def page(
        self, scope: Scope, wanted: Slice, page: int, size: int = 8
    ) -> tuple[list[tuple[Touch, str, int | None]], int]:
        shape = _shape_of(wanted)
        listed, counted = _listed(shape)
        values = _bound_to(wanted, shape)
        total = await self._row(counted, scope, **values)
        rows = await self._rows(listed, scope, most=size, skip=page * size, **values)
        width = len(TOUCH)
        return [(touch_of(row[:width]), row[width], row[width + 1]) for row in rows], total[0] if total else 0

    async def cut(self, scope: Scope, wanted: Slice) -> list[Cut]:
        """By `wanted.by`: a line for each value, of touches and of what was ordered."""
        kinds = [wanted.doing, *([Doing.ORDERS] if wanted.by in _OF_CLIENTS else [])]
        found = [await self._lines(scope, wanted.of(doing)) for doing in kinds]
        return together(*found)

    async def _lines(self, scope: Scope, wanted: Slice) -> list[Cut]:
        shape = _shape_of(wanted, by=True)
        return [Cut(*row) for row in await self._rows(_cut(shape), scope, **_bound_to(wanted, shape))]

    async def largest(self, scope: Scope, wanted: Slice) -> tuple[int, str, int] | None:
        """Who bought most, and for how much in minor units."""
        shape = _shape_of(wanted.of(Doing.ORDERS))
        row = await self._row(_largest(shape), scope, **_bound_to(wanted.of(Doing.ORDERS), shape))
        return None if row is None else (row[0], row[1], row[2])
