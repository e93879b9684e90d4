"""The shape of a list: what its statement depends on (order, source, conditions), and the values to bind."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from math import cos, radians
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Float,
    FromClause,
    ScalarSelect,
    String,
    Text,
    bindparam,
    case,
    cast,
    func,
    literal,
    literal_column,
    select,
    type_coerce,
)

from sales.ground.scope import Scope
from sales.standing.client_filter import AsOf, ClientFilter, Order
from sales.standing.conditions import Condition, NoneOf, Picked
from sales.values.birthdays import code_of
from storage.queries.listing import conditions
from storage.queries.listing.asking import SHAPES, Same
from storage.queries.pages import BY_NAME
from storage.queries.scoped import InScope, part_of_client
from storage.queries.shapes import quickly
from storage.queries.step_rows import OPEN
from storage.schema.columns import LocalDate, Utc
from storage.schema.tables import clients, contacts, next_steps

_c, _k, _s = clients.c, contacts.c, next_steps.c
_LONG_AGO = literal(datetime(1970, 1, 1, tzinfo=UTC), Utc())
NEVER = literal(date(9999, 12, 31), LocalDate())
_NEXT_OF_EACH = select(func.min(_s.due_on)).where(part_of_client(next_steps), OPEN).correlate(clients).scalar_subquery()
NEXT = (
    select(_s.client_id, func.min(_s.due_on).label("due_on"))
    .where(_s.workspace_id == bindparam("workspace"), OPEN)
    .group_by(_s.client_id)
    .subquery("nearest")
)
_NORTH = cast(_c.latitude, Float) - bindparam("spot_latitude", type_=Float)
_EAST = (cast(_c.longitude, Float) - bindparam("spot_longitude", type_=Float)) * bindparam("spot_width", type_=Float)
_SINCE: BindParameter[str] = bindparam("day_of_year", type_=String())
_DAY: ColumnElement[str] = func.substr(type_coerce(_k.birthday, Text()), 1, len("12-31"))
_BORN = select(func.min(case((_DAY >= _SINCE, literal("0").concat(_DAY)), else_=literal("1").concat(_DAY)))).where(
    part_of_client(contacts), _k.deleted_at.is_(None), _k.left_on.is_(None)
)
"""The next birthday at the client: those from today to the end of the year sort before the rest."""
FIRST: dict[Order, tuple[ColumnElement[Any], ...]] = {
    Order.NAME: (),
    Order.LAST_TOUCH: (func.coalesce(_c.last_touch_at, _LONG_AGO),),
    Order.LAST_TALK: (func.coalesce(_c.last_talk_at, _LONG_AGO),),
    Order.LAST_ORDER: (func.coalesce(_c.last_order_on, NEVER),),
    Order.CALL: (func.coalesce(_c.call_on, NEVER),),
    Order.SEEN: (func.coalesce(_c.last_visit_at, _c.last_talk_at, _LONG_AGO),),
    Order.SUM: (-_c.order_sum,),
    Order.WORTH: (func.coalesce(type_coerce(_c.worth, Text()), literal_column("'~'")), -_c.order_sum),
    Order.OWED: (-_c.owed,),
    Order.LATE: (case((_c.owed > 0, func.coalesce(_c.pay_by, NEVER)), else_=NEVER), -_c.owed),
    Order.BIRTHDAY: (func.coalesce(_BORN.correlate(clients).scalar_subquery(), literal("2")),),
    Order.NEXT_STEP: (func.coalesce(NEXT.c.due_on, NEVER),),
    Order.DISTANCE: (_NORTH * _NORTH + _EAST * _EAST,),
}
"""What an order sorts by before the names, smallest first. Never NULL, so that a key says where to go on."""


@dataclass(frozen=True, slots=True)
class Shaped:
    """A list to make a statement for. Equal for all lists that the same statement serves, so it is a cache key."""

    wanted: ClientFilter = field(compare=False)
    shape: tuple[Any, ...]
    few: bool

    @property
    def by(self) -> tuple[ColumnElement[Any], ...]:
        if self._reads_each_step:
            return (func.coalesce(_NEXT_OF_EACH, NEVER), *BY_NAME)
        return (*FIRST[self.wanted.order], *BY_NAME)

    @property
    def source(self) -> FromClause:
        if self.wanted.order is not Order.NEXT_STEP or self._reads_each_step:
            return clients
        return clients.outerjoin(NEXT, NEXT.c.client_id == _c.id)

    @property
    def is_by_step_of_all(self) -> bool:
        return self.wanted.order is Order.NEXT_STEP and not self.few

    @property
    def _reads_each_step(self) -> bool:
        return self.few and self.wanted.order is Order.NEXT_STEP


_SHAPED = quickly(Shaped)


def shape_of(wanted: ClientFilter, scope: Scope) -> Shaped:
    return shaped_for(wanted, few=scope.is_of_few)


def shaped_for(wanted: ClientFilter, *, few: bool) -> Shaped:
    return _SHAPED(wanted, (wanted.order, _shape(wanted.conditions)), few)


def met(shaped: Shaped, mine: InScope, first: int = 0, half: int | None = None) -> list[ColumnElement[bool]]:
    """All conditions of the list, beginning with the scope.

    `first`: the place number of its first condition, if other lists precede it in the statement. `half`: which half to
    use of a condition that has halves.
    """
    every = enumerate(shaped.wanted.conditions, first)
    known = [_c.latitude.is_not(None), _c.longitude.is_not(None)] if shaped.wanted.spot else []
    return [mine, *known, *(conditions.asks(one, place, few=shaped.few, half=half) for place, one in every)]


def how_many(shaped: Shaped, mine: InScope, first: int = 0) -> ColumnElement[int]:
    """A scalar subquery that counts the list. For a whole company, conditions with halves are counted in two parts."""
    if shaped.few or not any(map(conditions.halves, shaped.wanted.conditions)):
        return _counted(met(shaped, mine, first))
    return _counted(met(shaped, mine, first, half=0)) + _counted(met(shaped, mine, first, half=1))


def _counted(asked: Sequence[ColumnElement[bool]]) -> ScalarSelect[int]:
    return select(func.count()).select_from(clients).where(*asked).correlate(None).scalar_subquery()


def bound_to_each(wanted: Iterable[ClientFilter], as_of: AsOf) -> dict[str, Any]:
    """The values of several lists whose conditions are numbered through in one statement."""
    return bound_to(ClientFilter(tuple(each for one in wanted for each in one.conditions)), as_of)


def bound_to(wanted: ClientFilter, as_of: AsOf) -> dict[str, Any]:
    values = {"today": as_of.today, **_values(wanted.conditions, as_of)}
    if wanted.order is Order.BIRTHDAY:
        values["day_of_year"] = code_of(as_of.today)
    if wanted.spot is not None:
        latitude, longitude = wanted.spot
        values |= {"spot_latitude": latitude, "spot_longitude": longitude, "spot_width": cos(radians(latitude))}
    return values


def _values(wanted: tuple[Condition, ...], as_of: AsOf) -> dict[str, Any]:
    """The values of all conditions under the names of their places; those of a section are cached for the day."""
    told: dict[str, Any] = {}
    lasting = _lasting(wanted)
    if lasting:
        known, moving = _of_day(Same(lasting), as_of.today)
        told.update(known)
        for one, at in moving:
            conditions.tell(told, one, at, as_of)
    for place in range(len(lasting), len(wanted)):
        conditions.tell(told, wanted[place], place, as_of)
    return told


def _shape(wanted: tuple[Condition, ...]) -> Hashable:
    """The part of the conditions that the statement depends on."""
    lasting = _lasting(wanted)
    known = [_shapes(Same(lasting))] if lasting else []
    return (*known, *map(conditions.shape, wanted[len(lasting) :]))


def _lasting(wanted: tuple[Condition, ...]) -> tuple[Condition, ...]:
    """The conditions of a section of the morning that are reused all day, by everybody, and so are worth caching: all
    but the last one if that leaves out clients for this one request. Other lists have none.
    """
    last = wanted[-1] if wanted else None
    if not isinstance(last, NoneOf):
        return ()
    first = last.lists[0] if last.lists else ()
    return wanted[:-1] if first and isinstance(first[0], Picked) else wanted


@lru_cache(SHAPES)
def _of_day(those: Same[Condition], today: date) -> tuple[dict[str, Any], list[tuple[Condition, int | str]]]:
    """The values that stay the same all day, and the conditions (with their places) whose values do not."""
    known: dict[str, Any] = {}
    moving: list[tuple[Condition, int | str]] = []
    _divide(((one, place) for place, one in enumerate(those.things)), today, known, moving)
    return known, moving


def _divide(
    each: Iterable[tuple[Condition, int | str]],
    today: date,
    known: dict[str, Any],
    moving: list[tuple[Condition, int | str]],
) -> None:
    noon = AsOf(datetime.combine(today, time(12), UTC), today)
    later = AsOf(noon.now + timedelta(hours=1), today)
    for one, at in each:
        told: dict[str, Any] = {}
        again: dict[str, Any] = {}
        conditions.tell(told, one, at, noon)
        conditions.tell(again, one, at, later)
        if told == again:
            known |= told
        elif isinstance(one, NoneOf):
            _divide(conditions.each(one, at), today, known, moving)
        else:
            moving.append((one, at))


@lru_cache(SHAPES)
def _shapes(those: Same[Condition]) -> Hashable:
    return tuple(map(conditions.shape, those.things))
