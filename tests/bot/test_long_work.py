"""Long work between its parts: what a process takes in hand, gives back, and leaves to another one."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any, cast
from unittest.mock import AsyncMock, call

import pytest

from bot.upkeep.long_work import AT_ONCE, REST, LongWork
from sales.actions import jobs
from sales.jobs.job import JobState
from storage.jobs import leases
from storage.jobs.leases import Claim, Lost
from tests.clock import StandingClock


class Shared:
    """A database in which the job is already over, and others wait for its writer."""

    def __init__(self, *, is_shared: bool = False, others_wait: bool = True) -> None:
        self.is_shared, self.others_wait = is_shared, others_wait
        over = AsyncMock(return_value=job(JobState.DONE))
        self._unit = SimpleNamespace(commit=AsyncMock(), transaction=None, jobs=SimpleNamespace(hold=over))

    @asynccontextmanager
    async def work(self, _: object = None) -> AsyncIterator[Any]:
        yield self._unit

    transaction = work


def job(state: JobState = JobState.RUNNING) -> Any:
    return SimpleNamespace(id=1, scope=None, state=state, kind="merge")


def claim() -> Claim:
    return Claim(job(), 1)


def made(**replaced: Any) -> Any:
    work = LongWork(cast("Any", Shared()), StandingClock(), "process", AsyncMock())
    vars(work).update(replaced)
    return work


async def test_a_process_has_four_jobs_in_hand_and_gives_back_those_it_cannot_go_on_with() -> None:
    work = made(_claimed=AsyncMock(return_value=claim()), _next=AsyncMock(side_effect=lambda one, _: one))
    mine: list[Claim] = []
    for _ in range(AT_ONCE + 2):
        mine = await work.round(mine)
    assert len(mine) == AT_ONCE
    stopped = made(round=AsyncMock(side_effect=[mine, RuntimeError]), _give_back=AsyncMock())
    with pytest.raises(RuntimeError):
        await stopped.tick()
    assert stopped._give_back.await_args == call(mine)


async def test_what_another_process_has_taken_over_has_not_failed() -> None:
    work = made(_part=AsyncMock(side_effect=Lost), _fail=AsyncMock())
    async with asyncio.TaskGroup() as telling:
        assert await work._next(claim(), telling) is None
    assert not work._fail.await_count


async def test_what_is_over_is_not_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "give_up", given_up := AsyncMock())
    await made()._give_up(claim(), tells=True)
    assert not given_up.await_count


async def test_where_a_job_stands_is_not_told_at_each_of_its_parts() -> None:
    assert not made()._is_time(claim())


async def test_who_waits_for_the_writer_gets_it_between_two_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asyncio, "sleep", slept := AsyncMock())
    held = SimpleNamespace(hold=AsyncMock(return_value=job(JobState.DONE)))
    await made(_leases=held)._part(claim())
    await made(_leases=held, _database=Shared(others_wait=False))._part(claim())
    assert slept.await_args_list == [call(REST), call(0)]


async def test_only_who_is_alone_on_a_database_waits_for_no_lease(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leases, "expire", expired := AsyncMock())
    for shared, times in ((True, 0), (False, 1)):
        await made(_database=Shared(is_shared=shared)).begin()
        assert expired.await_count == times
