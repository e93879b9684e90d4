"""Begins and ends vacations by each absent member's own clock, and tells both sides once.

Which clients a substitute sees does not depend on this: it follows from the day.
"""

from contextlib import suppress

from bot.messages.each_minute import EachMinute
from sales.actions import vacations
from sales.company.vacations import Absence
from sales.ground.errors import Stale
from sales.ground.scope import Scope, everything_of
from storage.company.vacations import everywhere


class Vacations(EachMinute):
    async def ask(self) -> None:
        now = self._clock.now()
        async with self._database.read() as unit:
            found = await everywhere(unit.transaction)
        for workspace, one in found:
            if one.is_over(now) or (one.holds(now) and one.vacation.begun_at is None):
                with suppress(Stale):  # changed since: the next minute asks again
                    await self._turn(everything_of(workspace), one)

    async def _turn(self, nobody: Scope, one: Absence) -> None:
        """Begins or ends the vacation in nobody's name."""
        now = self._clock.now()
        async with self._database.work(nobody) as unit:
            turns = vacations.finish if one.is_over(now) else vacations.begin
            await turns(unit, nobody, one.vacation, now)
            await unit.commit()
