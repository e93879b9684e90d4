"""The figures of a period: kept days are added up, doubtful and other days are counted.

Kept and doubtful days are read in one statement, so that a day mended meanwhile counts once.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import (
    BigInteger,
    BindParameter,
    CompoundSelect,
    Integer,
    Select,
    and_,
    bindparam,
    cast,
    exists,
    func,
    or_,
    select,
    union_all,
)

from sales.days.calendar import DAY
from sales.days.periods import Period, between, bounds, stretches
from sales.ground.scope import Scope
from sales.reporting.counts import NOTHING, Figures
from sales.reporting.figures.fates import Fated
from storage.queries.scoped import InScope, Repository, of_member, scoped_by_member
from storage.reporting.fates import Fates
from storage.reporting.sums.counting import COUNTING, Days, counted, figures, promised
from storage.schema.columns import LocalDate, Utc
from storage.schema.tables import doubtful, members, summed, sums
from storage.schema.tables.sums import SUMMED

_d, _k, _m, _z = doubtful.c, summed.c, members.c, sums.c
_HERE: BindParameter[Any] = bindparam("workspace")
_FIRST, _LAST = bindparam("first", type_=LocalDate()), bindparam("last", type_=LocalDate())
_KEPT = (
    select(_k.day, _k.since, _k.until)
    .where(_k.workspace_id == _HERE, _k.counting == COUNTING, _k.day.between(_FIRST, _LAST))
    .order_by(_k.day)
)


@scoped_by_member
def _counted(mine: InScope) -> CompoundSelect[Any]:
    """What was done between two moments, regardless of kept days."""
    since, until = bindparam("since", type_=Utc()), bindparam("until", type_=Utc())
    days = Days(members, since, until, _FIRST, _LAST, bindparam("ahead", type_=Integer))
    return union_all(*counted(days, _m.id, met=(mine,)))


@scoped_by_member
def _added_up(mine: InScope) -> CompoundSelect[Any]:
    """Kept days summed, and doubtful ones counted. Mostly none is doubtful, which is tested once per statement."""
    of_its_day = and_(_d.workspace_id == _z.workspace_id, _d.member_id == _z.member_id, _d.day == _z.day)
    sure = or_(~exists(select(_d.id).where(_d.workspace_id == _HERE)), ~exists(_d.id).where(of_its_day).correlate(sums))
    told = (cast(func.sum(_z[name]), BigInteger).label(name) for name in SUMMED)
    known: Select[Any] = select(_m.id, *told).select_from(members.join(sums, of_member(sums)))
    known = known.where(mine, _z.day.between(_FIRST, _LAST), sure).group_by(_m.id)
    unsure = select(_d.member_id, _d.day).where(_d.workspace_id == _HERE, _d.day.between(_FIRST, _LAST))
    each = unsure.distinct().subquery("unsure")
    source = members.join(each, each.c.member_id == _m.id)
    source = source.join(summed, and_(_k.workspace_id == _m.workspace_id, _k.day == each.c.day))
    days = Days(source, _k.since, _k.until, _k.day, _k.day, _k.ahead)
    return union_all(known, *counted(days, _m.id, met=(mine,)), *promised(days, _m.id, met=(mine,)))


class Sums(Repository):
    """Figures within one unit of work."""

    async def figures(self, scope: Scope, period: Period, zone: str, today: date) -> dict[int, Figures]:
        kept = await self._kept(scope, period, zone, today)
        rows = list(await self._rows(_added_up, scope, first=kept.since, last=kept.last)) if kept else []
        told: list[tuple[int, Figures]] = []
        for rest in _beside(period, kept):
            for stretch in stretches(rest, zone):
                rows += await self._rows(_counted, scope, **_bound_to(stretch, zone))
            promises = await Fates(self._transaction, self._journal).kept(scope, Fated(rest, zone, today))
            told += [(member, Figures(promised=both[0], kept=both[1])) for member, both in promises.items()]
        return _together([*told, *((row[0], figures(row[1:])) for row in rows)])

    async def _kept(self, scope: Scope, period: Period, zone: str, today: date) -> Period | None:
        """The longest run of kept days within the period, in that time zone."""
        values = {"workspace": scope.workspace, "first": period.since, "last": min(period.last, today - DAY)}
        rows = await self._transaction.rows(_KEPT, values)
        days = [row.day for row in rows if bounds(between(row.day, row.day), zone) == (row.since, row.until)]
        numbered = groupby(enumerate(days), key=lambda one: one[1] - one[0] * DAY)
        runs = [[day for _, day in run] for _, run in numbered]
        longest = max(runs, key=len, default=None)
        return between(longest[0], longest[-1]) if longest else None


def _beside(period: Period, kept: Period | None) -> list[Period]:
    """The parts of the period before and after the kept days."""
    if kept is None:
        return [period]
    pieces = (period.since, kept.since), (kept.until, period.until)
    return [between(first, until - DAY) for first, until in pieces if first < until]


def _bound_to(stretch: tuple[datetime, datetime, timedelta], zone: str) -> dict[str, Any]:
    since, until, ahead = stretch
    first, after = (moment.astimezone(ZoneInfo(zone)).date() for moment in (since, until))
    return {
        "since": since, "until": until, "first": first, "last": after - DAY, "ahead": int(ahead.total_seconds()),
    }  # fmt: skip


def _together(told: Iterable[tuple[int, Figures]]) -> dict[int, Figures]:
    """The figures added up by member, without members who did nothing."""
    found: defaultdict[int, Figures] = defaultdict(lambda: NOTHING)
    for member, one in told:
        found[member] += one
    return {member: one for member, one in found.items() if one != NOTHING}
