"""Signals to leads that no single record brings: a quiet key client, a rep without a touch by noon; and their
withdrawal.

Asked each minute of the database, so that it does not matter how something was done or undone.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.messages.each_minute import EachMinute
from handlers.reporting.leading.letters import SIGNAL_OFF
from sales.actions.leading import SIGNAL, tell_of_signal, took_back
from sales.company.members import Me
from sales.ground.scope import everything_of
from sales.reporting.leading.signals import LATE, NOON, SignalKind
from storage.reporting.leading.quiet import Silent, idle, silent
from storage.reporting.leading.signals import Undone, mark_undone, undone
from storage.reporting.mornings import zones
from storage.unit import Unit

LATELY = timedelta(days=1)
"""How far back to look: later on nobody undoes a record any more."""


class Signals(EachMinute):
    async def ask(self) -> None:
        now = self._clock.now()
        quiet, gone, people = await self._found(now)
        if not quiet and not gone and not people:
            return
        async with self._database.work() as unit:
            for client in quiet:
                await _tell_of_silence(unit, client, now)
            for signal in gone:
                await _take_back(unit, signal, now)
            for one in (await unit.members.briefing(people)).values() if people else ():
                await _tell_of_idle(unit, one.me, now)
            await unit.commit()

    async def _found(self, now: datetime) -> tuple[Sequence[Silent], Sequence[Undone], list[int]]:
        """Quiet clients, signals undone, and idle people, of which nobody was told yet."""
        async with self._database.read() as unit:
            there = [zone for zone in await zones(unit.transaction) if _is_noon(zone, now)]
            people = [person for zone in there for person in await idle(unit.transaction, zone, now)]
            return await silent(unit.transaction, now), await undone(unit.transaction, now - LATELY), people


def _is_noon(zone: str, now: datetime) -> bool:
    there = now.astimezone(ZoneInfo(zone))
    noon = datetime.combine(there.date(), NOON, ZoneInfo(zone))
    return noon <= there < noon + LATE


async def _tell_of_silence(unit: Unit, one: Silent, now: datetime) -> None:
    scope = everything_of(one.workspace)
    signal = await unit.signals.add(scope, SignalKind.SILENCE, one.client, one.on, now, one.client)
    await tell_of_signal(unit, scope, signal, SignalKind.SILENCE, one.owner, now)


async def _tell_of_idle(unit: Unit, me: Me | None, now: datetime) -> None:
    """Tells the leads of a member without a touch, who works today and is not away."""
    if me is None or me.is_away:
        return
    day = now.astimezone(ZoneInfo(me.zone)).date()
    if me.calendar.is_working(day):
        scope = everything_of(me.workspace.id)
        signal = await unit.signals.add(scope, SignalKind.IDLE, me.member.id, day, now)
        await tell_of_signal(unit, scope, signal, SignalKind.IDLE, me.member.id, now)


async def _take_back(unit: Unit, gone: Undone, now: datetime) -> None:
    """Withdraws the signal from those who have got it; one not sent yet is dropped silently."""
    if not await mark_undone(unit.transaction, gone, now):
        return
    told = {f"{SIGNAL}:{gone.signal}:{one.id}": one for one in await unit.members.all(gone.scope)}
    await took_back(unit, gone.scope, told, SIGNAL_OFF, {"signal": gone.signal}, now)
