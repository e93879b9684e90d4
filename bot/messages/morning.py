"""Queues digests: asked each minute of each member's own clock, zone, working days and holidays.

No time is computed as the last time plus a day. A member's digest of a day is one outbox row, whoever adds it.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.messages.each_minute import EachMinute
from bot.messages.letters import DIGEST, wants
from sales.company.members import Me
from sales.reporting.digest import EVENING_WINDOW, NOON, Wanted
from storage.reporting.mornings import Window, key_of, with_agreed, without, zones
from storage.unit import Unit

SLACK = timedelta(hours=2)
"""How much wider than the rule the query's window is, for nights when clocks are changed."""


class Morning(EachMinute):
    async def ask(self) -> None:
        now = self._clock.now()
        candidates = await self._candidates(now)
        if not candidates:
            return
        async with self._database.work() as unit:
            known = [one.me for one in (await unit.members.briefing(candidates)).values() if one.me]
            mornings = [(me, wanted) for me in known if (wanted := wants(me, now))]
            for me, wanted in [*mornings, *await _on_days_off(unit, known, now)]:
                await add_of_day(unit, me, wanted.day, now, DIGEST)
            await unit.commit()

    async def _candidates(self, now: datetime) -> list[int]:
        async with self._database.read() as unit:
            windows = [window for zone in await zones(unit.transaction) for window in windows_of(zone, now)]
            return [person for window in windows for person in await without(unit.transaction, window)]


async def add_of_day(unit: Unit, me: Me, day: date, now: datetime, kind: str) -> None:
    """Queues a message of that kind to a member, at most once for the day."""
    key, whose = key_of(me.member.id, day, kind), {"person": me.person.id, "workspace": me.workspace.id}
    await unit.outbox.add(key=key, due_at=now, kind=kind, data={}, **whose)


async def _on_days_off(unit: Unit, known: list[Me], now: datetime) -> list[tuple[Me, Wanted]]:
    """Members who are off today but have a step with an agreed hour."""
    off = [(me, wanted) for me in known if (wanted := wants(me, now, day_off=True))]
    days = {me.member.id: wanted.day for me, wanted in off}
    agreed = await with_agreed(unit.transaction, days) if days else set()
    return [(me, wanted) for me, wanted in off if me.member.id in agreed]


def windows_of(zone: str, now: datetime) -> Iterator[Window]:
    """The digest hours for which members of that zone may be due now."""
    here = now.astimezone(ZoneInfo(zone))
    passed = since_midnight(here.time())
    if passed < since_midnight(NOON) + SLACK:
        yield Window(zone, here.date(), time(), time_after(passed + SLACK))
    else:
        yield just_passed(zone, now)


def just_passed(zone: str, now: datetime) -> Window:
    """The hours that have just passed there, for messages that may be some hours late."""
    here = now.astimezone(ZoneInfo(zone))
    passed = since_midnight(here.time())
    return Window(zone, here.date(), time_after(passed - EVENING_WINDOW - SLACK), time_after(passed + SLACK))


def since_midnight(at: time) -> timedelta:
    return timedelta(hours=at.hour, minutes=at.minute, seconds=at.second)


def time_after(passed: timedelta) -> time:
    """The time of day so long after midnight, clamped to the day."""
    seconds = min(max(int(passed.total_seconds()), 0), 86_399)
    return time(seconds // 3600, seconds // 60 % 60, seconds % 60)
