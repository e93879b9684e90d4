"""Counts members' days from touches, orders and steps: the one way, both for kept days and for all others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    FromClause,
    Select,
    and_,
    case,
    cast,
    exists,
    func,
    literal_column,
    select,
)

from sales.reporting.counts import Figures
from sales.reporting.slices import Doing
from sales.work.channels import Channel
from sales.work.outcomes import ATTEMPTS
from storage.queries.scoped import of_member, written
from storage.reporting.fates import ANSWER, CORRECTED, LEFT, PROMISED_FOR
from storage.reporting.meanings import MEANS, SALE, late, of_nobody_gone
from storage.schema.tables import next_steps, orders, touches
from storage.schema.tables.sums import BY_CHANNEL, SUMMED

COUNTING = 1
"""The version of these rules; days counted by another version are counted anew."""

_o, _s, _t = orders.c, next_steps.c, touches.c


@dataclass(frozen=True, slots=True)
class Days:
    """Members with days, as columns: moments from and until, first and last day, and the UTC offset in seconds."""

    source: FromClause
    since: ColumnElement[Any]
    until: ColumnElement[Any]
    first: ColumnElement[Any]
    last: ColumnElement[Any]
    ahead: ColumnElement[Any]


_DONE: dict[str, ColumnElement[bool]] = {
    **{
        name: MEANS[doing]
        for name, doing in {
            "conversations": Doing.TALKS,
            "attempts": Doing.ATTEMPTS,
            "sent": Doing.SENT,
            "noted": Doing.NOTED,
            "offers": Doing.OFFERS,
            "calls": Doing.CALLS,
            "reached": Doing.REACHED,
            "refusals": Doing.REFUSALS,
            "deciders": Doing.DECIDERS,
            "first": Doing.FIRST,
            "confirmed": Doing.CONFIRMED,
            "far": Doing.FAR,
        }.items()
    },
    **{BY_CHANNEL[one]: and_(_t.channel == one, _t.outcome.not_in(ATTEMPTS)) for one in Channel},
}


def counted(days: Days, *keys: ColumnElement[Any], met: Sequence[ColumnElement[bool]]) -> list[Select[Any]]:
    """Queries for touches and orders, with equal columns, whose rows are to be added."""
    done = {name: _times(meant) for name, meant in (_DONE | {"late": late(days.ahead)}).items()}
    sold = {
        "orders": _times(SALE),
        "amount": cast(func.coalesce(func.sum(_o.amount), 0), BigInteger),
        "new_sales": _times(MEANS[Doing.NEW_SALES]),
    }
    in_time = and_(of_member(touches), _t.at >= days.since, _t.at < days.until)
    touched = _told(keys, done).select_from(days.source.join(touches, in_time)).where(_t.deleted_at.is_(None))
    on_days = and_(of_member(orders), _o.on.between(days.first, days.last))
    bought = _told(keys, sold).select_from(days.source.join(orders, on_days)).where(_o.deleted_at.is_(None))
    return [
        one.where(*met, of_nobody_gone(table), written(table)).group_by(*keys)
        for one, table in ((touched, touches), (bought, orders))
    ]


def promised(days: Days, *keys: ColumnElement[Any], met: Sequence[ColumnElement[bool]]) -> list[Select[Any]]:
    """Queries for promises, of single days that are over. The first promised day counts; each query has an index."""
    answered = exists().where(ANSWER, _t.at < days.until).correlate_except(touches)
    kept = and_(_s.closed_by.is_not(None), (_s.closed_at < days.until) | answered)
    told = _told(keys, {"promised": cast(func.count(), BigInteger), "kept": _times(kept)})
    known = (*met, ~CORRECTED, of_nobody_gone(next_steps), written(next_steps))
    mine = and_(of_member(next_steps), _s.promised_by.is_(None))
    first = and_(mine, _s.due_on == days.first, _s.promised_on.is_(None))
    again = and_(mine, _s.promised_on == days.first)
    left = and_(LEFT, days.first == PROMISED_FOR)
    every = (first, again, left)
    return [told.select_from(days.source.join(next_steps, on)).where(*known).group_by(*keys) for on in every]


def _times(met: ColumnElement[bool]) -> ColumnElement[int]:
    return cast(func.sum(case((met, 1), else_=0)), BigInteger)


def _told(keys: Sequence[ColumnElement[Any]], told: Mapping[str, ColumnElement[Any]]) -> Select[Any]:
    """All columns of SUMMED in order, with zero for those that are not given."""
    nothing = literal_column("0", BigInteger)
    return select(*keys, *(told.get(name, nothing).label(name) for name in SUMMED))


def figures(row: Sequence[Any]) -> Figures:
    """From the columns of SUMMED."""
    told = dict(zip(SUMMED, row, strict=True))
    channels = {one: number for one, name in BY_CHANNEL.items() if (number := told.pop(name))}
    return Figures(**told, channels=channels)
