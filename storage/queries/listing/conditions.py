"""Each condition of a list as SQL. A statement is built once per shape of list; only the bound values differ."""

from collections.abc import Callable, Hashable, Iterable
from datetime import timedelta
from itertools import product
from typing import Any

from sqlalchemy import Column, ColumnElement, and_, case, func, literal_column, or_, select, true

from sales.clients.client import Status
from sales.clients.grades import Worth
from sales.clients.groupings import GroupKind
from sales.clients.rungs import Buying
from sales.standing.client_filter import AsOf
from sales.standing.conditions import (
    About,
    Among,
    Born,
    Bought,
    Boxed,
    Condition,
    Done,
    Due,
    Found,
    Graded,
    Last,
    Longer,
    Never,
    NoneOf,
    NotAmong,
    Owing,
    Picked,
    Recommended,
    Share,
    Shifted,
    Summed,
    Turn,
    Within,
    Worded,
)
from sales.work.channels import Channel
from sales.work.outcomes import ATTEMPTS
from sales.work.touch import Deed
from storage.engine.dialects import Holds
from storage.queries.listing.asking import HERE, TODAY, Asking, Values, Way
from storage.queries.listing.births import BORN
from storage.queries.listing.goods import bought
from storage.queries.listing.lacks import LACKING
from storage.queries.listing.money import OWING, SHARE
from storage.queries.listing.movement import SHIFTED
from storage.queries.listing.peace import PEACE, REFUSED, attended
from storage.queries.listing.planning import PLANNING
from storage.queries.listing.pooling import POOLING
from storage.queries.listing.recommending import RECOMMENDED
from storage.schema.columns import Utc
from storage.schema.tables import clients, contacts, groupings, items, next_steps, phones, touches

_c, _g, _i, _k = clients.c, groupings.c, items.c, contacts.c
_p, _s, _t = phones.c, next_steps.c, touches.c


def asks(condition: Condition, place: int | str, *, few: bool, half: int | None = None) -> ColumnElement[bool]:
    """The condition as SQL, its values named after `place`; with `half`, only that half of it if it has halves."""
    way = WAYS[type(condition)]
    return way.asks(condition, Asking(place, few)) if half is None or not way.halves else way.halves[half]


def halves(condition: Condition) -> tuple[ColumnElement[bool], ...]:
    return WAYS[type(condition)].halves


def tell(told: dict[str, Any], condition: Condition, place: int | str, as_of: AsOf) -> None:
    """Adds the condition's values to `told`, under the names that `asks` has bound."""
    if isinstance(condition, NoneOf):
        for one, at in each(condition, place):
            tell(told, one, at, as_of)
        return
    way = WAYS[type(condition)]
    for name, value in way.values(condition, as_of).items():
        told[name if way.shared else f"c{place}_{name}"] = value


def each(lists: NoneOf, place: int | str) -> Iterable[tuple[Condition, str]]:
    return ((one, f"{place}_{n}_{m}") for n, its in enumerate(lists.lists) for m, one in enumerate(its))


def shape(condition: Condition) -> Hashable:
    return type(condition), WAYS[type(condition)].shape(condition)


_HAS: dict[About, ColumnElement[Any] | GroupKind | None] = {
    About.STAGE: _c.stage,
    About.BASE: _c.base,
    About.STATUS: None,
    About.SOURCE: _c.source_id,
    About.MANAGER: _c.owner_id,
    About.TAG: GroupKind.TAG,
    About.CITY: GroupKind.CITY,
    About.BUSINESS: GroupKind.BUSINESS,
    About.REGION: GroupKind.REGION,
}
"""The column, or the kind of grouping, that holds it; None where several columns do, see `attended`."""
_LAST: dict[Last, ColumnElement[Any]] = {
    Last.TOUCH: _c.last_touch_at,
    Last.TALK: _c.last_talk_at,
    Last.ORDER: _c.last_order_on,
    Last.SEEN: func.coalesce(_c.last_visit_at, _c.last_talk_at),
}
_TURNS: dict[Turn, Column[Any]] = {
    Turn.CALL: _c.call_on,
    Turn.CONTACT: _c.plan_on,
    Turn.ORDER: _c.order_on,
    Turn.BACK: _c.plan_on,
}


def _among(wanted: Among | NotAmong, ask: Asking) -> ColumnElement[bool]:
    has = _HAS[wanted.about]
    if has is None:
        return attended(wanted.values)
    values = ask.bind("values", expanding=True)
    if not isinstance(has, GroupKind):
        return has.in_(values)
    return ask.has(groupings, _g.kind == has, _g.word.in_(values))


_AMONG = Way(
    _among,
    lambda wanted, _: {} if wanted.about is About.STATUS else {"values": sorted(wanted.values)},
    lambda wanted: (wanted.about, wanted.values) if wanted.about is About.STATUS else wanted.about,
)
"""The status is written into the statement, because nearly every list asks for it and there are few of them."""


def _not_among(wanted: NotAmong, ask: Asking) -> ColumnElement[bool]:
    has, among = _HAS[wanted.about], _among(wanted, ask)
    return or_(has.is_(None), ~among) if isinstance(has, ColumnElement) else ~among


def _graded(wanted: Graded, _: AsOf) -> Values:
    every = product(wanted.money, wanted.frequency, wanted.recency)
    return {"worth": sorted((Worth(*grades) for grades in every), key=lambda one: one.code)}


def _ago(wanted: Within | Longer, as_of: AsOf) -> Values:
    days = timedelta(days=wanted.days)
    return {"since": as_of.today - days if wanted.last is Last.ORDER else as_of.now - days}


def _within(wanted: Within, ask: Asking) -> ColumnElement[bool]:
    last = _LAST[wanted.last]
    return and_(last >= ask.bind("since", last.type))


def _longer(wanted: Longer, ask: Asking) -> ColumnElement[bool]:
    last = _LAST[wanted.last]
    return or_(last.is_(None), last < ask.bind("since", last.type))


def _due(wanted: Due, _: Asking) -> ColumnElement[bool]:
    come = _TURNS[wanted.turn] <= TODAY
    return and_(come, REFUSED) if wanted.turn is Turn.BACK else come


def _summed(wanted: Summed, ask: Asking) -> ColumnElement[bool]:
    least = true() if wanted.least is None else _c.order_sum >= ask.bind("least")
    most = true() if wanted.most is None else _c.order_sum <= ask.bind("most")
    return and_(least, most)


def _sums(wanted: Summed, _: AsOf) -> Values:
    told = {"least": wanted.least, "most": wanted.most}
    return {name: value for name, value in told.items() if value is not None}


def _worded(wanted: Worded, ask: Asking) -> ColumnElement[bool]:
    return and_(true(), *(Holds(_c.search, f"c{ask.place}_piece{at}") for at in range(len(wanted.pieces))))


def _pieces(wanted: Worded, _: AsOf) -> Values:
    return {f"piece{at}": piece for at, piece in enumerate(sorted(wanted.pieces))}


def _boxed(_: Boxed, ask: Asking) -> ColumnElement[bool]:
    latitude = _c.latitude.between(ask.bind("south"), ask.bind("north"))
    return and_(latitude, _c.longitude.between(ask.bind("west"), ask.bind("east")))


def _found(_: Found, ask: Asking) -> ColumnElement[bool]:
    return and_(~_c.imported, _c.created_at >= ask.bind("since", Utc()), _c.created_at < ask.bind("until", Utc()))


_IN_EARNEST = _t.outcome.not_in(ATTEMPTS)
_DEEDS: dict[Deed, tuple[ColumnElement[bool], ...]] = {
    Deed.VISIT: (_t.channel == Channel.VISIT, _IN_EARNEST),
    Deed.OFFER: (_t.channel == Channel.OFFER, _IN_EARNEST),
}


def _done(wanted: Done, ask: Asking) -> ColumnElement[bool]:
    """Starts from the member's touches of the period, which are fewer than the company's clients."""
    by = (_t.workspace_id == HERE, _t.member_id == ask.bind("member"), _t.deleted_at.is_(None))
    then = (_t.at >= ask.bind("since", Utc()), _t.at < ask.bind("until", Utc()))
    return _c.id.in_(select(_t.client_id).where(*by, *then, *_DEEDS[wanted.deed]))


def _none_of(wanted: NoneOf, ask: Asking) -> ColumnElement[bool]:
    """A condition that is NULL for a client counts as not met, hence CASE."""
    lists = (
        and_(true(), *(asks(one, f"{ask.place}_{n}_{m}", few=ask.few) for m, one in enumerate(its)))
        for n, its in enumerate(wanted.lists)
    )
    return and_(true(), *(case((its, 1), else_=0) == literal_column("0") for its in lists))


def _told(*names: str) -> Callable[[Any, AsOf], Values]:
    """The values of these attributes, under their own names."""
    return lambda wanted, _: {name: getattr(wanted, name) for name in names}


WAYS: dict[type[Condition], Way] = {
    Among: _AMONG,
    NotAmong: _AMONG._replace(asks=_not_among),
    Graded: Way(lambda _, ask: _c.worth.in_(ask.bind("worth", expanding=True)), _graded),
    Bought: Way(bought, lambda wanted, _: {"products": sorted(wanted.products)}, lambda wanted: wanted.ever),
    Within: Way(_within, _ago, lambda wanted: wanted.last),
    Longer: Way(_longer, _ago, lambda wanted: wanted.last),
    Never: Way(lambda wanted, _: _LAST[wanted.last].is_(None), _told(), lambda wanted: wanted.last),
    Buying: Way(lambda _, __: _c.status != literal_column(f"'{Status.INACTIVE.value}'"), _told()),
    Summed: Way(_summed, _sums, lambda wanted: (wanted.least is None, wanted.most is None)),
    Owing: OWING,
    Due: Way(_due, _told(), lambda wanted: wanted.turn),
    Born: BORN,
    Picked: Way(lambda _, ask: _c.id.in_(ask.bind("ids", expanding=True)), lambda one, _: {"ids": sorted(one.clients)}),
    Worded: Way(_worded, _pieces, lambda wanted: len(wanted.pieces)),
    Boxed: Way(_boxed, _told("south", "north", "west", "east")),
    Found: Way(_found, _told("since", "until")),
    Done: Way(_done, _told("member", "since", "until"), lambda wanted: wanted.deed),
    Shifted: SHIFTED,
    Recommended: RECOMMENDED,
    Share: SHARE,
    NoneOf: Way(_none_of, _told(), lambda wanted: tuple(tuple(map(shape, one)) for one in wanted.lists)),
    **LACKING,
    **POOLING,
    **PLANNING,
    **PEACE,
}
