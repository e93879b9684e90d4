"""Whose evening it is: asked as mornings are, of each member's own clock, zone, days and holidays."""

from datetime import datetime

from bot.messages.letters import EVENING, evening_of
from bot.messages.morning import just_passed
from sales.ground.clock import Clock
from storage.database import Database
from storage.reporting.mornings import key_of, without, zones


class Evenings:
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._asked: datetime | None = None

    async def tick(self) -> None:
        """Members set hours and minutes, so nothing changes within a minute."""
        minute = self._clock.now().replace(second=0, microsecond=0)
        if minute != self._asked:
            await self.ask()
            self._asked = minute

    async def ask(self) -> None:
        now = self._clock.now()
        candidates = await self._candidates(now)
        if not candidates:
            return
        async with self._database.work() as unit:
            known = [one.me for one in (await unit.members.briefing(candidates)).values() if one.me]
            for me, day in [(me, day) for me in known if (day := evening_of(me, now))]:
                await unit.outbox.add(
                    key=key_of(me.member.id, day, EVENING),
                    person=me.person.id,
                    due_at=now,
                    kind=EVENING,
                    data={},
                    workspace=me.workspace.id,
                )
            await unit.commit()

    async def _candidates(self, now: datetime) -> list[int]:
        async with self._database.read() as unit:
            windows = [just_passed(zone, now) for zone in await zones(unit.transaction)]
            return [person for window in windows for person in await without(unit.transaction, window, EVENING)]
