"""What the sample company says its clients were worth in past nights is what a night of today counts."""

import asyncio
from datetime import timedelta
from pathlib import Path
from shutil import copy

import pytest
from sqlalchemy import Select, select

from bot.upkeep.grading import Grading
from sales.clients.grades import Worth
from sales.clients.rungs import Ladder, Segment
from sales.standing.client_filter import AsOf, ClientFilter
from storage.database import Database
from storage.schema.tables import clients, worth_moves
from tests.bot.demo import Sample, opened, sample

KEPT = select(clients.c.id, clients.c.worth)
MOVED = select(worth_moves.c.client_id, worth_moves.c.worth).order_by(worth_moves.c.at)


@pytest.fixture(scope="module", params=["ru", pytest.param("en", marks=pytest.mark.long)])
def shop(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, statements: None) -> Sample:
    return asyncio.run(sample(request.param, tmp_path_factory.mktemp("demo") / "demo.db"))


async def _worths(database: Database, asked: Select[tuple[int, Worth | None]]) -> dict[int, Worth | None]:
    async with database.read() as unit:
        return {row[0]: row[1] for row in await unit.transaction.rows(asked)}


async def test_clients_have_moved_between_segments_to_where_a_night_finds_them(shop: Sample, tmp_path: Path) -> None:
    async with opened(Path(copy(shop.file, tmp_path)), shop.clock) as database:
        before, told = await _worths(database, KEPT), await _worths(database, MOVED)
        await Grading(database, shop.clock).ask()
        after = await _worths(database, KEPT)
    assert {client: before[client] for client in told} == told
    assert sum(before[client] != worth for client, worth in after.items()) < len(after) // 20
    since, as_of = shop.clock.now() - timedelta(days=30), AsOf(shop.clock.now(), shop.today)
    async with shop.read() as unit:
        moved = await unit.funnels.moved(shop.scope, ClientFilter(), as_of, Ladder.WORTH, since)
    assert Segment.BIG_AWAKE in moved
    assert len(moved) > 3
