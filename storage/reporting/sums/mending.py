"""Counts members' doubtful days anew, part by part. Which days are kept: `keeping.py`.

After a crash, doubtful days are still marked and are counted again.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    CompoundSelect,
    Select,
    and_,
    bindparam,
    delete,
    insert,
    or_,
    select,
    union_all,
)

from storage.engine.dialects import DatabaseTime, alone
from storage.engine.lines import AnyRow
from storage.engine.transaction import Transaction
from storage.reporting.sums.counting import Days, counted, promised
from storage.schema.tables import doubtful, members, summed, sums
from storage.schema.tables.sums import SUMMED

PART = 200
"""How many members' days are counted at once."""
SETTLED = 300.0
"""Seconds after which no transaction can be left that began before the day was kept, and so does not mark it.

On SQLite 0, since there is a single writer.
"""
LOCK = 0x73756D73  # any number, as long as it is always this one

_d, _k, _m, _z = doubtful.c, summed.c, members.c, sums.c
_HERE: BindParameter[Any] = bindparam("workspace")
_THESE: BindParameter[Any] = bindparam("these", expanding=True)
_OF_DAY = and_(_k.workspace_id == _d.workspace_id, _k.day == _d.day)


def _settled(seconds: float) -> ColumnElement[bool]:
    """Marks of days that are not kept mean nothing, and are removed as well."""
    return or_(_k.day.is_(None), _k.made_at <= DatabaseTime(-seconds))


@lru_cache
def _waiting(seconds: float) -> Select[Any]:
    return select(_d.workspace_id).select_from(doubtful.outerjoin(summed, _OF_DAY)).where(_settled(seconds)).limit(1)


@lru_cache
def _some(seconds: float) -> Select[Any]:
    found = select(_d.id, _d.member_id, _d.day)
    found = found.select_from(doubtful.outerjoin(summed, _OF_DAY)).where(_d.workspace_id == _HERE)
    return found.where(_settled(seconds)).limit(PART)


def _counting() -> CompoundSelect[Any]:
    """Counts the marked members' days."""
    each = select(_d.member_id, _d.day).where(_d.workspace_id == _HERE, _d.id.in_(_THESE)).distinct().subquery("each")
    source = members.join(each, and_(_m.workspace_id == _HERE, _m.id == each.c.member_id))
    source = source.join(summed, and_(_k.workspace_id == _m.workspace_id, _k.day == each.c.day))
    days = Days(source, _k.since, _k.until, _k.day, _k.day, _k.ahead)
    keys = _m.id, _k.day
    return union_all(*counted(days, *keys, met=()), *promised(days, *keys, met=()))


_COUNTED = _counting()
_GONE = delete(sums).where(
    _z.workspace_id == _HERE, _z.member_id == bindparam("member"), _z.day == bindparam("its_day")
)
_KEEP = insert(sums)
_SURE = delete(doubtful).where(_d.workspace_id == _HERE, _d.id.in_(_THESE))


def settling(transaction: Transaction) -> float:
    return SETTLED if transaction.is_shared else 0.0


async def is_doubtful(transaction: Transaction) -> bool:
    """Whether there is anything to mend. May run beside the writer."""
    return await transaction.row(_waiting(settling(transaction))) is not None


async def mend(transaction: Transaction) -> int:
    """Counts some doubtful days anew; returns their number.

    Removes only the marks that it has read before counting: others may tell of later changes.
    """
    if not await alone(transaction, LOCK):
        return 0
    seconds = settling(transaction)
    found = await transaction.row(_waiting(seconds))
    if found is None:
        return 0
    here = {"workspace": found.workspace_id}
    rows = await transaction.rows(_some(seconds), here)
    these = {"these": [row.id for row in rows]}
    counted_rows = await transaction.rows(_COUNTED, here | these)
    _write(transaction, found.workspace_id, rows, counted_rows)
    transaction.later(_SURE, here | these)
    return len(rows)


def _write(transaction: Transaction, workspace: int, rows: Sequence[AnyRow], counted_rows: Sequence[AnyRow]) -> None:
    """Replaces the sums. A member's day without anything done has no row."""
    found: defaultdict[tuple[int, date], list[int]] = defaultdict(lambda: [0] * len(SUMMED))
    for member, day, *told in counted_rows:
        found[member, day] = [one + more for one, more in zip(found[member, day], told, strict=True)]
    concerned = sorted({(row.member_id, row.day) for row in rows})
    transaction.later(_GONE, [{"workspace": workspace, "member": one, "its_day": day} for one, day in concerned])
    kept = [
        {"workspace_id": workspace, "member_id": one, "day": day, **dict(zip(SUMMED, told, strict=True))}
        for (one, day), told in found.items()
        if any(told)
    ]
    if kept:
        transaction.later(_KEEP, kept)
