"""The power goes at any moment: what was called saved is there, whole, and the base opens."""

import random
from pathlib import Path

import pytest
from sqlalchemy import func, select

from storage.database import Database
from storage.schema.tables import audit, clients
from tests.clock import StandingClock
from tests.storm.power import BASE, SAVED, compiler, cut, noted

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(300),
    pytest.mark.skipif(compiler() is None, reason="there is no C compiler to make the notes with"),
]
CUTS = 100


async def test_what_was_called_saved_outlives_a_power_cut(tmp_path: Path) -> None:
    notes, chance = noted(tmp_path, 60), random.Random(1)
    begun = next(place for place, note in enumerate(notes) if note.name == SAVED)
    lost = 0
    for number in range(CUTS):
        folder = tmp_path / str(number)
        said = cut(notes, chance.randrange(begun, len(notes)), folder, chance)
        lost += len(said - await _there(folder))
    assert lost == 0


async def _there(folder: Path) -> set[int]:
    """Of a base that opens and is whole: each client with its row of the audit."""
    database = await Database.open(f"sqlite:///{folder / BASE}", StandingClock(), create=False)
    try:
        async with database.read() as unit:
            there = {row.id for row in await unit.transaction.rows(select(clients.c.id))}
            told = await unit.transaction.scalar(select(func.count()).where(audit.c.changes.is_not(None)))
        assert told - 1 == len(there)
        return there
    finally:
        await database.close()
