"""SQL conditions on a client's open steps: whether there are any, overdue ones, talks, or ones for some purpose."""

from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import ColumnElement, and_, literal, literal_column, or_, select

from sales.recording.slots import BETWEEN, apart, slot_of
from sales.standing.client_filter import AsOf
from sales.standing.conditions import Condition, Late, Planned
from sales.work.step import GRACE, Plan
from sales.work.talk import SOON, TALKS, Minded, Talking
from storage.engine.dialects import Holds
from storage.queries.listing.asking import HERE, Asking, Values, Way
from storage.queries.step_rows import OPEN
from storage.schema.columns import Utc
from storage.schema.tables import clients, next_steps

_c, _s = clients.c, next_steps.c


def late(ask: Asking) -> ColumnElement[bool]:
    """An open step that is overdue: a timed one after its grace, any other after its day."""
    timed = and_(_s.due_at.is_not(None), _s.due_at < ask.bind("grace", Utc()))
    return or_(and_(_s.due_at.is_(None), _s.due_on < ask.bind("today", _s.due_on)), timed)


def late_values(as_of: AsOf) -> Values:
    return {"today": as_of.today, "grace": as_of.now - GRACE}


_PLANS: dict[Plan, Callable[[Asking], ColumnElement[bool]]] = {
    Plan.NONE: lambda ask: ~ask.has(next_steps, OPEN),
    Plan.ANY: lambda ask: ask.has(next_steps, OPEN),
    Plan.OVERDUE: lambda ask: ask.has(next_steps, OPEN, late(ask)),
    Plan.TODAY: lambda ask: ask.has(next_steps, OPEN, _s.due_on <= ask.bind("day", _s.due_on)),
    Plan.WEEK: lambda ask: ask.has(next_steps, OPEN, _s.due_on <= ask.bind("day", _s.due_on)),
    Plan.AGAIN: lambda ask: ask.has(next_steps, OPEN, _s.series.is_not(None)),
    Plan.ONCE: lambda ask: ~ask.has(next_steps, OPEN, _s.series.is_not(None)),
}
_PLAN_VALUES: dict[Plan, Callable[[AsOf], Values]] = {
    Plan.NONE: lambda _: {},
    Plan.ANY: lambda _: {},
    Plan.OVERDUE: late_values,
    Plan.TODAY: lambda as_of: {"day": as_of.today},
    Plan.WEEK: lambda as_of: {"day": as_of.today + timedelta(days=7)},
    Plan.AGAIN: lambda _: {},
    Plan.ONCE: lambda _: {},
}


def _late(_: Late, ask: Asking) -> ColumnElement[bool]:
    """Starts from the member's open steps."""
    due = (_s.workspace_id == HERE, _s.member_id == ask.bind("member"), OPEN)
    soon = _s.due_on <= ask.bind("tomorrow", _s.due_on)
    return _c.id.in_(select(_s.client_id).where(*due, soon, late(ask)))


def _late_of(wanted: Late, as_of: AsOf) -> Values:
    return {"member": wanted.member, "tomorrow": as_of.today + timedelta(days=1), **late_values(as_of)}


_A_TALK = _s.kind.in_([literal_column(f"'{one.value}'") for one in sorted(TALKS)])


def _talking(wanted: Talking, ask: Asking) -> ColumnElement[bool]:
    talk = ask.has(next_steps, OPEN, _A_TALK, _s.series.is_(None), _s.due_on <= ask.bind("soon", _s.due_on))
    return talk if wanted.there else ~talk


def _minded(wanted: Minded, ask: Asking) -> ColumnElement[bool]:
    """Whether a step's note says it, by the same rule as `slots.says`."""
    among = Holds(literal(BETWEEN) + _s.note + literal(BETWEEN), f"c{ask.place}_words")
    said = ask.has(next_steps, OPEN, or_(among, _s.slot == ask.bind("slot", _s.slot)))
    return said if wanted.there else ~said


PLANNING: dict[type[Condition], Way] = {
    Planned: Way(
        lambda wanted, ask: _PLANS[wanted.plan](ask),
        lambda wanted, as_of: _PLAN_VALUES[wanted.plan](as_of),
        lambda wanted: wanted.plan,
    ),
    Late: Way(_late, _late_of),
    Talking: Way(_talking, lambda _, as_of: {"soon": as_of.today + SOON}, lambda wanted: wanted.there),
    Minded: Way(
        _minded,
        lambda wanted, _: {"words": apart(wanted.words), "slot": slot_of(wanted.words)},
        lambda wanted: wanted.there,
    ),
}
