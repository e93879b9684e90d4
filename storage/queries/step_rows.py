"""Next steps from their rows, and the join of a client to its nearest step."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, FromClause, and_, literal_column, select
from sqlalchemy.sql.expression import nulls_last

from sales.work.step import NextStep, StepState
from storage.queries.values import STEPS
from storage.schema.tables import clients, next_steps

_s = next_steps.c
STEP = STEPS.columns
NEAREST_FIRST = (_s.due_on, nulls_last(_s.due_time), _s.id)


def _open(steps: FromClause) -> ColumnElement[bool]:
    """Literal, so that the planner recognises partial indexes; with a bound value SQLite would plan anew each time."""
    return steps.c.state == literal_column(f"'{StepState.OPEN.value}'")


OPEN = _open(next_steps)


def step_of(row: Sequence[Any]) -> NextStep:
    return STEPS.of(row)


def nearest_step() -> ColumnElement[bool]:
    """Joins a client to its nearest open step."""
    other = next_steps.alias()
    nearest = (
        select(other.c.id)
        .where(
            other.c.workspace_id == clients.c.workspace_id,
            other.c.client_id == clients.c.id,
            _open(other),
        )
        .order_by(other.c.due_on, nulls_last(other.c.due_time), other.c.id)
        .limit(1)
        .correlate(clients)
        .scalar_subquery()
    )
    return and_(next_steps.c.workspace_id == clients.c.workspace_id, next_steps.c.id == nearest)
