"""Whose evening it is: asked as mornings are, of each member's own clock, zone, days and holidays."""

from datetime import datetime

from bot.messages.each_minute import EachMinute
from bot.messages.letters import EVENING, evening_of
from bot.messages.morning import add_of_day, just_passed
from storage.reporting.mornings import without, zones


class Evenings(EachMinute):
    async def ask(self) -> None:
        now = self._clock.now()
        candidates = await self._candidates(now)
        if not candidates:
            return
        async with self._database.work() as unit:
            known = [one.me for one in (await unit.members.briefing(candidates)).values() if one.me]
            for me, day in [(me, day) for me in known if (day := evening_of(me, now))]:
                await add_of_day(unit, me, day, now, EVENING)
            await unit.commit()

    async def _candidates(self, now: datetime) -> list[int]:
        async with self._database.read() as unit:
            windows = [just_passed(zone, now) for zone in await zones(unit.transaction)]
            return [person for window in windows for person in await without(unit.transaction, window, EVENING)]
