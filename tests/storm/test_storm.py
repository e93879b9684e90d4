"""A short storm over each engine: enough that the program dies at every stage of its work."""

from pathlib import Path

import pytest

from tests.storm.storm import Size, storm

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(900),  # a busy machine starts a process as slowly as it does everything else
]

SHORT = Size(workers=6, updates=150, kills=13, crowd=30, minutes=3)
SHARED = Size(workers=6, updates=150, kills=13, crowd=30, minutes=3, processes=3)


async def test_nothing_is_lost_doubled_or_said_too_early_however_often_the_program_dies(tmp_path: Path) -> None:
    await storm(tmp_path, f"sqlite:///{tmp_path}/touchbase.db", SHORT, seed=1)


async def test_nor_where_three_processes_share_the_work_and_die_in_turn(tmp_path: Path, postgres_url: str) -> None:
    await storm(tmp_path, postgres_url, SHARED, seed=1)
