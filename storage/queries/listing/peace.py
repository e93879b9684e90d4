"""SQL conditions: the status of clients, recent contact, open complaints, and recent refusals."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, and_, bindparam, false, literal_column, or_

from sales.clients.client import Status
from sales.standing.cadence import bought_since, talked_since
from sales.standing.client_filter import AsOf
from sales.standing.conditions import Attention, Condition, InTouch
from sales.work.outcomes import REFUSALS
from sales.work.talk import Aggrieved, Refused
from storage.queries.complaining import AGGRIEVED
from storage.queries.listing.asking import TODAY, Asking, Values, Way
from storage.schema.columns import LocalDate, Utc
from storage.schema.tables import clients, complaints

_c = clients.c
REFUSED = _c.answer.in_([literal_column(f"'{one.value}'") for one in sorted(REFUSALS)])
"""Literal: an expanding list would be written into the SQL anew for each execution."""

_ATTENDED: dict[Attention, ColumnElement[bool]] = {
    Attention.ACTIVE: and_(~_c.do_not_contact, _c.status != literal_column(f"'{Status.INACTIVE.value}'")),
    Attention.INACTIVE: and_(~_c.do_not_contact, _c.status == literal_column(f"'{Status.INACTIVE.value}'")),
    Attention.DO_NOT_CONTACT: _c.do_not_contact.is_(True),
}
"""Plain comparisons of columns: a CASE over all clients of a company takes twice as long."""


def attended(among: Iterable[Any]) -> ColumnElement[bool]:
    return or_(false(), *(_ATTENDED[Attention(one)] for one in sorted(among)))


def _aggrieved(wanted: Aggrieved, ask: Asking) -> ColumnElement[bool]:
    waits = ask.has(complaints, AGGRIEVED)
    return waits if wanted.there else ~waits


def _refused(wanted: Refused, _: Asking) -> ColumnElement[bool]:
    if wanted.there:
        return and_(REFUSED, _c.rest_until > TODAY)
    return or_(_c.answer.is_(None), ~REFUSED, _c.rest_until.is_(None), _c.rest_until <= TODAY)


_TALKED_SINCE: BindParameter[datetime] = bindparam("talked_since", type_=Utc())
_BOUGHT_SINCE: BindParameter[date] = bindparam("bought_since", type_=LocalDate())


def _in_touch(_: InTouch, __: Asking) -> ColumnElement[bool]:
    return or_(_c.last_talk_at >= _TALKED_SINCE, _c.last_order_on >= _BOUGHT_SINCE)


_TALKED = _c.last_talk_at >= _TALKED_SINCE
_ONLY_BOUGHT = and_(_c.last_order_on >= _BOUGHT_SINCE, or_(_c.last_talk_at.is_(None), _c.last_talk_at < _TALKED_SINCE))


def _in_touch_since(_: InTouch, as_of: AsOf) -> Values:
    return {"talked_since": talked_since(as_of.now), "bought_since": bought_since(as_of.today)}


PEACE: dict[type[Condition], Way] = {
    InTouch: Way(_in_touch, _in_touch_since, shared=True, halves=(_TALKED, _ONLY_BOUGHT)),
    Aggrieved: Way(_aggrieved, lambda _, __: {}, lambda wanted: wanted.there),
    Refused: Way(_refused, lambda _, __: {}, lambda wanted: wanted.there),
}
