"""Who waits for an answer to a complaint, and who has just refused, as SQL."""

from sqlalchemy import ColumnElement, and_, literal_column, or_

from sales.standing.conditions import Condition
from sales.work.outcomes import REFUSALS
from sales.work.talk import Aggrieved, Refused
from storage.queries.complaining import AGGRIEVED
from storage.queries.listing.asking import Asking, Way
from storage.schema.tables import clients, complaints

_c = clients.c
REFUSED = _c.answer.in_([literal_column(f"'{one.value}'") for one in sorted(REFUSALS)])
"""Literal: a list of values is written into the statement anew each time it is asked."""


def _aggrieved(wanted: Aggrieved, ask: Asking) -> ColumnElement[bool]:
    waits = ask.has(complaints, AGGRIEVED)
    return waits if wanted.there else ~waits


def _refused(wanted: Refused, ask: Asking) -> ColumnElement[bool]:
    day = ask.bind("day", _c.rest_until)
    if wanted.there:
        return and_(REFUSED, _c.rest_until > day)
    return or_(_c.answer.is_(None), ~REFUSED, _c.rest_until.is_(None), _c.rest_until <= day)


PEACE: dict[type[Condition], Way] = {
    Aggrieved: Way(_aggrieved, lambda _, __: {}, lambda wanted: wanted.there),
    Refused: Way(_refused, lambda _, as_of: {"day": as_of.today}, lambda wanted: wanted.there),
}
