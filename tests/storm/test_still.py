"""One of two processes stands still: the other goes on, whatever the first one holds."""

import asyncio
from pathlib import Path

import pytest

from tests.storm.still import answered, standing

pytestmark = [pytest.mark.long, pytest.mark.timeout(300)]


# On a calm machine whoever polls may take all itself, so that the other is hardly ever at *saved*: not for the check.
@pytest.mark.parametrize("stage", ["turning", pytest.param("saved", marks=pytest.mark.storm)])
async def test_whoever_stands_still_stops_nobody_else(tmp_path: Path, postgres_url: str, stage: str) -> None:
    async with standing(tmp_path, postgres_url, stage) as (people, stopped):
        for _ in range(3):
            await asyncio.gather(*(answered(person) for person in people))
        assert stopped.stands_still
