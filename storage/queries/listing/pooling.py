"""SQL conditions: clients that are about to go to the pool, and clients in it."""

from datetime import timedelta

from sqlalchemy import ColumnElement, and_, exists, or_, select

from sales.company.pool import Leaving, Neglected, Pooled
from sales.standing.client_filter import AsOf
from sales.standing.conditions import Condition
from storage.queries.listing.asking import HERE, Asking, Values, Way
from storage.queries.step_rows import OPEN
from storage.schema.columns import Utc
from storage.schema.tables import clients, members, next_steps

_c, _m, _s = clients.c, members.c, next_steps.c


def _neglected(_: Neglected, ask: Asking) -> ColumnElement[bool]:
    since, rested = ask.bind("since", Utc()), ask.bind("rested", Utc())
    return and_(
        _c.named_base.is_(None),
        _c.created_at < since,
        or_(_c.last_touch_at.is_(None), _c.last_touch_at < since),
        or_(_c.last_order_on.is_(None), _c.last_order_on < ask.bind("since_day", _c.last_order_on)),
        or_(_c.owned_since.is_(None), _c.owned_since < rested),
        ~ask.has(next_steps, OPEN, _s.due_on >= ask.bind("today", _s.due_on)),
    )


def _leaving(_: Leaving, ask: Asking) -> ColumnElement[bool]:
    """Clients whose last day before the pool comes by then, unless touched since the warning or planned ahead."""
    untouched = or_(_c.last_touch_at.is_(None), _c.last_touch_at < _c.warned_at)
    ahead = ask.has(next_steps, OPEN, _s.due_on >= ask.bind("today", _s.due_on))
    return and_(_c.leaves_on <= ask.bind("until", _c.leaves_on), untouched, ~ahead)


def _leaving_until(wanted: Leaving, as_of: AsOf) -> Values:
    return {"until": as_of.today + timedelta(days=wanted.days), "today": as_of.today}


def _neglected_since(wanted: Neglected, as_of: AsOf) -> Values:
    days, rest = timedelta(days=wanted.days), timedelta(days=wanted.rest)
    since = {"since": as_of.now - days, "since_day": as_of.today - days}
    return {**since, "rested": as_of.now - rest, "today": as_of.today}


IN_POOL = select(_m.id).where(_m.workspace_id == HERE, _m.pool)
_SOMEBODYS = or_(~exists(IN_POOL), _c.owner_id.not_in(IN_POOL))
"""Most companies have no pool: the first part is evaluated once per statement, and then no client is looked at."""
POOLING: dict[type[Condition], Way] = {
    Neglected: Way(_neglected, _neglected_since),
    Leaving: Way(_leaving, _leaving_until),
    Pooled: Way(
        lambda wanted, _: _c.owner_id.in_(IN_POOL) if wanted.there else _SOMEBODYS,
        lambda _, __: {},
        lambda wanted: wanted.there,
    ),
}
