"""A short storm over each engine: enough that the program dies, and stands still, at most stages of its work."""

from pathlib import Path

import pytest

from tests.postgres import serving
from tests.storm.storm import Size, storm

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(900),  # a busy machine starts a process as slowly as it does everything else
]

SHORT = Size(workers=6, updates=150, kills=13, crowd=30, minutes=3, longest=120)
SHARED = Size(workers=6, updates=150, kills=13, crowd=30, minutes=3, processes=3, longest=120)


async def test_nothing_is_lost_doubled_or_said_too_early_however_often_the_program_dies(tmp_path: Path) -> None:
    await storm(tmp_path, f"sqlite:///{tmp_path}/touchbase.db", SHORT, seed=1)


async def test_nor_where_three_processes_share_the_work_and_stand_still_or_die_and_the_server_restarts(
    tmp_path: Path,
) -> None:
    with serving() as server:
        await storm(tmp_path, server.url(server.create()), SHARED, seed=1, server=server)
