"""Queues reminders of steps with an agreed hour: asked each minute, answered by each member's own clock and settings.

The commit that adds the outbox row also notes it on the step, so a reminder is sent once, whichever process asks.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.messages.each_minute import EachMinute
from sales.company.members import Briefing, Me
from sales.reporting.reminders import Due, reminder, reminder_at, together
from storage.reporting.reminders import Agreed, agreed, told
from storage.unit import Unit

AT_ONCE = 100
"""Members per unit of work, so that taps do not wait for all companies' reminders."""


class Reminders(EachMinute):
    async def ask(self) -> None:
        now = self._clock.now().replace(microsecond=0)
        due = await self._due(now)
        for start in range(0, len(due), AT_ONCE):
            async with self._database.work() as unit:
                for me, steps in due[start : start + AT_ONCE]:
                    await _send(unit, me, steps, now)
                await unit.commit()

    async def _due(self, now: datetime) -> list[tuple[Me, list[int]]]:
        async with self._database.read() as unit:
            found: dict[int, list[Agreed]] = defaultdict(list)
            for one in await agreed(unit.transaction, now):
                found[one.person].append(one)
            known = await unit.members.briefing(list(found)) if found else {}
            found = await _covered(unit, found, known)
            others = sorted(found.keys() - known.keys())
            known |= await unit.members.briefing(others) if others else {}
        groups = [(known[person], _together(known[person], waiting, now)) for person, waiting in found.items()]
        return [(briefing.me, steps) for briefing, steps in groups if briefing.me and steps]


async def _covered(
    unit: Unit, found: Mapping[int, list[Agreed]], known: Mapping[int, Briefing]
) -> dict[int, list[Agreed]]:
    """The steps of members on vacation, moved to their substitutes (or dropped, if the substitute is away too)."""
    here: dict[int, list[Agreed]] = defaultdict(list)
    for person, waiting in found.items():
        me = known[person].me if person in known else None
        to = await _substitute(unit, me) if me and me.is_away else person
        if to is not None:
            here[to] += waiting
    return here


async def _substitute(unit: Unit, me: Me) -> int | None:
    """The Telegram id of whoever covers that member now; None if nobody does."""
    named = me.vacation.vacation.substitute if me.vacation else None
    person = await unit.members.person_of(me.scope, named) if named is not None else None
    briefing = (await unit.members.briefing([person.id])).get(person.id) if person else None
    covers = briefing.me.scope.covers if briefing and briefing.me else frozenset()
    return person.id if person and me.member.id in covers and not person.blocked else None


async def _send(unit: Unit, me: Me, steps: Sequence[int], now: datetime) -> None:
    free = await told(unit.transaction, me.workspace.id, steps, now)
    wanted = [step for step in steps if step in free]
    if wanted:
        row = reminder(*wanted, at=now)
        await unit.outbox.add(person=me.person.id, due_at=now, workspace=me.workspace.id, **row)


def _together(known: Briefing, waiting: Sequence[Agreed], now: datetime) -> list[int]:
    """The steps of a member's next reminder, if it is due now."""
    if known.me is None:
        return []
    alerts, zone = known.me.member.alerts, known.me.zone
    moments = [(one.step, reminder_at(one.step, one.planned_at, alerts, zone)) for one in waiting]
    return [one.step.id for one in together((Due(step, at) for step, at in moments if at), now)]
