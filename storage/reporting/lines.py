"""What a period's work is told apart by, as columns: a cut has a line for each value."""

from typing import Any

from sqlalchemy import ColumnElement, Integer, String, and_, bindparam, case, cast, func, literal, or_, select

from sales.clients.groupings import GroupKind
from sales.reporting.slices import By
from sales.work.outcomes import ATTEMPTS
from storage.reporting.clocks import DAY, HOUR, epoch
from storage.schema.columns import Utc
from storage.schema.tables import clients, groupings, items, touches

_c, _g, _i, _t = clients.c, groupings.c, items.c, touches.c


GROUPED = {By.CITY: GroupKind.CITY, By.BUSINESS: GroupKind.BUSINESS}
"""Told by a word: a client has one of each at most."""


def word_of(by: By) -> ColumnElement[bool]:
    """How a client finds its word. For joining: asked for each line it would be asked twice."""
    return and_(_g.workspace_id == _c.workspace_id, _g.client_id == _c.id, _g.kind == GROUPED[by])


_itself = touches.alias("itself")
_REASON = select(_itself.c.reason).where(_itself.c.workspace_id == _t.workspace_id, _itself.c.id == _t.id)
"""No index has it: it is looked up of refusals alone."""
_before = touches.alias("before")
_NUMBER = (
    select(func.count())
    .where(
        _before.c.workspace_id == _t.workspace_id,
        _before.c.client_id == _t.client_id,
        _before.c.deleted_at.is_(None),
        _before.c.outcome.not_in(ATTEMPTS),
        _before.c.at <= _t.at,
        or_(_before.c.at < _t.at, _before.c.id <= _t.id),
    )
    .correlate(touches)
    .scalar_subquery()
)
"""Which touch it was with that client, attempts not counted."""
VALUES: dict[By, ColumnElement[Any]] = {
    By.SOURCE: cast(_c.source_id, String),
    By.PRODUCT: cast(_i.product_id, String),
    By.CITY: _g.word,
    By.BUSINESS: _g.word,
    By.REASON: cast(_REASON.correlate(touches).scalar_subquery(), String),
    By.STAGE: cast(_c.stage, String),
    By.BASE: cast(_c.base, String),
    By.CONTACT: case((_t.id.is_not(None), cast(_NUMBER, String))),
}
"""All but the hour, which is told by the clocks of a zone."""


def ahead(turns: int) -> ColumnElement[int]:
    """How many seconds the clocks are ahead of UTC, which change so many times in the period."""
    later = [
        (_t.at < bindparam(f"turn{at}", type_=Utc()), bindparam(f"offset{at}", type_=Integer)) for at in range(turns)
    ]
    return case(*later, else_=literal(0, Integer))


def hour(turns: int) -> ColumnElement[int]:
    return cast(func.floor(((epoch(_t.at) + ahead(turns)) % DAY) / HOUR), Integer)
