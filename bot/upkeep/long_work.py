"""Runs the jobs of all companies: a part of each in turn, each part a unit of work of its own.

Between two parts others may write. Progress is shown meanwhile; the result is told again until it has been said.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.process import logs
from sales.actions import jobs
from sales.ground.clock import Clock
from sales.jobs.job import Job, JobState
from storage.database import Database
from storage.jobs import leases
from storage.jobs.leases import Claim, Leases, Lost

AT_ONCE = 4
"""How many jobs one process works on."""
WRITER = 0.05
"""Seconds that a part may hold the writer."""
REST = 0.02
"""Seconds of sleep after a part if others had to wait: a tap takes several transactions."""
EVERY = 1.5
"""Seconds between two progress messages: Telegram lets a message be edited about once a second."""
AGAIN_AFTER = 2.0
"""Seconds before a part that failed is tried again."""
TRIES = 10

Tell = Callable[[Job], Awaitable[int | None]]
"""Shows a job's progress; returns the id of the message, 0 if there is nobody to tell, None if it failed."""
log = logs.logger(__name__)


class LongWork:
    def __init__(self, database: Database, clock: Clock, owner: str, tell: Tell) -> None:
        self._database = database
        self._clock = clock
        self._leases = Leases(owner)
        self._tell = tell
        self._told_at: dict[int, float] = {}
        self._closed = False

    async def begin(self) -> None:
        """Expires leases if no other process can hold them, so that a restart does not wait for them."""
        if not self._database.is_shared:
            async with self._database.transaction() as transaction:
                await leases.expire(transaction)

    def close(self) -> None:
        """Begins no more parts."""
        self._closed = True

    async def tick(self) -> None:
        """Works until no job is left."""
        mine: list[Claim] = []
        try:
            while mine := await self.round(mine):
                pass
        finally:
            if mine:
                await self._give_back(mine)

    async def round(self, mine: list[Claim]) -> list[Claim]:
        """Does a part of each of these jobs, and of one more if one waits; returns those that go on."""
        if self._closed:
            await self._give_back(mine)
            return []
        if len(mine) < AT_ONCE and (new := await self._claimed()):
            mine = [*mine, new]
        async with asyncio.TaskGroup() as telling:
            return [after for one in mine if (after := await self._next(one, telling))]

    async def _claimed(self) -> Claim | None:
        async with self._database.read() as unit:
            if not await leases.is_waiting(unit.transaction):
                return None
        async with self._database.transaction() as transaction:
            return await self._leases.claim(transaction)

    async def _next(self, claim: Claim, telling: asyncio.TaskGroup) -> Claim | None:
        """Does the job's next part; returns the claim to go on with, None if that was the last for now."""
        try:
            if claim.job.state is JobState.RUNNING:
                claim = replace(claim, job=await self._part(claim))
        except Lost:
            return None
        except Exception as error:  # noqa: BLE001 - the other jobs go on, and this one is tried again
            log.error("a part of long work failed", kind=claim.job.kind, **logs.error_of(error))
            await self._fail(claim)
            return None
        if claim.job.state is JobState.RUNNING:
            if self._is_time(claim):
                telling.create_task(self._say(claim))
            return claim
        self._told_at.pop(claim.job.id, None)
        telling.create_task(self._say_the_last(claim))
        return None

    async def _part(self, claim: Claim) -> Job:
        loop = asyncio.get_running_loop()
        async with self._database.work(claim.job.scope) as unit:
            job = await self._leases.hold(unit.transaction, claim)
            if job.state is JobState.RUNNING:
                job = await jobs.do_part(unit, job, self._clock.now(), patience(loop.time))
            await unit.commit()
        await asyncio.sleep(REST if self._database.others_wait else 0)
        return job

    async def _fail(self, claim: Claim) -> None:
        async with self._database.work(claim.job.scope) as unit:
            failures = await self._leases.fail(unit.transaction, claim, AGAIN_AFTER)
            await unit.commit()
        if failures >= TRIES:
            try:
                await self._give_up(claim, tells=True)
            except Exception as error:  # noqa: BLE001 - what made it fail may be just that: it ends all the same
                log.error("long work that is given up is not told of", kind=claim.job.kind, **logs.error_of(error))
                await self._give_up(claim, tells=False)

    async def _give_up(self, claim: Claim, *, tells: bool) -> None:
        async with self._database.work(claim.job.scope) as unit:
            job = await unit.jobs.hold(claim.job.scope, claim.job.id)
            if job.state is JobState.RUNNING:
                await jobs.give_up(unit, job, self._clock.now(), tells=tells)
            await unit.commit()

    def _is_time(self, claim: Claim) -> bool:
        now = asyncio.get_running_loop().time()
        last = self._told_at.setdefault(claim.job.id, now)
        if now - last < EVERY:
            return False
        self._told_at[claim.job.id] = now
        return True

    async def _say(self, claim: Claim) -> None:
        message = await self._tell(claim.job)
        if message and message != claim.job.message:
            async with self._database.transaction() as transaction:
                await self._leases.stand_on(transaction, claim, message)

    async def _say_the_last(self, claim: Claim) -> None:
        """Tells the result. If that fails, the lease runs out, and it is told again."""
        message = await self._tell(claim.job)
        if message is not None:
            async with self._database.transaction() as transaction:
                await self._leases.tell(transaction, claim, message)

    async def _give_back(self, mine: list[Claim]) -> None:
        async with self._database.transaction() as transaction:
            await self._leases.give_back(transaction, mine)


def patience(clock: Callable[[], float]) -> Callable[[], bool]:
    """A function that a part calls after each step: True once the next step would exceed WRITER seconds.

    It assumes that a step takes no less than the one before.
    """
    last = clock()
    until = last + WRITER

    def enough() -> bool:
        nonlocal last
        begun, last = last, clock()
        return last + (last - begun) > until

    return enough
