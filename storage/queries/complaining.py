"""SQL conditions: whether a complaint is open, which follows from the touches after it."""

from sqlalchemy import ColumnElement, and_, exists

from sales.reporting.leading.complaints import SETTLING
from sales.work.outcomes import Outcome
from storage.schema.tables import complaints, touches

_k, _t = complaints.c, touches.c
ITS_TOUCH = and_(_t.workspace_id == _k.workspace_id, _t.id == _k.id)
"""Joins a complaint to its touch."""


def _answered() -> ColumnElement[bool]:
    """Whether a later touch of the client settles the complaint."""
    later = touches.alias("later").c
    same = (later.workspace_id == _t.workspace_id, later.client_id == _t.client_id, later.at > _t.at)
    return exists().where(*same, later.deleted_at.is_(None), later.outcome.in_(sorted(SETTLING)))


STILL_OPEN = and_(_t.deleted_at.is_(None), _t.outcome == Outcome.COMPLAINT, ~_answered())
"""Whether the touch is a complaint that is open."""
AGGRIEVED = exists().where(ITS_TOUCH, STILL_OPEN)
"""Whether the row of `complaints` is open."""
