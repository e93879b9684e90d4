"""Slices of a period's work as SQL. Counts and lists use the same conditions.

Figures are counted by member; breakdowns and lists contain only clients in scope.
"""

from asyncio import gather
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    FromClause,
    Select,
    String,
    Table,
    and_,
    bindparam,
    case,
    cast,
    func,
    literal,
    select,
)

from sales.days.calendar import DAY
from sales.days.periods import between
from sales.ground.scope import Scope
from sales.reporting.slices import NONE, OF_CLIENTS, SALES, By, Cut, Doing, Slice, together
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.touch import Touch
from storage.engine.lines import AnyRow
from storage.queries.order_rows import OF_ORDER, SOLD
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
from storage.reporting.lines import GROUPED, VALUES, ahead, hour, word_of
from storage.reporting.meanings import ITS_TOUCH, MEANS, REACHED, SALE, TALK, late, of_nobody_gone
from storage.schema.tables import clients, contacts, groupings, items, members, orders, touches
from storage.work.touches import TOUCH, touch_of

_c, _g, _i, _k, _m, _o, _t = clients.c, groupings.c, items.c, contacts.c, members.c, orders.c, touches.c


@dataclass(frozen=True, slots=True)
class _Shape:
    """What a statement depends on; all else is bound."""

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
        """In the period, and not deleted."""
        moment: ColumnElement[Any] = _o.on if self.sells else _t.at
        kept = [_t.deleted_at.is_(None), *([_o.deleted_at.is_(None)] if self.sells else [])]
        return [moment >= bindparam("since", type_=moment.type), moment < bindparam("until", type_=moment.type), *kept]

    @property
    def whose(self) -> list[ColumnElement[bool]]:
        return [_m.id == bindparam("member")] if self.of_one else []

    @property
    def done(self) -> Table:
        return orders if self.sells else touches

    @property
    def work(self) -> FromClause:
        """Members joined with what they did, each by an index range; an order with its touch, and by product with its
        items.
        """
        work: FromClause = members.join(self.done, of_member(self.done))
        if self.sells:
            work = work.outerjoin(touches, ITS_TOUCH)
        return work.outerjoin(items, OF_ORDER) if self.by is By.PRODUCT else work

    @property
    def source(self) -> FromClause:
        """`work` joined with the client."""
        return self.with_word(self.work.join(clients, part_of_client(self.done)))

    def with_word(self, source: FromClause) -> FromClause:
        return source.outerjoin(groupings, word_of(self.by)) if self.by in GROUPED else source

    @property
    def sale(self) -> ColumnElement[bool]:
        return SOLD if self.by is By.PRODUCT else SALE

    @property
    def amount(self) -> ColumnElement[Any]:
        """The amount of the order, or of the item when broken down by product."""
        whole = case((_i.id.is_(None), _o.amount), else_=_i.amount) if self.by is By.PRODUCT else _o.amount
        return whole if self.sells else literal(None, BigInteger)

    @property
    def value(self) -> ColumnElement[Any]:
        """The value that the line is for, as text."""
        if self.by is By.HOUR:
            return cast(hour(self.turns), String)
        return VALUES[self.by] if self.by else literal(NONE, String)

    @property
    def met(self) -> list[ColumnElement[bool]]:
        narrowed = [func.coalesce(self.value, NONE) == bindparam("value")] if self.has_value else []
        return [*self._meant(), *self.then, *self.whose, *narrowed]

    def _meant(self) -> list[ColumnElement[bool]]:
        if self.doing is Doing.LATE or self.doing is Doing.RETURNS:
            return [~self.sale if self.sells else late(ahead(self.turns))]
        return [MEANS[self.doing], *([self.sale] if self.sells else [])]


FURTHER = 4
"""By how much the searched days grow while a page is not full."""
_SOLD = (_o.id, _o.client_id, _o.member_id, _o.on)
_SUMS = {False: ("touches", "reached"), True: ("orders", "amount", "returns")}
"""The columns counted of touches, and of sales."""
_WORDS: dict[By | None, ColumnElement[Any]] = {By.CITY: _c.city, By.BUSINESS: _c.business}
"""The word as it stands on a card."""


def _shape_of(wanted: Slice, *, by: bool = False) -> _Shape:
    turns = len(wanted.offsets) if wanted.by is By.HOUR or wanted.doing is Doing.LATE else 0
    return _Shape(wanted.doing, wanted.member is not None, wanted.by, not by and wanted.by is not None, turns)


def _bound_to(wanted: Slice, shape: _Shape) -> dict[str, Any]:
    since, until = (wanted.period.since, wanted.period.until) if shape.sells else wanted.bounds
    whose = {"member": wanted.member} if shape.of_one else {}
    turns = list(enumerate(wanted.offsets[: shape.turns]))
    clocks = {f"turn{at}": until for at, (until, _) in turns}
    hours = {f"offset{at}": int(offset.total_seconds()) for at, (_, offset) in turns}
    value = {"value": wanted.value} if shape.has_value else {}
    return {"since": since, "until": until, **whose, **clocks, **hours, **value}


@lru_cache
def _by_member(doing: Doing, turns: int) -> Scoped[Select[Any]]:
    shape = _Shape(doing, of_one=False, by=None, has_value=False, turns=turns)
    done = orders if shape.sells else touches
    source: FromClause = members.join(done, of_member(done))
    if shape.sells:
        source = source.outerjoin(touches, ITS_TOUCH)

    def counted(mine: InScope) -> Select[Any]:
        known = (mine, *shape.met, of_nobody_gone(done), written(done))
        return select(_m.id, func.count()).select_from(source).where(*known).group_by(_m.id)

    return scoped_by_member(counted)


@lru_cache
def _listed(shape: _Shape) -> tuple[Scoped[Select[Any]], Scoped[Select[Any]]]:
    """The touches with their client's name and amount, newest first; and their number."""
    told = (_c.name, shape.amount, *(_SOLD if shape.sells else ()))
    newest = (_o.on.desc(), _t.at.desc().nulls_last(), _o.id) if shape.sells else (_t.at.desc(), _t.id.desc())

    @scoped_by_both
    def page(its: InScope, mine: InScope) -> Select[Any]:
        def chosen(*columns: ColumnElement[Any]) -> Select[Any]:
            found = select(*columns).select_from(shape.source).where(its, mine, *shape.met)
            return found.order_by(*newest).limit(bindparam("most")).offset(bindparam("skip"))

        if shape.sells:
            return chosen(*TOUCH, *told)
        these = chosen(_t.id).subquery()  # only of these the rows are looked at
        its_touch = and_(_t.workspace_id == bindparam("workspace"), _t.id == these.c.id)
        source = these.join(touches, its_touch).join(clients, part_of_client(touches))
        return select(*TOUCH, *told).select_from(source).order_by(*newest)

    @scoped_by_both
    def counted(its: InScope, mine: InScope) -> Select[Any]:
        return select(func.count()).select_from(shape.source).where(its, mine, *shape.met)

    return page, counted


@lru_cache
def _cut(shape: _Shape) -> Scoped[Select[Any]]:
    """Touches and how many of them reached somebody; or sales and their sum less returns.

    Summed by client first, so that each client is looked up once and in index order.
    """
    counted: tuple[Any, ...] = (1, case((REACHED if shape.by is By.HOUR else TALK, 1), else_=0))
    if shape.sells:
        sold = case((shape.sale, 1), else_=0)
        counted = (sold, func.coalesce(shape.amount, 0), 1 - sold)
    one = dict(zip(_SUMS[shape.sells], counted, strict=True))
    met = [*shape.then, *shape.whose, *([] if shape.doing is Doing.ORDERS else [MEANS[shape.doing]])]
    value, word = func.coalesce(shape.value, NONE).label("value"), _WORDS.get(shape.by, literal("", String))
    of_client = shape.by in OF_CLIENTS

    @scoped_by_both
    def lines(its: InScope, mine: InScope) -> Select[Any]:
        columns = (cast(each, BigInteger).label(name) for name, each in one.items())
        done = select(shape.done.c.client_id, *([] if of_client else [value]), *columns)
        each = _added_up(done.select_from(shape.work).where(its, *met), one).subquery("known")
        known = each.join(clients, and_(_c.workspace_id == bindparam("workspace"), _c.id == each.c.client_id))
        told = select(value if of_client else each.c.value, word.label("word"), *(each.c[name] for name in one))
        return _added_up(told.select_from(shape.with_word(known)).where(mine), one, least=["word"])

    return lines


def _added_up(rows: Select[Any], names: Collection[str], least: Sequence[str] = ()) -> Select[Any]:
    """The rows summed over `names`, grouped by all other columns but `least`, of which the minimum is taken."""
    every = rows.subquery().c
    alike = [one for one in every if one.name not in {*names, *least}]
    sums = (cast(func.sum(every[name]), BigInteger).label(name) for name in names)
    return select(*alike, *(func.min(every[name]) for name in least), *sums).group_by(*alike)


@lru_cache
def _largest(shape: _Shape) -> Scoped[Select[Any]]:
    amount = cast(func.sum(_o.amount), BigInteger)

    @scoped_by_both
    def bought(its: InScope, mine: InScope) -> Select[Any]:
        sold = select(_c.id, _c.name, amount).select_from(shape.source).where(its, mine, *shape.then, *shape.whose)
        most = sold.group_by(_c.id, _c.name).having(amount > 0)
        return most.order_by(amount.desc(), _c.id).limit(1)

    return bought


def _done(row: AnyRow) -> Touch:
    """The touch of a row. A document of the accounting system has none: it is shown as a touch at noon of its day."""
    if row[0] is not None:
        return touch_of(row[: len(TOUCH)])
    order, client, member, on = row[-len(_SOLD) :]
    at = datetime.combine(on, time(12), UTC)
    return Touch(order, client, member, Channel.OTHER, Direction.INCOMING, Outcome.ORDER, at, at, timed=False)


def _lately(wanted: Slice) -> Iterator[Slice]:
    """The slice cut to its last day, to more and more days, and whole: the newest are mostly among the first."""
    period, days = wanted.period, 1
    while days < period.days:
        yield replace(wanted, period=between(period.last - (days - 1) * DAY, period.last))
        days *= FURTHER
    yield wanted


class Slices(Repository):
    """Counts and lists within one unit of work."""

    async def by_member(self, scope: Scope, wanted: Slice) -> dict[int, int]:
        shape = _shape_of(wanted)
        rows = await self._rows(_by_member(wanted.doing, shape.turns), scope, **_bound_to(wanted, shape))
        return {row[0]: row[1] for row in rows}

    async def page(
        self, scope: Scope, wanted: Slice, page: int, size: int = 8, *, whole: int | None = None
    ) -> tuple[list[tuple[Touch, str, int | None]], int]:
        if whole is None or scope.owners is not None:
            shape = _shape_of(wanted)
            total = await self._row(_listed(shape)[1], scope, **_bound_to(wanted, shape))
            whole = total[0] if total else 0
        rows: Sequence[AnyRow] = ()
        for lately in _lately(wanted):
            if len(rows) >= min(size, whole - page * size):
                break
            shape = _shape_of(lately)  # of fewer days the clocks may change less often
            rows = await self._rows(_listed(shape)[0], scope, most=size, skip=page * size, **_bound_to(lately, shape))
        width = len(TOUCH)
        return [(_done(row), row[width], row[width + 1]) for row in rows], whole

    async def cut(self, scope: Scope, wanted: Slice) -> list[Cut]:
        """The breakdown by `wanted.by`: a line for each value, with touches and orders."""
        kinds = [wanted.doing, *([Doing.ORDERS] if wanted.by in OF_CLIENTS else [])]
        return together(*await gather(*(self._lines(scope, wanted.of(doing)) for doing in kinds)))

    async def _lines(self, scope: Scope, wanted: Slice) -> list[Cut]:
        shape = _shape_of(wanted, by=True)
        rows = await self._rows(_cut(shape), scope, **_bound_to(wanted, shape))
        return [Cut(value, word, **dict(zip(_SUMS[shape.sells], sums, strict=True))) for value, word, *sums in rows]

    async def largest(self, scope: Scope, wanted: Slice) -> tuple[int, str, int] | None:
        """The client that bought most: id, name, and sum in minor units."""
        shape = _shape_of(wanted.of(Doing.ORDERS))
        row = await self._row(_largest(shape), scope, **_bound_to(wanted.of(Doing.ORDERS), shape))
        return None if row is None else (row[0], row[1], row[2])
