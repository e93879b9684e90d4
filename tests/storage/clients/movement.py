"""What is kept of a client's movement comes to where it stands: that is all that the funnel counts by."""

from collections import Counter
from typing import Any

from sqlalchemy import Column, select

from sales.clients.stages import Base, Stage
from storage.database import Database
from storage.schema.tables import clients, moves

_c, _m = clients.c, moves.c
_WAYS: tuple[tuple[Column[Any], Column[Any], Column[Any], object], ...] = (
    (_m.stage_before, _m.stage, _c.stage, Stage.WHITE),
    (_m.base_before, _m.base, _c.base, Base.POTENTIAL),
)


async def adds_up(database: Database, client: int) -> bool:
    """From where whoever is new stands to where it stands now, whatever was done and taken back in between."""
    return all([await _adds_up(database, client, *way) for way in _WAYS])


async def _adds_up(
    database: Database, client: int, before: Column[Any], after: Column[Any], now: Column[Any], born: object
) -> bool:
    async with database.read() as unit:
        rows = await unit.transaction.rows(select(before, after).where(_m.client_id == client))
        stands = await unit.transaction.scalar(select(now).where(_c.id == client))
    net = Counter(row[1] for row in rows)
    net.subtract(row[0] for row in rows)
    expected = Counter({stands: 1})
    expected.subtract({born: 1})
    return {place: n for place, n in net.items() if n} == {place: n for place, n in expected.items() if n}
