"""A company's night of the pool: marks clients that will go (so that three mornings warn of it), unmarks those that
stay, and starts the job that moves those whose warning is over.

It may be killed at any point: what is done is no longer found, so the next minute goes on. The commit that starts the
job also closes the day.
"""

from datetime import date, timedelta

from bot.messages.each_minute import EachMinute
from handlers.speech.words import words
from sales.actions import jobs
from sales.actions.people import pool
from sales.actions.ports import UnitOfWork
from sales.company.pool import WARNED, to_warn_of
from sales.ground.scope import Scope, everything_of
from sales.jobs.job import PART
from sales.jobs.pool import Night
from sales.standing.client_filter import AsOf
from storage.company.pools import Due, waiting

LATELY = timedelta(days=WARNED)
"""After a longer gap without nights nobody was warned, so the warnings begin anew."""


class Pooling(EachMinute):
    async def ask(self) -> None:
        async with self._database.read() as unit:
            due = await waiting(unit.transaction, self._clock.now())
        for one in due:
            await self._of(one)

    async def _of(self, one: Due) -> None:
        nobody = everything_of(one.company.id)
        if one.last is None or one.day - one.last > LATELY:
            async with self._database.work(nobody) as unit:
                await unit.pool.postpone(nobody, await self._leaves_on(unit, nobody, one))
                await unit.commit()
        while await self._marked(nobody, one):
            pass
        called = str(words(one.company.locale).p_("member", "Pool"))
        async with self._database.work(nobody) as unit:
            if await unit.pool.begin(nobody, one.day):
                work = await pool.of_night(unit, nobody, Night(one.day, called), self._clock.now())
                if work:
                    await jobs.begin(unit, *work, self._clock.now())
            await unit.commit()

    async def _marked(self, nobody: Scope, one: Due) -> int:
        """Marks and unmarks up to PART clients each; returns how many. They are looked for beside the writer."""
        wanted, as_of = to_warn_of(one.company.rules), AsOf(self._clock.now(), one.day)
        async with self._database.read() as unit:
            away = {each.member for each in await unit.vacations.standing(nobody) if each.holds(one.day)}
            warned = await unit.pool.to_warn(nobody, wanted, away, as_of, PART)
            spared = await unit.pool.to_spare(nobody, wanted, away, as_of, PART)
        if warned or spared:
            async with self._database.work(nobody) as unit:
                await unit.pool.mark(nobody, warned, await self._leaves_on(unit, nobody, one))
                await unit.pool.mark(nobody, spared, None)
                await unit.commit()
        return len(warned) + len(spared)

    async def _leaves_on(self, unit: UnitOfWork, nobody: Scope, one: Due) -> date:
        return await pool.leaving_on(unit, one.company, nobody, self._clock.now())
