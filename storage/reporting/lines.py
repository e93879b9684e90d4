"""The columns that a period's work is broken down by (`By`): a line for each value."""

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
"""By a folded word: a client has at most one of each kind."""


def word_of(by: By) -> ColumnElement[bool]:
    """Joins a client to its word. As a subquery it would be evaluated twice per line."""
    return and_(_g.workspace_id == _c.workspace_id, _g.client_id == _c.id, _g.kind == GROUPED[by])


_itself = touches.alias("itself")
_REASON = select(_itself.c.reason).where(_itself.c.workspace_id == _t.workspace_id, _itself.c.id == _t.id)
"""No index contains the reason, so it is looked up, for refusals only."""
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
"""Which touch with its client it was, attempts not counted."""
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
"""All but the hour, which depends on the time zone: `hour`."""


def ahead(turns: int) -> ColumnElement[int]:
    """The zone's UTC offset in seconds at the touch; it has `turns` values in the period."""
    later = [
        (_t.at < bindparam(f"turn{at}", type_=Utc()), bindparam(f"offset{at}", type_=Integer)) for at in range(turns)
    ]
    return case(*later, else_=literal(0, Integer))


def hour(turns: int) -> ColumnElement[int]:
    return cast(func.floor(((epoch(_t.at) + ahead(turns)) % DAY) / HOUR), Integer)
