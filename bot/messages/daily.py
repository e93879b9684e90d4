"""Messages that come once a day at a member's own hour, by the member's clock, time zone, working days and holidays."""

from abc import abstractmethod
from collections.abc import Iterable
from datetime import date, datetime

from bot.messages.each_minute import EachMinute
from bot.messages.letters import EVENING, KEYS, TEAM, evening_of, key_review_of, team_morning_of
from bot.messages.morning import add_of_day, just_passed, windows_of
from sales.company.members import Me
from storage.reporting.mornings import Window, without, zones


class Daily(EachMinute):
    KIND: str

    @staticmethod
    @abstractmethod
    def windows(zone: str, now: datetime) -> Iterable[Window]:
        """The hours for which members in that zone may be due now; a coarse filter for the query."""

    @staticmethod
    @abstractmethod
    def wanted(me: Me, now: datetime) -> date | None:
        """The day for which the message is due to that member now; None if it is not."""

    async def ask(self) -> None:
        now = self._clock.now()
        candidates = await self._candidates(now)
        if not candidates:
            return
        async with self._database.work() as unit:
            known = [one.me for one in (await unit.members.briefing(candidates)).values() if one.me]
            for me, day in [(me, day) for me in known if (day := self.wanted(me, now))]:
                await add_of_day(unit, me, day, now, self.KIND)
            await unit.commit()

    async def _candidates(self, now: datetime) -> list[int]:
        async with self._database.read() as unit:
            windows = [window for zone in await zones(unit.transaction) for window in self.windows(zone, now)]
            return [person for window in windows for person in await without(unit.transaction, window, self.KIND)]


class Evenings(Daily):
    """What the day has brought, and steps that nobody has marked."""

    KIND = EVENING
    wanted = staticmethod(evening_of)

    @staticmethod
    def windows(zone: str, now: datetime) -> Iterable[Window]:
        return [just_passed(zone, now)]


class TeamMornings(Daily):
    """The team's morning, for leads."""

    KIND = TEAM
    wanted = staticmethod(team_morning_of)
    windows = staticmethod(windows_of)


class KeyReviews(Daily):
    """The key clients to be reviewed, for leads, at the beginning of a month's first working week."""

    KIND = KEYS
    wanted = staticmethod(key_review_of)
    windows = staticmethod(windows_of)
