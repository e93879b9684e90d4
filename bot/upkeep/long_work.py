"""Long work: the jobs of all companies, a part of each in turn, each part a unit of work of its own.

Between two parts the writer is others'. Where a job stands is told beside it; what it came to is told until it is said.
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
"""Jobs in one process's hands."""
WRITER = 0.05
"""Seconds for which a part may have the one writer."""
REST = 0.02
"""Seconds for those who have had to wait for it: a tap is several transactions."""
EVERY = 1.5
"""Seconds between two words about where a job stands: Telegram lets one message be edited about once a second."""
AGAIN_AFTER = 2.0
"""Seconds before a part that failed is tried again."""
TRIES = 10

Tell = Callable[[Job], Awaitable[int | None]]
"""Says where a job stands; the message on which it does, 0 where there is nobody to be told, None where it failed."""
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
        """The only process of a database waits for nobody else's lease."""
        if not self._database.is_shared:
            async with self._database.transaction() as transaction:
                await leases.expire(transaction)

    def close(self) -> None:
        """No more parts are begun."""
        self._closed = True

    async def tick(self) -> None:
        """All there is to do, a part of each job in turn."""
        mine: list[Claim] = []
        try:
            while mine := await self.round(mine):
                pass
        finally:
            if mine:
                await self._give_back(mine)

    async def round(self, mine: list[Claim]) -> list[Claim]:
        """A part of each of these, and of one more if one waits; those that go on."""
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
        """What is to be done next for it; None where that was the last for now."""
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
        """Nobody told: the lease runs out, and then it is said again."""
        message = await self._tell(claim.job)
        if message is not None:
            async with self._database.transaction() as transaction:
                await self._leases.tell(transaction, claim, message)

    async def _give_back(self, mine: list[Claim]) -> None:
        async with self._database.transaction() as transaction:
            await self._leases.give_back(transaction, mine)


def patience(clock: Callable[[], float]) -> Callable[[], bool]:
    """Whether a part has taken long enough, asked after each of its steps: the next one is no shorter than the last."""
    last = clock()
    until = last + WRITER

    def enough() -> bool:
        nonlocal last
        begun, last = last, clock()
        return last + (last - begun) > until

    return enough
