"""With whom somebody was in touch lately, who waits for an answer to a complaint, and who has just refused, as SQL."""

from datetime import date, datetime

from sqlalchemy import BindParameter, ColumnElement, and_, bindparam, literal_column, or_

from sales.standing.cadence import bought_since, talked_since
from sales.standing.client_filter import AsOf
from sales.standing.conditions import Condition, InTouch
from sales.work.outcomes import REFUSALS
from sales.work.talk import Aggrieved, Refused
from storage.queries.complaining import AGGRIEVED
from storage.queries.listing.asking import TODAY, Asking, Values, Way
from storage.schema.columns import LocalDate, Utc
from storage.schema.tables import clients, complaints

_c = clients.c
REFUSED = _c.answer.in_([literal_column(f"'{one.value}'") for one in sorted(REFUSALS)])
"""Literal: a list of values is written into the statement anew each time it is asked."""


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


def _in_touch_since(_: InTouch, as_of: AsOf) -> Values:
    return {"talked_since": talked_since(as_of.now), "bought_since": bought_since(as_of.today)}


PEACE: dict[type[Condition], Way] = {
    InTouch: Way(_in_touch, _in_touch_since, shared=True),
    Aggrieved: Way(_aggrieved, lambda _, __: {}, lambda wanted: wanted.there),
    Refused: Way(_refused, lambda _, __: {}, lambda wanted: wanted.there),
}
